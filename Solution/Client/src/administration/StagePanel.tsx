import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProcessStage } from '../api/administration';
import { emptyRequirement, type RequirementForm } from '../api/requirements';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { Panel } from '../shared/Panel';
import { useAction } from '../shared/useAction';
import { texts } from '../texts';
import { ActivityList } from './ActivityList';
import styles from './administration.module.css';
import { RequirementDialog } from './RequirementDialog';
import { useAdministration } from './useAdministration';

interface Props {
  readonly stage: ProcessStage;
  /** Only drafts change. */
  readonly isDraft: boolean;
  readonly reload: () => Promise<void>;
}

interface Asked {
  readonly form: RequirementForm;
  readonly trigger: HTMLElement;
}

/** A stage of a process: what is done in it, and what must hold to leave it. */
export function StagePanel({ stage, isDraft, reload }: Props) {
  const own = texts.processes;
  const administration = useAdministration();
  const { run, busy, refusal } = useAction(reload);
  const [edited, setEdited] = useState<Asked>();
  const [removed, setRemoved] = useState<Asked>();
  return (
    <Panel title={stage.name} aside={stage.macroStage !== undefined && <Text size={200} className={styles.muted}>{own.macroStage(stage.macroStage)}</Text>}>
      {stage.buyerStep !== undefined && <p className={styles.line}>{own.buyer(stage.buyerStep)}</p>}
      {stage.purpose !== undefined && <p className={styles.line}>{stage.purpose}</p>}
      <ActivityList activities={stage.activities} />
      <Text as="h3" weight="semibold" className={styles.title}>{own.requirements}</Text>
      {refusal}
      {stage.requirements.length === 0 && <Text className={styles.muted}>{own.noRequirements}</Text>}
      <ul className={styles.list}>
        {stage.requirements.map((form) => (
          <li key={form.id} className={styles.item}>
            <div className={styles.words}>
              <Text weight="semibold">{form.title}</Text>
              <Text>{form.ask}</Text>
              <Text size={200} className={styles.muted}>{own.requirement(texts.requirement.kinds[form.kind], texts.requirement.effects[form.effect], form.fixer)}</Text>
            </div>
            {isDraft && (
              <div className={styles.bar}>
                <Button size="small" aria-label={own.changeOf(form.title)} onClick={(event) => setEdited({ form, trigger: event.currentTarget })}>{own.change}</Button>
                <Button size="small" aria-label={own.removeOf(form.title)} disabledFocusable={busy} onClick={(event) => setRemoved({ form, trigger: event.currentTarget })}>{own.remove}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {isDraft && <Button aria-label={own.addTo(stage.name)} onClick={(event) => setEdited({ form: emptyRequirement, trigger: event.currentTarget })}>{own.add}</Button>}
      {edited && (
        <RequirementDialog {...edited} save={(form) => administration.saveRequirement(stage, form)} reload={reload} onClose={() => setEdited(undefined)} />
      )}
      <ConfirmDialog
        trigger={removed?.trigger}
        title={own.removeTitle(removed?.form.title ?? '')}
        text={own.removeText}
        confirm={own.remove}
        onClose={() => setRemoved(undefined)}
        onConfirm={(trigger) => removed?.form.id !== undefined && void run(() => administration.removeRequirement(removed.form.id!), own.removed(removed.form.title), trigger)}
      />
    </Panel>
  );
}
