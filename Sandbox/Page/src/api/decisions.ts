import { text, type Collection, type Row, type WebApi } from 'client/api/webApi';
import { readSignOff, readWaiver } from './decisionRows';
import { opportunityReference } from './rows';
import type { ProcessChoice, SignOff, Waiver } from './types';

const requested = 1;
const granted = 3;
const published = 940100001;

/** What people decide about an opportunity: sign-offs, waivers, and the ways out of a deal killer. */
export class DecisionsApi {
  constructor(private readonly web: WebApi) {}

  async signOffsOf(opportunityId: string): Promise<SignOff[]> {
    return (await this.rows(`c3_signoffs?$filter=_c3_opportunityid_value eq ${opportunityId}&$orderby=createdon`)).map(readSignOff);
  }

  async waitingSignOffs(): Promise<SignOff[]> {
    return (await this.rows(`c3_signoffs?$filter=statuscode eq ${requested}&$orderby=c3_requestedon`)).map(readSignOff);
  }

  /** Waivers that wait for a decision, and those granted that have not ended. */
  async openWaivers(): Promise<Waiver[]> {
    const running = `(statuscode eq ${granted} and c3_validuntil gt ${new Date().toISOString()})`;
    return (await this.rows(`c3_waivers?$filter=statuscode eq ${requested} or ${running}&$orderby=c3_requestedon`)).map(readWaiver);
  }

  /** Which opportunities the acting user may open: whoever signs for a department often may not. */
  async readable(opportunityIds: readonly string[]): Promise<ReadonlySet<string>> {
    // A sign-off or waiver of a lead or client has no opportunity.
    const known = [...new Set(opportunityIds)].filter((id) => id !== '');
    if (known.length === 0) return new Set();
    const which = known.map((id) => `opportunityid eq ${id}`).join(' or ');
    return new Set((await this.rows(`opportunities?$select=opportunityid&$filter=${which}`)).map((row) => text(row, 'opportunityid') ?? ''));
  }

  async processes(): Promise<ProcessChoice[]> {
    const rows = await this.rows(`c3_processes?$select=c3_code,c3_name&$filter=c3_publishstate eq ${published}&$orderby=c3_name`);
    return rows.map((row) => ({ code: text(row, 'c3_code') ?? '', name: text(row, 'c3_name') ?? '' }));
  }

  requestSignOff(opportunityId: string, code: string): Promise<unknown> {
    return this.ask(opportunityId, 'c3_RequestSignOff', { RequirementCode: code });
  }

  answerSignOff(id: string, accept: boolean, reason?: string): Promise<unknown> {
    return this.act('c3_signoffs', id, 'c3_AnswerSignOff', { Accept: accept, Reason: reason });
  }

  delegateSignOff(id: string, userId: string, until: string): Promise<unknown> {
    return this.act('c3_signoffs', id, 'c3_DelegateSignOff', { Delegate: { systemuserid: userId }, Until: endOf(until) });
  }

  requestWaiver(opportunityId: string, code: string, reason: string, compensation: string, until: string): Promise<unknown> {
    const parameters = { RequirementCode: code, Reason: reason, Compensation: compensation, Until: endOf(until) };
    return this.ask(opportunityId, 'c3_RequestWaiver', parameters);
  }

  grantWaiver(id: string, until: string): Promise<unknown> {
    return this.act('c3_waivers', id, 'c3_DecideWaiver', { Grant: true, Until: endOf(until) });
  }

  declineWaiver(id: string, reason: string): Promise<unknown> {
    return this.act('c3_waivers', id, 'c3_DecideWaiver', { Grant: false, Reason: reason });
  }

  extendWaiver(id: string, until: string): Promise<unknown> {
    return this.act('c3_waivers', id, 'c3_ExtendWaiver', { Until: endOf(until) });
  }

  disqualify(opportunityId: string, code: string, reason: string): Promise<unknown> {
    return this.ask(opportunityId, 'c3_Disqualify', { RequirementCode: code, Reason: reason });
  }

  changeProcess(opportunityId: string, processCode: string, reason: string): Promise<unknown> {
    return this.ask(opportunityId, 'c3_ChangeProcess', { ProcessCode: processCode, Reason: reason });
  }

  takeOver(opportunityId: string, reason: string): Promise<unknown> {
    return this.ask(opportunityId, 'c3_RegularizeOpportunity', { Reason: reason });
  }

  private ask(opportunityId: string, message: string, parameters: object): Promise<unknown> {
    return this.web.send('POST', message, { body: { Target: opportunityReference(opportunityId), ...parameters } });
  }

  private act(set: string, id: string, message: string, parameters: object): Promise<unknown> {
    return this.web.send('POST', `${set}(${id})/Microsoft.Dynamics.CRM.${message}`, { body: parameters });
  }

  private async rows(path: string): Promise<readonly Row[]> {
    return (await this.web.get<Collection>(path)).value;
  }
}

/** The end of a day as the organisation counts days, in UTC; nothing for no day. */
function endOf(day: string): string | undefined {
  return day === '' ? undefined : `${day}T23:59:59Z`;
}
