import { number, text, type Row } from './webApi';

export const kinds = ['checkpoint', 'criterion', 'signOff'] as const;
export const effects = ['advise', 'warn', 'block'] as const;
export const grades = ['A', 'B', 'C', 'D'] as const;
export const operators = ['at-least', 'at-most', 'equal', 'not-equal', 'contains', 'is-set', 'is-empty'] as const;
export const valueTypes = ['number', 'money', 'text'] as const;

export type RequirementKind = (typeof kinds)[number];

/** A requirement as its form has it; empty text for nothing. */
export interface RequirementForm {
  readonly id?: string | undefined;
  readonly title: string;
  readonly code: string;
  readonly kind: RequirementKind;
  readonly effect: (typeof effects)[number];
  readonly ask: string;
  readonly fixer: string;
  readonly leastGrade: (typeof grades)[number];
  readonly freshDays: string;
  readonly condition: Condition;
  readonly role: string;
  readonly columns: string;
  /** The definition as it is, where it says more than the form can: it stays. */
  readonly kept?: string | undefined;
}

/** What a criterion compares: a column of the deal, or of a row that it leads to. */
export interface Condition {
  readonly column: string;
  readonly operator: (typeof operators)[number];
  readonly type: (typeof valueTypes)[number];
  readonly value: string;
  readonly currency: string;
  readonly dealKiller: boolean;
}

interface Definition {
  readonly column?: string;
  readonly operator?: string;
  readonly value?: { readonly type?: string; readonly number?: number; readonly amount?: number; readonly text?: string };
  readonly dealKiller?: boolean;
  readonly role?: string;
  readonly department?: string;
  readonly columns?: readonly string[];
}

const first = 940100000;

export const emptyRequirement: RequirementForm = {
  title: '', code: '', kind: 'checkpoint', effect: 'block', ask: '', fixer: '', leastGrade: 'C', freshDays: '',
  condition: { column: '', operator: 'at-least', type: 'number', value: '', currency: 'USD', dealKiller: false }, role: '', columns: '',
};

export function readForm(row: Row): RequirementForm {
  const stated = text(row, 'c3_definition');
  const definition = JSON.parse(stated ?? '{}') as Definition;
  const kind = kinds[option(row, 'c3_kind')] ?? 'checkpoint';
  return {
    id: text(row, 'c3_requirementid'),
    title: text(row, 'c3_name') ?? '',
    code: text(row, 'c3_code') ?? '',
    kind,
    effect: effects[option(row, 'c3_effect')] ?? 'block',
    ask: text(row, 'c3_ask') ?? '',
    fixer: text(row, 'c3_fixer') ?? '',
    leastGrade: grades[option(row, 'c3_leastgrade')] ?? 'C',
    freshDays: String(number(row, 'c3_freshdays') ?? ''),
    condition: readCondition(definition, text(row, 'c3_currency')),
    role: definition.role ?? '',
    columns: (definition.columns ?? []).join(', '),
    kept: kind === 'criterion' && !isSimple(definition) ? stated : undefined,
  };
}

/** Whether all that the kind asks for is filled in. */
export function isComplete(form: RequirementForm): boolean {
  const { title, code, ask, kind, condition, role, columns, kept } = form;
  const own = kind === 'checkpoint' || (kind === 'signOff' ? role !== '' && columns.trim() !== '' : kept !== undefined || isConditionComplete(condition));
  return own && [title, code, ask].every((value) => value.trim() !== '');
}

/** The columns of a requirement's row that the form is about. */
export function rowOf(form: RequirementForm): object {
  const isCheckpoint = form.kind === 'checkpoint';
  return {
    c3_name: form.title.trim(),
    c3_code: form.code.trim(),
    c3_kind: first + kinds.indexOf(form.kind),
    c3_effect: first + effects.indexOf(form.effect),
    c3_ask: form.ask.trim(),
    c3_fixer: form.fixer.trim() || null,
    c3_leastgrade: isCheckpoint ? first + grades.indexOf(form.leastGrade) : null,
    c3_freshdays: form.freshDays === '' ? null : Number(form.freshDays),
    ...(isMoney(form) && { c3_currency: form.condition.currency }),
    c3_definition: isCheckpoint ? null : (form.kept ?? JSON.stringify(form.kind === 'signOff' ? signOffOf(form) : criterionOf(form.condition))),
  };
}

export function takesValue(condition: Condition): boolean {
  return condition.operator !== 'is-set' && condition.operator !== 'is-empty';
}

function isMoney({ kind, kept, condition }: RequirementForm): boolean {
  return kind === 'criterion' && kept === undefined && condition.type === 'money';
}

function option(row: Row, column: string): number {
  return (number(row, column) ?? -1) - first;
}

function isSimple({ column, operator, value }: Definition): boolean {
  return column !== undefined && (operators as readonly string[]).includes(operator ?? '') && (value === undefined || (valueTypes as readonly string[]).includes(value.type ?? ''));
}

function isConditionComplete(condition: Condition): boolean {
  return condition.column.trim() !== '' && (!takesValue(condition) || condition.value.trim() !== '');
}

function readCondition({ column, operator, value, dealKiller }: Definition, currency: string | undefined): Condition {
  return {
    column: column ?? '',
    operator: operators.find((known) => known === operator) ?? 'at-least',
    type: valueTypes.find((known) => known === value?.type) ?? 'number',
    value: String(value?.amount ?? value?.number ?? value?.text ?? ''),
    currency: currency ?? 'USD',
    dealKiller: dealKiller ?? false,
  };
}

function signOffOf({ role, columns }: RequirementForm): Definition {
  return { role: role.trim(), department: role.trim(), columns: columns.split(',').map((column) => column.trim()).filter((column) => column !== '') };
}

function criterionOf(condition: Condition): Definition {
  const { column, operator, type, value, dealKiller } = condition;
  const operand = type === 'money' ? { type, amount: Number(value) } : type === 'number' ? { type, number: Number(value) } : { type, text: value };
  return { column: column.trim(), operator, ...(takesValue(condition) && { value: operand }), dealKiller };
}
