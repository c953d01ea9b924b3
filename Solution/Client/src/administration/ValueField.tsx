import { Field, Input } from '@fluentui/react-components';
import { isPicked, type Condition, type ValueType } from '../api/conditions';
import type { Column } from '../api/metadata';
import { texts } from '../texts';
import { ChoiceField } from './ChoiceField';
import { PickedField } from './PickedField';

interface Props {
  readonly table: string;
  readonly column: Column | undefined;
  readonly condition: Condition;
  readonly onChange: (changed: Partial<Condition>) => void;
}

const inputs: Partial<Record<ValueType, 'text' | 'date'>> = { text: 'text', date: 'date' };

/** What a column is compared with, asked for as its kind of value takes it. */
export function ValueField({ table, column, condition: { type, value, picked }, onChange }: Props) {
  const own = texts.conditions;
  if (isPicked(type)) return <PickedField table={table} column={column} picked={picked} onChange={(chosen) => onChange({ picked: chosen })} />;
  if (type === 'flag') {
    return <ChoiceField label={own.value} value={value === 'false' ? 'false' : 'true'} options={['true', 'false']} text={(flag) => own.flags[flag]} onChange={(flag) => onChange({ value: flag })} />;
  }
  return (
    <Field label={own.value} hint={type === 'days' ? own.daysHint : undefined} required>
      <Input type={inputs[type] ?? 'number'} step={type === 'days' ? 1 : 'any'} value={value} onChange={(_, data) => onChange({ value: data.value })} />
    </Field>
  );
}
