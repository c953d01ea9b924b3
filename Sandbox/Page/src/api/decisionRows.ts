import { formatted, number, text, type Row } from 'client/api/webApi';
import type { Reference, SignOff, SignOffState, ValueChange, Values, Waiver } from './types';

const signOffStates: Readonly<Record<number, SignOffState>> = { 1: 'requested', 2: 'declined', 3: 'given', 4: 'void', 5: 'withdrawn' };
const granted = 3;

export function readSignOff(row: Row): SignOff {
  return {
    id: text(row, 'c3_signoffid') ?? '',
    title: text(row, 'c3_name') ?? '',
    state: signOffStates[number(row, 'statuscode') ?? 0] ?? 'withdrawn',
    role: text(row, 'c3_role'),
    ask: text(row, 'c3_ask'),
    opportunity: reference(row, 'c3_opportunityid') ?? { id: '', name: '' },
    requestedBy: reference(row, 'c3_requestedbyid'),
    requestedOn: text(row, 'c3_requestedon'),
    requestedValues: json<Values>(row, 'c3_requestedvalues') ?? {},
    signedBy: formatted(row, '_c3_signedbyid_value'),
    delegate: formatted(row, '_c3_delegateid_value'),
    delegatedUntil: text(row, 'c3_delegateduntil'),
    voidedValues: json<ValueChange[]>(row, 'c3_voidedvalues') ?? [],
  };
}

export function readWaiver(row: Row): Waiver {
  return {
    id: text(row, 'c3_waiverid') ?? '',
    title: text(row, 'c3_name') ?? '',
    isGranted: number(row, 'statuscode') === granted,
    opportunity: reference(row, 'c3_opportunityid') ?? { id: '', name: '' },
    requestedBy: reference(row, 'c3_requestedbyid'),
    requestedOn: text(row, 'c3_requestedon'),
    requestedUntil: text(row, 'c3_requesteduntil'),
    reason: text(row, 'c3_reason'),
    compensation: text(row, 'c3_compensation'),
    validUntil: text(row, 'c3_validuntil'),
    extensions: number(row, 'c3_extensions') ?? 0,
  };
}

function reference(row: Row, column: string): Reference | undefined {
  const id = text(row, `_${column}_value`);
  return id === undefined ? undefined : { id, name: formatted(row, `_${column}_value`) ?? '' };
}

function json<T>(row: Row, column: string): T | undefined {
  const value = text(row, column);
  return value === undefined ? undefined : (JSON.parse(value) as T);
}
