import { Button, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { emptyStage, type ProcessStage, type ProcessVersion, type StageForm } from '../api/definitions';
import { lastPlace } from '../api/drafts';
import type { FlowStage } from '../api/flows';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { useLoad } from '../shared/useLoad';
import { texts } from '../texts';
import styles from './administration.module.css';
import { PartActions } from './PartActions';
import { isCheckpoint } from './RequirementList';
import { StageDialog } from './StageDialog';
import { StagePanel } from './StagePanel';
import { useAdministration } from './useAdministration';
import { useParts } from './useParts';

interface Props {
  readonly process: ProcessVersion;
  readonly stages: readonly ProcessStage[];
  readonly reload: () => Promise<void>;
}

interface Asked<T> {
  readonly form: T;
  readonly trigger: HTMLElement;
}

/** The stages of a process in their order; those of a draft are added, changed and removed as far as its flow allows. */
export function StageList({ process, stages, reload }: Props) {
  const own = texts.codifying;
  const { drafts, flows } = useAdministration();
  const { busy, notice, remove, shift } = useParts('c3_stages', stages, ({ name }) => name, reload);
  const { data: flowStages = [] } = useLoad(useCallback(() => flows.stages(process.flowTable), [flows, process.flowTable]));
  const [edited, setEdited] = useState<Asked<StageForm>>();
  const [removed, setRemoved] = useState<Asked<ProcessStage>>();
  const free = flowStages.filter((one) => !stages.some((stage) => stage.id !== edited?.form.id && standsFor(stage, one)));

  const actionsOf = (stage: ProcessStage, place: number) => (
    <PartActions
      title={stage.name}
      isFirst={place === 0}
      isLast={place === stages.length - 1}
      busy={busy}
      onChange={(trigger) => setEdited({ form: stage, trigger })}
      onShift={(by, trigger) => shift(stage, by, trigger)}
      onRemove={(trigger) => setRemoved({ form: stage, trigger })}
    />
  );
  return (
    <>
      {notice}
      {stages.map((stage, place) => (
        <StagePanel
          key={stage.id}
          process={process}
          stage={stage}
          before={stages.slice(0, place).flatMap(({ requirements }) => requirements).filter(isCheckpoint)}
          actions={process.state === 'draft' && actionsOf(stage, place)}
          reload={reload}
        />
      ))}
      {process.state === 'draft' && <AddStage process={process} flowStages={flowStages} isFull={free.length === 0} onAdd={(trigger) => setEdited({ form: { ...emptyStage, position: lastPlace(stages) }, trigger })} />}
      {edited && (
        <StageDialog {...edited} table={process.table} flowStages={free} save={(form) => drafts.saveStage(process.id, form)} reload={reload} onClose={() => setEdited(undefined)} />
      )}
      <ConfirmDialog
        trigger={removed?.trigger}
        title={texts.processes.removeTitle(removed?.form.name ?? '')}
        text={own.stage.removeText}
        confirm={own.remove}
        onClose={() => setRemoved(undefined)}
        onConfirm={(trigger) => removed && remove(removed.form, trigger)}
      />
    </>
  );
}

interface AddProps {
  readonly process: ProcessVersion;
  readonly flowStages: readonly FlowStage[];
  readonly isFull: boolean;
  readonly onAdd: (trigger: HTMLElement) => void;
}

/** A stage can be added for a stage of the flow that none stands for yet; where there is none, it says so. */
function AddStage({ process, flowStages, isFull, onAdd }: AddProps) {
  const own = texts.codifying.stage;
  if (flowStages.length === 0) return <Text className={styles.muted}>{own.none(process.flowTable)}</Text>;
  if (isFull) return <Text className={styles.muted}>{own.full}</Text>;
  return <Button className={styles.add} onClick={({ currentTarget }) => onAdd(currentTarget)}>{own.add}</Button>;
}

/** Whether a stage stands for a stage of the flow: by its id, or where it says none, by its name. */
function standsFor(stage: ProcessStage, { id, name }: FlowStage): boolean {
  return stage.flowStage === '' ? stage.name.toLowerCase() === name.toLowerCase() : stage.flowStage === id;
}
