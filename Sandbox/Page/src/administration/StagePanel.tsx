import { Text } from '@fluentui/react-components';
import type { ProcessStage } from '../api/administration';
import { Panel } from '../shared/Panel';
import { texts } from '../texts';
import styles from './administration.module.css';

/** A stage of a process, with what must hold to leave it. */
export function StagePanel({ stage }: { stage: ProcessStage }) {
  const own = texts.processes;
  return (
    <Panel title={stage.name} aside={stage.macroStage !== undefined && <Text size={200} className={styles.muted}>{own.macroStage(stage.macroStage)}</Text>}>
      {stage.buyerStep !== undefined && <p className={styles.line}>{own.buyer(stage.buyerStep)}</p>}
      {stage.purpose !== undefined && <p className={styles.line}>{stage.purpose}</p>}
      {stage.requirements.length === 0 && <Text className={styles.muted}>{own.noRequirements}</Text>}
      <ul className={styles.list}>
        {stage.requirements.map((requirement) => (
          <li key={requirement.id} className={styles.item}>
            <div className={styles.words}>
              <Text as="h3" weight="semibold" className={styles.title}>{requirement.title}</Text>
              {requirement.ask !== undefined && <Text>{requirement.ask}</Text>}
              <Text size={200} className={styles.muted}>{own.requirement(requirement.kind, requirement.effect, requirement.fixer)}</Text>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
