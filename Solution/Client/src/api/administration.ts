import { readProcess, readStage, type ProcessStage, type ProcessVersion } from './definitions';
import { DraftsApi } from './drafts';
import { FlowsApi } from './flows';
import { MetadataApi } from './metadata';
import type { Report } from './report';
import { text, type Collection, type Row, type WebApi } from './webApi';

export interface HealthReport extends Report {
  readonly lastClean?: string | null;
}

/** A health check that ran before. */
export interface HealthRun {
  readonly ranOn?: string | undefined;
  readonly report: HealthReport;
}

/** What whoever is signed in may do on the pages of the administration. */
export interface Rights {
  readonly mayAdminister: boolean;
  readonly mayCheck: boolean;
}

/** What the steps are after they were put in order. */
export interface Provisioned {
  readonly message: string;
  readonly done: readonly string[];
}

/** What publishing does, or would do. */
export interface PublishReport {
  readonly published: boolean;
  readonly message: string;
  readonly problems: readonly string[];
  readonly changes: readonly { readonly text: string; readonly loosens: boolean }[];
  readonly steps: readonly string[];
}

/** What retiring has done: the first of two people only asks. */
export interface RetireReport {
  readonly retired: boolean;
  readonly message: string;
}

/** What becomes of deals on the way: they stay on their version, move now, or move with grace until a day. */
export type UnderWay = 'stay' | 'move' | 'grace';

/** What administrators do: the health of the gates, and the versions of processes. */
export class AdministrationApi {
  readonly drafts: DraftsApi;
  readonly flows: FlowsApi;
  readonly metadata: MetadataApi;

  constructor(private readonly web: WebApi) {
    this.drafts = new DraftsApi(web);
    this.metadata = new MetadataApi(web);
    this.flows = new FlowsApi(web, this.metadata);
  }

  /** Asked of the privileges that the messages themselves ask for, so that it does not matter which role gives them. */
  async rights(): Promise<Rights> {
    const userId = text(await this.web.get('WhoAmI()'), 'UserId') ?? '';
    const [mayAdminister, mayCheck] = await Promise.all([this.holds(userId, 'prvWritec3_permission'), this.holds(userId, 'prvReadc3_healthrun')]);
    return { mayAdminister, mayCheck };
  }

  /** The health check that ran last, if one ever did. */
  async lastHealth(): Promise<HealthRun | undefined> {
    const [run] = await this.rows('c3_healthruns?$select=c3_ranon,c3_report&$orderby=c3_ranon desc&$top=1');
    return run && { ranOn: text(run, 'c3_ranon'), report: JSON.parse(text(run, 'c3_report') ?? '') as HealthReport };
  }

  checkHealth(): Promise<HealthReport> {
    return this.report<HealthReport>('c3_HealthCheck');
  }

  provision(): Promise<Provisioned> {
    return this.report<Provisioned>('c3_ProvisionSteps');
  }

  /** Removes the steps that were registered in the environment, without which the solution can be uninstalled. */
  removeSteps(): Promise<Provisioned> {
    return this.report<Provisioned>('c3_ProvisionSteps', { Remove: true });
  }

  async processVersions(): Promise<ProcessVersion[]> {
    return (await this.rows('c3_processes?$orderby=c3_name,c3_version desc')).map(readProcess);
  }

  async processVersion(id: string): Promise<ProcessVersion> {
    return readProcess(await this.web.get(`c3_processes(${id})`));
  }

  async stages(processId: string): Promise<ProcessStage[]> {
    const inProcess = `$filter=c3_stageid/_c3_processid_value eq ${processId}&$orderby=c3_position`;
    const [stages, activities, requirements] = await Promise.all([
      this.rows(`c3_stages?$filter=_c3_processid_value eq ${processId}&$orderby=c3_position`),
      this.rows(`c3_activities?${inProcess}`),
      this.rows(`c3_requirements?${inProcess}`),
    ]);
    return stages.map((stage) => readStage(stage, activities, requirements));
  }

  /** Copies a version into a draft; gives the draft's id. */
  async createVersion(processId: string): Promise<string> {
    const answer = await this.web.send('POST', `c3_processes(${processId})/Microsoft.Dynamics.CRM.c3_CreateProcessVersion`, { body: {} });
    return text((answer as { readonly Version: Row }).Version, 'c3_processid') ?? '';
  }

  previewPublishing(processId: string): Promise<PublishReport> {
    return this.publishing(processId, { Preview: true });
  }

  publish(processId: string, underWay: UnderWay, graceUntil: string): Promise<PublishReport> {
    return this.publishing(processId, { UnderWay: underWay, ...(underWay === 'grace' && graceUntil !== '' && { GraceUntil: `${graceUntil}T23:59:59Z` }) });
  }

  /** Makes a draft of what a process file says; gives what was done, in words. */
  async importProcess(file: string): Promise<string> {
    return text((await this.web.send('POST', 'c3_ImportProcess', { body: { File: file } })) as Row, 'Report') ?? '';
  }

  async exportProcess(processId: string): Promise<string> {
    const target = { '@odata.type': 'Microsoft.Dynamics.CRM.c3_process', c3_processid: processId };
    return text((await this.web.send('POST', 'c3_ExportProcess', { body: { Target: target } })) as Row, 'File') ?? '';
  }

  /** Removes a draft with everything in it. */
  discard(processId: string): Promise<unknown> {
    return this.web.send('DELETE', `c3_processes(${processId})`);
  }

  retire(processId: string): Promise<RetireReport> {
    return this.report<RetireReport>(`c3_processes(${processId})/Microsoft.Dynamics.CRM.c3_RetireProcess`);
  }

  private async holds(userId: string, privilege: string): Promise<boolean> {
    const address = `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='${privilege}')`;
    return ((await this.web.get<{ readonly RolePrivileges?: readonly unknown[] }>(address)).RolePrivileges ?? []).length > 0;
  }

  private publishing(processId: string, parameters: object): Promise<PublishReport> {
    return this.report<PublishReport>(`c3_processes(${processId})/Microsoft.Dynamics.CRM.c3_PublishProcess`, parameters);
  }

  private async report<T>(message: string, parameters: object = {}): Promise<T> {
    return JSON.parse(text((await this.web.send('POST', message, { body: parameters })) as Row, 'Report') ?? '') as T;
  }

  private async rows(path: string): Promise<readonly Row[]> {
    return (await this.web.get<Collection>(path)).value;
  }
}
