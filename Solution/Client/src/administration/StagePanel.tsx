import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ProcessStage, ProcessVersion } from '../api/definitions';
import { Panel } from '../shared/Panel';
import { texts } from '../texts';
import { ActivityList } from './ActivityList';
import styles from './administration.module.css';
import type { Earlier } from './KindFields';
import { RequirementList } from './RequirementList';

interface Props {
  readonly process: ProcessVersion;
  readonly stage: ProcessStage;
  /** The checkpoints of the stages before. */
  readonly before: readonly Earlier[];
  /** What can be done with the stage, where it can change. */
  readonly actions: ReactNode;
  readonly reload: () => Promise<void>;
}

/** A stage of a process: what it is, what is done in it, and what must hold to leave it. */
export function StagePanel({ process, stage, before, actions, reload }: Props) {
  const isDraft = process.state === 'draft';
  return (
    <Panel title={stage.name} aside={stage.macroStage !== '' && <Text size={200} className={styles.muted}>{texts.processes.macroStage(stage.macroStage)}</Text>}>
      {actions}
      <Words stage={stage} />
      <ActivityList stage={stage} isDraft={isDraft} reload={reload} />
      <RequirementList table={process.table} stage={stage} before={before} isDraft={isDraft} reload={reload} />
    </Panel>
  );
}

function Words({ stage: { buyerStep, purpose, doneCorrectly, doneIncorrectly, expectedDays } }: { stage: ProcessStage }) {
  const own = texts.codifying.stage;
  return (
    <>
      {buyerStep !== '' && <p className={styles.line}>{texts.processes.buyer(buyerStep)}</p>}
      {purpose !== '' && <p className={styles.line}>{purpose}</p>}
      {doneCorrectly !== '' && <p className={styles.line}>{`${own.doneCorrectly}: ${doneCorrectly}`}</p>}
      {doneIncorrectly !== '' && <p className={styles.line}>{`${own.doneIncorrectly}: ${doneIncorrectly}`}</p>}
      {expectedDays !== '' && <p className={styles.line}>{own.days(expectedDays)}</p>}
    </>
  );
}
