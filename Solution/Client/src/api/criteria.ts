import { emptyCondition, isConditionComplete, isMoney, readCondition, statedOf, type Condition, type StatedCondition } from './conditions';

export const quantities = ['any', 'all', 'at-least'] as const;

/** What must be true of the row or of a row it points to, or of rows that point to it. */
export interface Criterion {
  readonly about: 'row' | 'related';
  readonly condition: Condition;
  readonly related: Related;
}

/** How many of the rows that point to the row must fulfil all comparisons. */
export interface Related {
  readonly table: string;
  readonly relationship: string;
  readonly has: (typeof quantities)[number];
  readonly count: string;
  readonly where: readonly Condition[];
}

/** A criterion as a definition states it. */
export interface StatedCriterion extends StatedCondition {
  readonly related?: { readonly table: string; readonly relationship: string };
  readonly has?: string;
  readonly count?: number;
  readonly where?: readonly StatedCondition[];
}

const noRelated: Related = { table: '', relationship: '', has: 'any', count: '1', where: [] };

export const emptyCriterion: Criterion = { about: 'row', condition: emptyCondition, related: noRelated };

export function isCriterionComplete({ about, condition, related }: Criterion): boolean {
  if (about === 'row') return isConditionComplete(condition);
  return related.table !== '' && (related.has !== 'at-least' || Number(related.count) >= 1) && related.where.every(isConditionComplete);
}

/** The comparisons that a criterion makes. */
export function conditionsOf({ about, condition, related }: Criterion): readonly Condition[] {
  return about === 'row' ? [condition] : related.where;
}

export function countsMoney(criterion: Criterion): boolean {
  return conditionsOf(criterion).some(isMoney);
}

/** The form of a criterion; undefined where it says what the form does not know. */
export function readCriterion(stated: StatedCriterion): Criterion | undefined {
  if (stated.related !== undefined) return readRelated(stated, stated.related);
  const condition = stated.where === undefined ? readCondition(stated) : undefined;
  return condition && { ...emptyCriterion, condition };
}

/** What a row keeps of a criterion. */
export function criterionOf({ about, condition, related }: Criterion, currency: string): StatedCriterion {
  if (about === 'row') return statedOf(condition, currency);
  const { table, relationship, has, count, where } = related;
  return {
    related: { table, relationship }, has, ...(has === 'at-least' && { count: Number(count) }), where: where.map((one) => statedOf(one, currency)),
  };
}

function readRelated({ has, count, where }: StatedCriterion, related: { table: string; relationship: string }): Criterion | undefined {
  const quantity = quantities.find((known) => known === has);
  const conditions = (where ?? []).map(readCondition).filter((one) => one !== undefined);
  if (quantity === undefined || conditions.length !== (where ?? []).length) return undefined;
  return { ...emptyCriterion, about: 'related', related: { ...related, has: quantity, count: String(count ?? 1), where: conditions } };
}
