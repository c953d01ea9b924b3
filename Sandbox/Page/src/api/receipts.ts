import type { Report } from 'client/api/report';
import { formatted, text, type Collection, type Row, type WebApi } from 'client/api/webApi';
import type { Receipt, StatedFinding } from './types';

interface Statement {
  readonly kind?: string;
  readonly reason?: string | null;
  readonly findings?: readonly StatedFinding[];
}

/** The record of an opportunity's moves. */
export class ReceiptsApi {
  constructor(private readonly web: WebApi) {}

  /** The newest first. Moves of the same second stand in the order of their writing. */
  async of(opportunityId: string): Promise<Receipt[]> {
    const answer = await this.web.get<Collection>(`c3_receipts?$filter=c3_opportunityref eq '${opportunityId}'&$orderby=c3_movedon desc`);
    return inOrder(answer.value).map(readReceipt);
  }

  async verify(opportunityId: string): Promise<Report> {
    const answer = await this.web.send('POST', 'c3_VerifyReceipts', { body: { OpportunityId: opportunityId } });
    return JSON.parse(text(answer as Row, 'Report') ?? '') as Report;
  }
}

/** From the receipt that none follows back to the first; whatever hangs loose comes last, in the order of time. */
function inOrder(rows: readonly Row[]): Row[] {
  const rest = new Map(rows.map((row) => [text(row, 'c3_receiptid'), row]));
  const followed = new Set(rows.map((row) => text(row, '_c3_previousreceiptid_value')));
  const chain: Row[] = [];
  let next = rows.find((row) => !followed.has(text(row, 'c3_receiptid')));
  while (next) {
    chain.push(next);
    rest.delete(text(next, 'c3_receiptid'));
    next = rest.get(text(next, '_c3_previousreceiptid_value'));
  }
  return [...chain, ...rest.values()];
}

function readReceipt(row: Row): Receipt {
  const statement = statementOf(row);
  return {
    id: text(row, 'c3_receiptid') ?? '',
    title: text(row, 'c3_name') ?? '',
    kind: statement.kind ?? '',
    process: text(row, 'c3_processcode') ?? '',
    from: text(row, 'c3_fromstage') ?? '',
    to: text(row, 'c3_tostage') ?? '',
    actor: formatted(row, '_c3_actorid_value'),
    onBehalfOf: formatted(row, '_c3_onbehalfofid_value'),
    channel: text(row, 'c3_channel'),
    movedOn: text(row, 'c3_movedon'),
    hash: text(row, 'c3_hash') ?? '',
    reason: statement.reason ?? null,
    findings: statement.findings ?? [],
  };
}

/** A statement that was tampered with may be no JSON any more; verifying says so. */
function statementOf(row: Row): Statement {
  try {
    return JSON.parse(text(row, 'c3_verdict') ?? '') as Statement;
  } catch {
    return {};
  }
}
