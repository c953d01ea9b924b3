import { Checkbox, Field, Input, Select, Text } from '@fluentui/react-components';
import { grades, operators, takesValue, valueTypes, type Condition, type RequirementForm } from '../api/requirements';
import { texts } from '../texts';

interface Props {
  readonly form: RequirementForm;
  readonly set: (changed: Partial<RequirementForm>) => void;
}

/** What only requirements of one kind are asked for. */
export function KindFields({ form, set }: Props) {
  if (form.kind === 'checkpoint') return <CheckpointFields form={form} set={set} />;
  if (form.kind === 'signOff') return <SignOffFields form={form} set={set} />;
  return form.kept === undefined ? <CriterionFields form={form} set={set} /> : <Text>{texts.requirement.kept}</Text>;
}

function CheckpointFields({ form, set }: Props) {
  const own = texts.requirement;
  return (
    <>
      <Field label={own.leastGrade} required>
        <Select value={form.leastGrade} onChange={(_, { value }) => set({ leastGrade: grades.find((grade) => grade === value) ?? form.leastGrade })}>
          {grades.map((grade) => <option key={grade} value={grade}>{grade}: {texts.grades[grade]}</option>)}
        </Select>
      </Field>
      <Field label={own.freshDays} hint={own.freshHint}>
        <Input type="number" min={1} value={form.freshDays} onChange={(_, { value }) => set({ freshDays: value })} />
      </Field>
    </>
  );
}

function SignOffFields({ form, set }: Props) {
  const own = texts.requirement;
  return (
    <>
      <Field label={own.role} hint={own.roleHint} required><Input value={form.role} onChange={(_, { value }) => set({ role: value })} /></Field>
      <Field label={own.columns} hint={own.columnsHint} required><Input value={form.columns} onChange={(_, { value }) => set({ columns: value })} /></Field>
    </>
  );
}

function CriterionFields({ form: { condition }, set }: Props) {
  const own = texts.requirement;
  const change = (changed: Partial<Condition>) => set({ condition: { ...condition, ...changed } });
  return (
    <>
      <Field label={own.column} hint={own.columnHint} required><Input value={condition.column} onChange={(_, { value }) => change({ column: value })} /></Field>
      <Field label={own.operator} required>
        <Select value={condition.operator} onChange={(_, { value }) => change({ operator: operators.find((known) => known === value) ?? condition.operator })}>
          {operators.map((operator) => <option key={operator} value={operator}>{own.operators[operator]}</option>)}
        </Select>
      </Field>
      {takesValue(condition) && (
        <>
          <Field label={own.type} required>
            <Select value={condition.type} onChange={(_, { value }) => change({ type: valueTypes.find((known) => known === value) ?? condition.type })}>
              {valueTypes.map((type) => <option key={type} value={type}>{own.types[type]}</option>)}
            </Select>
          </Field>
          <Field label={own.value} required>
            <Input type={condition.type === 'text' ? 'text' : 'number'} value={condition.value} onChange={(_, { value }) => change({ value })} />
          </Field>
          {condition.type === 'money' && (
            <Field label={own.currency} required><Input value={condition.currency} maxLength={3} onChange={(_, { value }) => change({ currency: value.toUpperCase() })} /></Field>
          )}
        </>
      )}
      <Checkbox label={own.dealKiller} checked={condition.dealKiller} onChange={(_, { checked }) => change({ dealKiller: checked === true })} />
    </>
  );
}
