import type { Column } from '../api/metadata';
import { messageOf } from '../shared/States';
import { texts } from '../texts';
import { SuggestField, type Suggestion } from './SuggestField';
import { useColumn, type PathEnd } from './useColumn';

interface Props {
  readonly label: string;
  readonly table: string;
  readonly value: string;
  /** Whether the path may lead through lookups to other rows. */
  readonly throughLookups?: boolean;
  readonly onChange: (path: string) => void;
}

/** A column, picked by the name that people read, or typed. */
export function ColumnField({ label, table, value, throughLookups = false, onChange }: Props) {
  const own = texts.conditions;
  const end = useColumn(table, value);
  const suggestions = (end.columns ?? []).flatMap((column) => [itself(end, column), ...(throughLookups ? waysThrough(end, column) : [])]);
  return (
    <SuggestField label={label} {...(throughLookups && { hint: own.columnHint })} warning={warningOf(end, value)} value={value} suggestions={suggestions} onChange={onChange} />
  );
}

function itself({ passed }: PathEnd, { name, label }: Column): Suggestion {
  return { value: passed + name, text: `${label} · ${name}` };
}

function waysThrough({ passed }: PathEnd, { name, label, targets }: Column): readonly Suggestion[] {
  return targets.map((target) => ({ value: `${passed}${name}.${target}.`, text: texts.conditions.through(label, target) }));
}

function warningOf({ passed, table, columns, column, error }: PathEnd, path: string): string | undefined {
  if (error !== undefined) return messageOf(error);
  const name = path.slice(passed.length);
  return columns === undefined || column !== undefined || name === '' ? undefined : texts.conditions.unknown(name, table);
}
