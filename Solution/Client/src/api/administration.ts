import { readForm, rowOf, type RequirementForm } from './requirements';
import type { Report } from './report';
import { formatted, number, text, type Collection, type Row, type WebApi } from './webApi';

export interface Solution {
  readonly id: string;
  readonly name: string;
  readonly uniqueName: string;
  readonly version: string;
  readonly isManaged: boolean;
  readonly publisher?: string | undefined;
  readonly installedOn?: string | undefined;
}

export interface HealthReport extends Report {
  readonly lastClean?: string | null;
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

/** What becomes of deals on the way: they stay on their version, move now, or move with grace until a day. */
export type UnderWay = 'stay' | 'move' | 'grace';

const administratorTemplate = '627090ff-40a3-4053-8790-584edc5be201';
const publishStates = ['draft', 'published', 'retired'] as const;
const firstChoice = 940100000;

/** What administrators do: the solutions, the health of the gates, and the versions of processes. */
export class AdministrationApi {
  constructor(private readonly web: WebApi) {}

  /** Whether a user holds the role System Administrator, which has the same template in every organisation. */
  async isAdministrator(userId: string): Promise<boolean> {
    const fetch = `<fetch top="1"><entity name="role"><attribute name="name" />
      <filter><condition attribute="roletemplateid" operator="eq" value="${administratorTemplate}" /></filter>
      <link-entity name="systemuserroles" from="roleid" to="roleid"><filter><condition attribute="systemuserid" operator="eq" value="${userId}" /></filter></link-entity>
    </entity></fetch>`;
    return (await this.rows(`roles?fetchXml=${encodeURIComponent(fetch)}`)).length > 0;
  }

  async solutions(): Promise<Solution[]> {
    return (await this.rows('solutions?$orderby=friendlyname')).map(readSolution);
  }

  /** Imports a packed solution; gives what the import has to say beside that it was done. */
  async importSolution(base64: string, publish: boolean, overwrite: boolean): Promise<string> {
    const job = crypto.randomUUID();
    await this.web.send('POST', 'ImportSolution', {
      body: { CustomizationFile: base64, ImportJobId: job, PublishWorkflows: publish, OverwriteUnmanagedCustomizations: overwrite },
    });
    const data = text(await this.web.get(`importjobs(${job})?$select=data`), 'data') ?? '';
    return new DOMParser().parseFromString(data, 'text/xml').querySelector('result')?.getAttribute('errortext') ?? '';
  }

  uninstall(id: string): Promise<unknown> {
    return this.web.send('DELETE', `solutions(${id})`);
  }

  checkHealth(): Promise<HealthReport> {
    return this.report<HealthReport>('c3_HealthCheck');
  }

  provision(): Promise<Provisioned> {
    return this.report<Provisioned>('c3_ProvisionSteps');
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

  private async publishing(processId: string, parameters: object): Promise<PublishReport> {
    const answer = await this.web.send('POST', `c3_processes(${processId})/Microsoft.Dynamics.CRM.c3_PublishProcess`, { body: parameters });
    return JSON.parse(text(answer as Row, 'Report') ?? '') as PublishReport;
  }

  private async report<T>(message: string): Promise<T> {
    return JSON.parse(text((await this.web.send('POST', message, { body: {} })) as Row, 'Report') ?? '') as T;
  }

  private async rows(path: string): Promise<readonly Row[]> {
    return (await this.web.get<Collection>(path)).value;
  }
}

function readSolution(row: Row): Solution {
  return {
    id: text(row, 'solutionid') ?? '',
    name: text(row, 'friendlyname') ?? '',
    uniqueName: text(row, 'uniquename') ?? '',
    version: text(row, 'version') ?? '',
    isManaged: row.ismanaged === true,
    publisher: formatted(row, '_publisherid_value'),
    installedOn: text(row, 'updatedon') ?? text(row, 'installedon'),
  };
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
