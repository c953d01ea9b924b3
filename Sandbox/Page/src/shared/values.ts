import { formatDay } from 'client/shared/format';
import type { ValueChange, Values } from '../api/types';
import { texts } from '../texts';

const currency = 'transactioncurrencyid';

/** What people call a column whose value is signed. */
export function labelOf(column: string): string {
  return texts.columns[column] ?? column;
}

/** A signed value as people write it; the organisation keeps it as text that is the same in every culture. */
export function formatValue(column: string, value: string | null): string {
  if (value === null) return texts.opportunity.none;
  if (column === currency) return texts.values.anotherCurrency;
  if (/^\d{4}-\d\d-\d\dT00:00:00Z$/.test(value)) return formatDay(value.slice(0, 10)) ?? value;
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value).toLocaleString() : value;
}

export function changeText({ column, from, to }: ValueChange): string {
  return column === currency
    ? texts.values.anotherCurrency
    : texts.values.change(labelOf(column), formatValue(column, from), formatValue(column, to));
}

/** What is to be signed. The currency is part of it and no value to look at by itself. */
export function listed(values: Values): readonly (readonly [label: string, value: string])[] {
  return Object.entries(values)
    .filter(([column]) => column !== currency)
    .map(([column, value]) => [labelOf(column), formatValue(column, value)] as const);
}
