import { Checkbox, Field, Input, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { takesValue } from '../api/conditions';
import { countsMoney, emptyCriterion, isCriterionComplete } from '../api/criteria';
import type { ProcessVersion } from '../api/definitions';
import { FormDialog, type DialogProps } from '../shared/FormDialog';
import { texts } from '../texts';
import { CriterionFields } from './CriterionFields';
import { EditableList } from './EditableList';
import { LanguagesNote } from './LanguagesNote';
import { useAdministration } from './useAdministration';

/** Changes what a draft says of the process as a whole, with the rule that chooses it. */
export function ProcessDialog({ process, ...dialog }: DialogProps & { readonly process: ProcessVersion }) {
  const own = texts.codifying.process;
  const { drafts } = useAdministration();
  const [form, setForm] = useState(process);
  const set = (changed: Partial<ProcessVersion>) => setForm((now) => ({ ...now, ...changed }));
  return (
    <FormDialog
      {...dialog}
      title={own.changeTitle(process.name)}
      hint={texts.codifying.hint}
      confirm={texts.codifying.save}
      done={texts.codifying.saved(form.name)}
      isComplete={isComplete(form)}
      work={() => drafts.saveProcess(form)}
    >
      <Field label={own.name} required><Input value={form.name} maxLength={200} onChange={(_, { value }) => set({ name: value })} /></Field>
      <Field label={own.situation} hint={own.situationHint} required>
        <Textarea value={form.situation} maxLength={2000} resize="vertical" onChange={(_, { value }) => set({ situation: value })} />
      </Field>
      <Field label={own.order} hint={own.orderHint}><Input type="number" min={1} max={100} value={form.order} onChange={(_, { value }) => set({ order: value })} /></Field>
      {form.rule === undefined
        ? <Text>{own.ruleKept}</Text>
        : (
          <EditableList legend={own.rule} hint={own.ruleHint} label={own.condition} add={own.addCondition} isNumbered items={form.rule} fresh={emptyCriterion} onChange={(rule) => set({ rule })}>
            {(criterion, setCriterion) => (
              <>
                <CriterionFields table={process.table} criterion={criterion} onChange={setCriterion} />
                {criterion.about === 'row' && takesValue(criterion.condition) && (
                  <Checkbox
                    label={own.orEmpty}
                    checked={criterion.condition.orEmpty}
                    onChange={(_, { checked }) => setCriterion({ ...criterion, condition: { ...criterion.condition, orEmpty: checked === true } })}
                  />
                )}
                {countsMoney(criterion) && <Text role="alert">{own.noMoney}</Text>}
              </>
            )}
          </EditableList>
        )}
      <Text size={200}>{own.flow(process.flowTable, process.table)}</Text>
      <LanguagesNote languages={process.languages} />
    </FormDialog>
  );
}

function isComplete({ name, situation, rule }: ProcessVersion): boolean {
  const isRuleComplete = rule?.every((criterion) => isCriterionComplete(criterion) && !countsMoney(criterion)) ?? true;
  return isRuleComplete && name.trim() !== '' && situation.trim() !== '';
}
