import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Criterion } from '../api/criteria';
import { texts } from '../texts';
import { ConditionFields } from './ConditionFields';
import { RelatedFields } from './RelatedFields';

interface Props {
  /** The table whose rows go through the process. */
  readonly table: string;
  readonly criterion: Criterion;
  readonly onChange: (criterion: Criterion) => void;
}

/** What must be true: of the row or a row it points to, or of rows that point to it. */
export function CriterionFields({ table, criterion, onChange }: Props) {
  const own = texts.conditions;
  const { about, condition, related } = criterion;
  return (
    <>
      <Field label={own.about} required>
        <RadioGroup value={about} onChange={(_, { value }) => onChange({ ...criterion, about: value === 'related' ? 'related' : 'row' })}>
          <Radio value="row" label={own.abouts.row} />
          <Radio value="related" label={own.abouts.related} />
        </RadioGroup>
      </Field>
      {about === 'row'
        ? <ConditionFields table={table} condition={condition} throughLookups onChange={(changed) => onChange({ ...criterion, condition: changed })} />
        : <RelatedFields table={table} related={related} onChange={(changed) => onChange({ ...criterion, related: changed })} />}
    </>
  );
}
