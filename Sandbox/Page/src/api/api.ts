import { AdministrationApi } from 'client/api/administration';
import { text, WebApi, type Collection, type Row } from 'client/api/webApi';
import type { FileContent } from 'client/shared/files';
import { texts } from '../texts';
import { opportunitiesFetch, type ListQuery } from './fetchXml';
import { DecisionsApi } from './decisions';
import { ReceiptsApi } from './receipts';
import { opportunityReference, readNote, readOpportunity, readUser } from './rows';
import { SolutionsApi } from './solutions';
import type { Gate, Note, NoteContent, Opportunity, Promised, Stage, User, Verdict } from './types';

export interface OpportunityPage {
  readonly opportunities: readonly Opportunity[];
  readonly more: boolean;
}

/** The status of a flow that ended since another process took over. */
const aborted = 3;

/** Everything the page asks of the organisation, as one acting user, in the words of the page. */
export class Api {
  readonly decisions: DecisionsApi;
  readonly receipts: ReceiptsApi;
  readonly administration: AdministrationApi;
  readonly solutions: SolutionsApi;
  private readonly web: WebApi;

  constructor(callerId?: string) {
    this.web = new WebApi(callerId);
    this.decisions = new DecisionsApi(this.web);
    this.receipts = new ReceiptsApi(this.web);
    this.administration = new AdministrationApi(this.web);
    this.solutions = new SolutionsApi(this.web);
  }

  async users(): Promise<User[]> {
    const rows = await this.rows('systemusers?$select=fullname,title,isdisabled&$orderby=fullname');
    return rows.filter((row) => row.isdisabled !== true).map(readUser);
  }

  async whoAmI(): Promise<string | undefined> {
    return text(await this.web.get('WhoAmI()'), 'UserId');
  }

  async opportunities(query: ListQuery, page: number): Promise<OpportunityPage> {
    const answer = await this.web.get<Collection>(`opportunities?fetchXml=${encodeURIComponent(opportunitiesFetch(query, page))}`);
    return {
      opportunities: answer.value.map(readOpportunity),
      more: answer['@Microsoft.Dynamics.CRM.morerecords'] === true || '@odata.nextLink' in answer,
    };
  }

  async opportunity(id: string): Promise<Opportunity> {
    const columns = 'name,_parentaccountid_value,_customerid_value,estimatedvalue,estimatedclosedate,_ownerid_value,statecode,statuscode'
      + ',c3_deliverydate,c3_quantity,c3_contractterms';
    return readOpportunity(await this.web.get(`opportunities(${id})?$select=${columns}`));
  }

  async promise(id: string, { deliveryDate, quantity, revenue, terms }: Promised): Promise<void> {
    const amount = (value: string) => (value === '' ? null : Number(value));
    await this.web.send('PATCH', `opportunities(${id})`, {
      ifExists: true,
      body: { c3_deliverydate: deliveryDate || null, c3_quantity: amount(quantity), estimatedvalue: amount(revenue), c3_contractterms: terms || null },
    });
  }

  async gate(id: string): Promise<Gate> {
    const answer = await this.web.send('POST', 'c3_EvaluateGate', { body: { Target: opportunityReference(id) } });
    return JSON.parse(text(answer as Row, 'Verdict') ?? '{"governed":false}') as Gate;
  }

  /** Titles of all requirements by code, so that a note filed under a code can be shown by its title. */
  async requirementTitles(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows('c3_requirements?$select=c3_code,c3_name');
    return new Map(rows.map((row) => [text(row, 'c3_code') ?? '', text(row, 'c3_name') ?? '']));
  }

  async startProcess(id: string): Promise<void> {
    await this.web.send('POST', 'c3_newnamesales', { body: { 'bpf_opportunityid@odata.bind': `/opportunities(${id})` } });
  }

  async move(id: string, verdict: Verdict, target: Stage): Promise<void> {
    const { flowTable, flowLookup } = verdict.process;
    const [instance] = await this.rows(`${flowTable}s?$filter=_${flowLookup}_value eq ${id} and statuscode ne ${aborted}&$top=1`);
    if (!instance) throw new Error(texts.errors.noProcess);
    await this.web.send('PATCH', `${flowTable}s(${text(instance, 'businessprocessflowinstanceid')})`, {
      ifExists: true,
      body: { 'activestageid@odata.bind': `/processstages(${target.id})`, traversedpath: pathTo(instance, target) },
    });
  }

  async win(id: string, subject: string): Promise<void> {
    await this.web.send('POST', 'WinOpportunity', { body: closing(id, subject, 3) });
  }

  async lose(id: string, subject: string): Promise<void> {
    await this.web.send('POST', 'LoseOpportunity', { body: closing(id, subject, 4) });
  }

  async reopen(id: string): Promise<void> {
    await this.web.send('PATCH', `opportunities(${id})`, { ifExists: true, body: { statecode: 0, statuscode: 1 } });
  }

  async notes(id: string): Promise<Note[]> {
    const columns = 'subject,notetext,filename,filesize,createdon,_createdby_value';
    const rows = await this.rows(`annotations?$select=${columns}&$filter=_objectid_value eq ${id}&$orderby=createdon desc`);
    return rows.map(readNote);
  }

  async addNote(id: string, content: NoteContent, onProgress?: (sent: number) => void): Promise<void> {
    const { subject, text: notetext, file } = content;
    const body = {
      subject,
      notetext,
      ...(file && { filename: file.name, mimetype: file.type, documentbody: file.base64 }),
      'objectid_opportunity@odata.bind': `/opportunities(${id})`,
    };
    await this.web.send('POST', 'annotations', { body, ...(onProgress && { onProgress }) });
  }

  /** Says which requirement a note's file proves: its subject becomes the requirement's code. */
  async assign(noteId: string, code: string): Promise<void> {
    await this.web.send('PATCH', `annotations(${noteId})`, { ifExists: true, body: { subject: code } });
  }

  async noteContent(noteId: string): Promise<NoteContent> {
    const row = await this.web.get(`annotations(${noteId})?$select=subject,notetext,filename,mimetype,documentbody`);
    return { subject: text(row, 'subject'), text: text(row, 'notetext'), file: fileOf(row) };
  }

  async deleteNote(noteId: string): Promise<void> {
    await this.web.send('DELETE', `annotations(${noteId})`);
  }

  private async rows(path: string): Promise<readonly Row[]> {
    return (await this.web.get<Collection>(path)).value;
  }
}

function closing(id: string, subject: string, status: number): object {
  const close = { '@odata.type': 'Microsoft.Dynamics.CRM.opportunityclose', subject, 'opportunityid@odata.bind': `/opportunities(${id})` };
  return { Status: status, OpportunityClose: close };
}

/** The stages passed so far, cut at the target when going back, with the target added when going on. */
function pathTo(instance: Row, target: Stage): string {
  const passed = (text(instance, 'traversedpath') ?? '').split(',').filter((stage) => stage !== '');
  const index = passed.indexOf(target.id);
  return (index < 0 ? [...passed, target.id] : passed.slice(0, index + 1)).join(',');
}

function fileOf(row: Row): FileContent | undefined {
  const name = text(row, 'filename');
  return name === undefined
    ? undefined
    : { name, type: text(row, 'mimetype') ?? 'application/octet-stream', base64: text(row, 'documentbody') ?? '' };
}
