import { Field, Input, Select } from '@fluentui/react-components';
import { useCallback } from 'react';
import { emptyCondition } from '../api/conditions';
import { quantities, type Related } from '../api/criteria';
import type { Relationship } from '../api/metadata';
import { useLoad } from '../shared/useLoad';
import { texts } from '../texts';
import { ChoiceField } from './ChoiceField';
import { ConditionFields } from './ConditionFields';
import { EditableList } from './EditableList';
import { useAdministration } from './useAdministration';

interface Props {
  readonly table: string;
  readonly related: Related;
  readonly onChange: (related: Related) => void;
}

/** Which rows that point to the row have to fulfil which conditions, and how many of them. */
export function RelatedFields({ table, related, onChange }: Props) {
  const own = texts.conditions;
  const { metadata } = useAdministration();
  const { data = [] } = useLoad(useCallback(() => metadata.relationships(table), [metadata, table]));
  const change = (changed: Partial<Related>) => onChange({ ...related, ...changed });
  const known = data.some(({ name }) => name === related.relationship) ? data : [...data, ...stated(related)];
  const choose = (name: string) => change({ relationship: name, table: known.find((one) => one.name === name)?.table ?? '' });
  return (
    <>
      <Field label={own.relationship} required>
        <Select value={related.relationship} onChange={(_, { value }) => choose(value)}>
          <option value="">{own.choose}</option>
          {known.map(({ name, table: target, by }) => <option key={name} value={name}>{own.by(target, by)}</option>)}
        </Select>
      </Field>
      <ChoiceField label={own.has} value={related.has} options={quantities} text={(quantity) => own.quantities[quantity]} onChange={(has) => change({ has })} />
      {related.has === 'at-least' && (
        <Field label={own.count} required><Input type="number" min={1} value={related.count} onChange={(_, { value }) => change({ count: value })} /></Field>
      )}
      {related.table !== '' && (
        <EditableList legend={own.where} {...(related.where.length === 0 && { hint: own.whereNone })} label={own.condition} add={own.addCondition} isNumbered items={related.where} fresh={emptyCondition} onChange={(where) => change({ where })}>
          {(condition, set) => <ConditionFields table={related.table} condition={condition} throughLookups={false} onChange={set} />}
        </EditableList>
      )}
    </>
  );
}

/** The relationship that is stated already, where the organisation does not tell of it. */
function stated({ relationship, table }: Related): readonly Relationship[] {
  return relationship === '' ? [] : [{ name: relationship, table, by: relationship }];
}
