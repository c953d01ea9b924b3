import { useEffect, useRef } from 'react';
import { isPicked, operatorsOf, takesValue, valueTypes, withType, type Condition, type ValueType } from '../api/conditions';
import { texts } from '../texts';
import { ChoiceField } from './ChoiceField';
import { ColumnField } from './ColumnField';
import { useColumn } from './useColumn';
import { ValueField } from './ValueField';

interface Props {
  readonly table: string;
  readonly condition: Condition;
  /** Whether the path may lead through lookups to other rows. */
  readonly throughLookups: boolean;
  readonly onChange: (condition: Condition) => void;
}

/** Without metadata nothing can be picked: these are typed. */
const typed = valueTypes.filter((type) => !isPicked(type));

/** A comparison of a column: its column says which comparisons and which kind of value fit. */
export function ConditionFields({ table, condition, throughLookups, onChange }: Props) {
  const own = texts.conditions;
  const end = useColumn(table, condition.column);
  const type = end.column?.type;
  const isChosen = useRef(false);
  useEffect(() => {
    if (isChosen.current && type !== undefined && !holds(type, condition.type)) onChange(withType(condition, type));
  });

  const change = (changed: Partial<Condition>) => onChange({ ...condition, ...changed });
  const choose = (column: string) => {
    isChosen.current = true;
    change({ column });
  };
  const types = type === 'date' ? dates : typed.includes(condition.type) ? typed : [condition.type, ...typed];
  return (
    <>
      <ColumnField label={own.column} table={table} value={condition.column} throughLookups={throughLookups} onChange={choose} />
      <ChoiceField label={own.operator} value={condition.operator} options={operatorsOf(condition.type)} text={(operator) => own.operators[operator]} onChange={(operator) => change({ operator })} />
      {(type === undefined || (type === 'date' && takesValue(condition))) && condition.column !== '' && (
        <ChoiceField label={type === 'date' ? own.dateAs : own.type} value={condition.type} options={types} text={(one) => own.types[one]} onChange={(one) => onChange(withType(condition, one))} />
      )}
      {takesValue(condition) && <ValueField table={end.table} column={end.column} condition={condition} onChange={change} />}
    </>
  );
}

const dates: readonly ValueType[] = ['date', 'days'];

/** Whether a column that holds one kind of value is compared with another. */
function holds(type: ValueType, compared: ValueType): boolean {
  return type === compared || (type === 'date' && compared === 'days');
}
