import { readForm, rowOf, type RequirementForm } from './requirements';
import type { Report } from './report';
import { formatted, number, text, type Collection, type Row, type WebApi } from './webApi';

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

export interface ProcessVersion {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly version: number;
  readonly state: 'draft' | 'published' | 'retired';
  readonly situation?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly requestedBy?: string | undefined;
}

export interface ProcessStage {
  readonly id: string;
  readonly name: string;
  readonly macroStage?: number | undefined;
  readonly buyerStep?: string | undefined;
  readonly purpose?: string | undefined;
  readonly activities: readonly ProcessActivity[];
  readonly requirements: readonly RequirementForm[];
}

/** What a seller does inside a stage. */
export interface ProcessActivity {
  readonly id: string;
  readonly title: string;
  readonly who?: string | undefined;
  readonly message?: string | undefined;
  readonly questions: readonly string[];
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

const publishStates = ['draft', 'published', 'retired'] as const;
const firstChoice = 940100000;

/** What administrators do: the health of the gates, and the versions of processes. */
export class AdministrationApi {
  constructor(private readonly web: WebApi) {}

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

  saveRequirement(stage: ProcessStage, form: RequirementForm): Promise<unknown> {
    return form.id === undefined
      ? this.web.send('POST', 'c3_requirements', { body: { ...rowOf(form), c3_position: stage.requirements.length, 'c3_stageid@odata.bind': `/c3_stages(${stage.id})` } })
      : this.web.send('PATCH', `c3_requirements(${form.id})`, { ifExists: true, body: rowOf(form) });
  }

  removeRequirement(id: string): Promise<unknown> {
    return this.web.send('DELETE', `c3_requirements(${id})`);
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
    return this.publishing(processId, { UnderWay: underWay, ...(underWay === 'grace' && { GraceUntil: `${graceUntil}T23:59:59Z` }) });
  }

  /** Makes a draft of what a process file says; gives what was done, in words. */
  async importProcess(file: string): Promise<string> {
    return text((await this.web.send('POST', 'c3_ImportProcess', { body: { File: file } })) as Row, 'Report') ?? '';
  }

  async exportProcess(processId: string): Promise<string> {
    const target = { '@odata.type': 'Microsoft.Dynamics.CRM.c3_process', c3_processid: processId };
    return text((await this.web.send('POST', 'c3_ExportProcess', { body: { Target: target } })) as Row, 'File') ?? '';
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

function readProcess(row: Row): ProcessVersion {
  return {
    id: text(row, 'c3_processid') ?? '',
    name: text(row, 'c3_name') ?? '',
    code: text(row, 'c3_code') ?? '',
    version: number(row, 'c3_version') ?? 0,
    state: publishStates[(number(row, 'c3_publishstate') ?? firstChoice) - firstChoice] ?? 'draft',
    situation: text(row, 'c3_situation'),
    publishedOn: text(row, 'c3_publishedon'),
    requestedBy: formatted(row, '_c3_publishrequestedbyid_value'),
  };
}

function readStage(row: Row, activities: readonly Row[], requirements: readonly Row[]): ProcessStage {
  const id = text(row, 'c3_stageid') ?? '';
  const own = (child: Row) => text(child, '_c3_stageid_value') === id;
  return {
    id,
    name: text(row, 'c3_name') ?? '',
    macroStage: number(row, 'c3_macrostage'),
    buyerStep: text(row, 'c3_buyerstep'),
    purpose: text(row, 'c3_purpose'),
    activities: activities.filter(own).map(readActivity),
    requirements: requirements.filter(own).map(readForm),
  };
}

function readActivity(row: Row): ProcessActivity {
  return {
    id: text(row, 'c3_activityid') ?? '',
    title: text(row, 'c3_name') ?? '',
    who: text(row, 'c3_who'),
    message: text(row, 'c3_message'),
    questions: (text(row, 'c3_questions') ?? '').split('\n').filter((question) => question !== ''),
  };
}
