import { countsMoney, criterionOf, emptyCriterion, isCriterionComplete, readCriterion, type Criterion, type StatedCriterion } from './criteria';
import { isWaiverComplete, noWaiver, readWaiver, waiverOf, type WaiverForm } from './waivers';
import { number, text, type Row } from './webApi';

export const kinds = ['checkpoint', 'criterion', 'signOff'] as const;
export const effects = ['advise', 'warn', 'block'] as const;
export const grades = ['A', 'B', 'C', 'D'] as const;

export type RequirementKind = (typeof kinds)[number];

/** A requirement as its form has it; empty text for nothing. */
export interface RequirementForm {
  readonly id?: string | undefined;
  readonly position: number;
  readonly title: string;
  readonly code: string;
  readonly kind: RequirementKind;
  readonly effect: (typeof effects)[number];
  readonly ask: string;
  readonly fixer: string;
  readonly leastGrade: (typeof grades)[number];
  /** For a checkpoint how long its evidence counts; a criterion that has it is looked at again by every later move. */
  readonly freshDays: string;
  readonly notBefore: string;
  readonly group: string;
  readonly groupNeeds: string;
  readonly criterion: Criterion;
  readonly dealKiller: boolean;
  readonly role: string;
  readonly department: string;
  readonly columns: readonly string[];
  readonly waiver: WaiverForm;
  /** The one currency that all its amounts are in. */
  readonly currency: string;
  /** The definition as it is, where it says more than the form can: it stays. */
  readonly kept?: string | undefined;
  readonly languages: readonly string[];
}

interface Definition extends StatedCriterion {
  readonly dealKiller?: boolean;
  readonly role?: string;
  readonly department?: string;
  readonly columns?: readonly string[];
}

const first = 940100000;

export const emptyRequirement: RequirementForm = {
  position: 0, title: '', code: '', kind: 'checkpoint', effect: 'block', ask: '', fixer: '', leastGrade: 'C', freshDays: '', notBefore: '', group: '', groupNeeds: '',
  criterion: emptyCriterion, dealKiller: false, role: '', department: '', columns: [''], waiver: noWaiver, currency: 'USD', languages: [],
};

export function readForm(row: Row): RequirementForm {
  const stated = text(row, 'c3_definition');
  const definition = JSON.parse(stated ?? '{}') as Definition;
  const kind = kinds[option(row, 'c3_kind')] ?? 'checkpoint';
  const criterion = kind === 'criterion' ? readCriterion(definition) : emptyCriterion;
  return {
    id: text(row, 'c3_requirementid'),
    position: number(row, 'c3_position') ?? 0,
    title: text(row, 'c3_name') ?? '',
    code: text(row, 'c3_code') ?? '',
    kind,
    effect: effects[option(row, 'c3_effect')] ?? 'block',
    ask: text(row, 'c3_ask') ?? '',
    fixer: text(row, 'c3_fixer') ?? '',
    leastGrade: grades[option(row, 'c3_leastgrade')] ?? 'C',
    freshDays: String(number(row, 'c3_freshdays') ?? ''),
    notBefore: text(row, 'c3_notbefore') ?? '',
    group: text(row, 'c3_group') ?? '',
    groupNeeds: String(number(row, 'c3_groupneeds') ?? ''),
    criterion: criterion ?? emptyCriterion,
    dealKiller: definition.dealKiller ?? false,
    role: definition.role ?? '',
    department: definition.department ?? '',
    columns: definition.columns ?? [''],
    waiver: readWaiver(text(row, 'c3_waiverrule')),
    currency: text(row, 'c3_currency') ?? 'USD',
    kept: criterion === undefined ? stated : undefined,
    languages: languagesOf(row),
  };
}

/** Whether all that the kind asks for is filled in. */
export function isComplete(form: RequirementForm): boolean {
  const isGroupComplete = form.group.trim() === '' || Number(form.groupNeeds) >= 1;
  const isCounted = !countsCurrency(form) || /^[A-Z]{3}$/.test(form.currency);
  return isKindComplete(form) && isGroupComplete && isCounted && isWaiverComplete(form.waiver)
    && [form.title, form.code, form.ask, form.fixer].every((value) => value.trim() !== '');
}

/** Whether any of its amounts is in a currency. */
export function countsCurrency({ kind, kept, criterion, waiver }: RequirementForm): boolean {
  return (kind === 'criterion' && (kept !== undefined || countsMoney(criterion))) || waiver.authorities.some(({ upTo }) => upTo !== '');
}

/** The columns of a requirement's row that the form is about. */
export function rowOf(form: RequirementForm): object {
  const { kind } = form;
  return {
    c3_name: form.title.trim(),
    c3_code: form.code.trim(),
    c3_position: form.position,
    c3_kind: first + kinds.indexOf(kind),
    c3_effect: first + effects.indexOf(form.effect),
    c3_ask: form.ask.trim(),
    c3_fixer: form.fixer.trim(),
    c3_leastgrade: kind === 'checkpoint' ? first + grades.indexOf(form.leastGrade) : null,
    c3_freshdays: kind === 'signOff' || form.freshDays === '' ? null : Number(form.freshDays),
    c3_notbefore: (kind === 'checkpoint' && form.notBefore) || null,
    c3_group: form.group.trim() || null,
    c3_groupneeds: form.group.trim() === '' ? null : Number(form.groupNeeds),
    c3_waiverrule: waiverOf(form.waiver, form.currency),
    c3_currency: countsCurrency(form) ? form.currency : null,
    c3_definition: definitionOf(form),
  };
}

/** The languages that a row has its texts in beside English: they are kept as they are. */
export function languagesOf(row: Row): readonly string[] {
  return Object.keys(JSON.parse(text(row, 'c3_translations') ?? '{}') as object);
}

function definitionOf(form: RequirementForm): string | null {
  const { kind, kept, criterion, dealKiller, role, department, columns, currency } = form;
  if (kind === 'checkpoint') return null;
  if (kind === 'signOff') return JSON.stringify({ role: role.trim(), department: department.trim(), columns: columns.map((column) => column.trim()) });
  const stated = kept === undefined ? criterionOf(criterion, currency) : JSON.parse(kept) as Definition;
  return JSON.stringify({ ...stated, dealKiller: dealKiller || undefined });
}

function isKindComplete({ kind, kept, criterion, role, department, columns }: RequirementForm): boolean {
  if (kind === 'checkpoint') return true;
  if (kind === 'criterion') return kept !== undefined || isCriterionComplete(criterion);
  return columns.length > 0 && [role, department, ...columns].every((value) => value.trim() !== '');
}

function option(row: Row, column: string): number {
  return (number(row, column) ?? -1) - first;
}
