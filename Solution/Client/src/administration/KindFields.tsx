import { Checkbox, Field, Input, Select, Text } from '@fluentui/react-components';
import { grades, type RequirementForm } from '../api/requirements';
import { texts } from '../texts';
import { ChoiceField } from './ChoiceField';
import { ColumnList } from './ColumnList';
import { CriterionFields } from './CriterionFields';
import { RoleField } from './RoleField';

/** A checkpoint whose evidence another one's can have to come after. */
export interface Earlier {
  readonly code: string;
  readonly title: string;
}

interface Props {
  /** The table whose rows go through the process. */
  readonly table: string;
  readonly earlier: readonly Earlier[];
  readonly form: RequirementForm;
  readonly set: (changed: Partial<RequirementForm>) => void;
}

/** What only requirements of one kind are asked for. */
export function KindFields(props: Props) {
  if (props.form.kind === 'checkpoint') return <CheckpointFields {...props} />;
  return props.form.kind === 'signOff' ? <SignOffFields {...props} /> : <FactFields {...props} />;
}

function CheckpointFields({ earlier, form, set }: Props) {
  const own = texts.requirement;
  const known = form.notBefore === '' || earlier.some(({ code }) => code === form.notBefore) ? earlier : [...earlier, { code: form.notBefore, title: form.notBefore }];
  return (
    <>
      <ChoiceField label={own.leastGrade} value={form.leastGrade} options={grades} text={(grade) => `${grade}: ${texts.grades[grade]}`} onChange={(leastGrade) => set({ leastGrade })} />
      <Field label={own.freshDays} hint={own.freshHint}>
        <Input type="number" min={1} max={3650} value={form.freshDays} onChange={(_, { value }) => set({ freshDays: value })} />
      </Field>
      <Field label={own.notBefore}>
        <Select value={form.notBefore} onChange={(_, { value }) => set({ notBefore: value })}>
          <option value="">{own.notBeforeNone}</option>
          {known.map(({ code, title }) => <option key={code} value={code}>{title}</option>)}
        </Select>
      </Field>
    </>
  );
}

function SignOffFields({ table, form, set }: Props) {
  const own = texts.requirement;
  return (
    <>
      <RoleField label={own.role} hint={own.roleHint} value={form.role} onChange={(role) => set({ role })} />
      <Field label={own.department} required><Input value={form.department} onChange={(_, { value }) => set({ department: value })} /></Field>
      <ColumnList legend={own.columns} hint={own.columnsHint} label={own.boundColumn} add={own.addColumn} table={table} columns={form.columns} onChange={(columns) => set({ columns })} />
    </>
  );
}

function FactFields({ table, form, set }: Props) {
  const own = texts.requirement;
  return (
    <>
      {form.kept === undefined
        ? <CriterionFields table={table} criterion={form.criterion} onChange={(criterion) => set({ criterion })} />
        : <Text>{own.kept}</Text>}
      {form.kept === undefined && form.criterion.about === 'row' && <Text size={200}>{texts.conditions.severalHint}</Text>}
      <Checkbox label={own.dealKiller} checked={form.dealKiller} onChange={(_, { checked }) => set({ dealKiller: checked === true })} />
      <Checkbox label={own.recheck} checked={form.freshDays !== ''} onChange={(_, { checked }) => set({ freshDays: checked === true ? '1' : '' })} />
    </>
  );
}
