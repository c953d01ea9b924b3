/** Comparisons of a column with a value, as forms have them and as rows keep them (docs/process-file.md). */

export const operators = ['at-least', 'at-most', 'equal', 'not-equal', 'any-of', 'none-of', 'contains', 'is-set', 'is-empty'] as const;
export const valueTypes = ['number', 'money', 'text', 'date', 'days', 'choice', 'lookup', 'flag'] as const;

export type Operator = (typeof operators)[number];
/** `days` is a date that is said by its distance from today. */
export type ValueType = (typeof valueTypes)[number];

/** An option of a choice, or a row that a lookup points to. */
export interface Picked {
  readonly id: string;
  readonly name: string;
}

/** One comparison; empty text for nothing. */
export interface Condition {
  /** The column, or the way to it through lookups: `customerid.account.revenue`. */
  readonly column: string;
  readonly operator: Operator;
  readonly type: ValueType;
  readonly value: string;
  readonly picked: readonly Picked[];
  /** Whether an empty column fulfils it too; for rules that choose. */
  readonly orEmpty: boolean;
}

/** A comparison as a definition states it. */
export interface StatedCondition {
  readonly column?: string;
  readonly operator?: string;
  readonly value?: StatedValue;
  readonly orEmpty?: boolean;
}

interface StatedValue {
  readonly type?: string;
  readonly number?: number;
  readonly amount?: number;
  readonly currency?: string;
  readonly text?: string;
  readonly flag?: boolean;
  readonly date?: string;
  readonly daysFromToday?: number;
  readonly options?: readonly { readonly value: number; readonly label?: string }[];
  readonly rows?: readonly { readonly id: string; readonly name?: string }[];
}

const ofOrder: readonly Operator[] = ['at-least', 'at-most', 'equal', 'not-equal'];
const ofRows: readonly Operator[] = ['any-of', 'none-of'];
const ofType: Record<ValueType, readonly Operator[]> = {
  number: ofOrder, money: ofOrder, date: ofOrder, days: ofOrder, text: ['equal', 'not-equal', 'contains'], flag: ['equal', 'not-equal'], choice: ofRows, lookup: ofRows,
};

export const emptyCondition: Condition = { column: '', operator: 'equal', type: 'text', value: '', picked: [], orEmpty: false };

/** The comparisons that fit a kind of value. */
export function operatorsOf(type: ValueType): readonly Operator[] {
  return [...ofType[type], 'is-set', 'is-empty'];
}

/** The same comparison with another kind of value; what does not fit that kind starts anew. */
export function withType(condition: Condition, type: ValueType): Condition {
  if (condition.type === type) return condition;
  const operator = operatorsOf(type).includes(condition.operator) ? condition.operator : ofType[type][0]!;
  return { ...condition, type, operator, value: type === 'flag' ? 'true' : '', picked: [] };
}

export function takesValue({ operator }: Condition): boolean {
  return operator !== 'is-set' && operator !== 'is-empty';
}

export function isPicked(type: ValueType): boolean {
  return type === 'choice' || type === 'lookup';
}

export function isMoney(condition: Condition): boolean {
  return takesValue(condition) && condition.type === 'money';
}

export function isConditionComplete(condition: Condition): boolean {
  const { column, type, value, picked } = condition;
  if (column.trim() === '' || column.trim().endsWith('.')) return false;
  return !takesValue(condition) || (isPicked(type) ? picked.length > 0 : value.trim() !== '');
}

/** The form of a comparison; undefined where it says what the form does not know. */
export function readCondition({ column, operator, value, orEmpty = false }: StatedCondition): Condition | undefined {
  const known = operators.find((name) => name === operator);
  const type = value === undefined ? 'text' : typeOf(value);
  if (column === undefined || known === undefined || type === undefined) return undefined;
  return { column, operator: known, type, value: textOf(value), picked: pickedOf(value), orEmpty };
}

/** What a row keeps of a comparison. */
export function statedOf(condition: Condition, currency: string): StatedCondition {
  const { operator } = condition;
  const value = takesValue(condition) && { value: valueOf(condition, currency), ...(condition.orEmpty && { orEmpty: true }) };
  return { column: condition.column.trim(), operator, ...value };
}

function typeOf({ type, daysFromToday }: StatedValue): ValueType | undefined {
  return daysFromToday === undefined ? valueTypes.find((known) => known === type && known !== 'days') : 'days';
}

function textOf(value: StatedValue | undefined): string {
  return String(value?.amount ?? value?.number ?? value?.text ?? value?.date ?? value?.daysFromToday ?? value?.flag ?? '');
}

function pickedOf(value: StatedValue | undefined): readonly Picked[] {
  const options = value?.options?.map((option) => ({ id: String(option.value), name: option.label ?? String(option.value) }));
  return options ?? value?.rows?.map(({ id, name }) => ({ id, name: name ?? id })) ?? [];
}

function valueOf({ type, value, picked }: Condition, currency: string): StatedValue {
  if (type === 'number') return { type, number: Number(value) };
  if (type === 'money') return { type, amount: Number(value), currency };
  if (type === 'date') return { type, date: value };
  if (type === 'days') return { type: 'date', daysFromToday: Number(value) };
  if (type === 'choice') return { type, options: picked.map(({ id, name }) => ({ value: Number(id), label: name })) };
  if (type === 'lookup') return { type, rows: picked };
  return type === 'flag' ? { type, flag: value === 'true' } : { type, text: value };
}
