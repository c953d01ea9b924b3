import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProcessStage } from '../api/definitions';
import { lastPlace } from '../api/drafts';
import { emptyRequirement, type RequirementForm } from '../api/requirements';
import { texts } from '../texts';
import styles from './administration.module.css';
import type { Earlier } from './KindFields';
import { PartList } from './PartList';
import { RequirementDialog } from './RequirementDialog';
import { useAdministration } from './useAdministration';

interface Props {
  /** The table whose rows go through the process. */
  readonly table: string;
  readonly stage: ProcessStage;
  /** The checkpoints of the stages before. */
  readonly before: readonly Earlier[];
  readonly isDraft: boolean;
  readonly reload: () => Promise<void>;
}

/** What must hold to leave a stage. */
export function RequirementList({ table, stage, before, isDraft, reload }: Props) {
  const own = texts.processes;
  const { drafts } = useAdministration();
  const [asked, setAsked] = useState<{ form: RequirementForm; trigger: HTMLElement }>();
  const { requirements } = stage;
  const above = (form: RequirementForm) => requirements.slice(0, form.id === undefined ? undefined : requirements.findIndex(({ id }) => id === form.id));
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.section}>{own.requirements}</Text>
      {requirements.length === 0 && <Text className={styles.muted}>{own.noRequirements}</Text>}
      <PartList set="c3_requirements" parts={requirements} titleOf={({ title }) => title} isDraft={isDraft} reload={reload} onChange={(form, trigger) => setAsked({ form, trigger })}>
        {(form) => (
          <>
            <Text weight="semibold">{form.title}</Text>
            <Text>{form.ask}</Text>
            <Text size={200} className={styles.muted}>{own.requirement(texts.requirement.kinds[form.kind], texts.requirement.effects[form.effect], form.fixer)}</Text>
          </>
        )}
      </PartList>
      {isDraft && (
        <Button aria-label={own.addTo(stage.name)} className={styles.add} onClick={({ currentTarget }) => setAsked({ form: { ...emptyRequirement, position: lastPlace(requirements) }, trigger: currentTarget })}>
          {own.add}
        </Button>
      )}
      {asked && (
        <RequirementDialog
          {...asked}
          table={table}
          earlier={[...before, ...above(asked.form).filter(isCheckpoint)]}
          save={(form) => drafts.saveRequirement(stage, form)}
          reload={reload}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

/** Whether a requirement is one that others' evidence can have to come after. */
export function isCheckpoint({ kind }: RequirementForm): boolean {
  return kind === 'checkpoint';
}
