import { changeTogether, type Change } from './changeSet';
import type { ActivityForm, ProcessStage, ProcessVersion, StageForm } from './definitions';
import { activityRow, processRow, stageRow } from './draftRows';
import type { Flow, FlowStage } from './flows';
import { rowOf, type RequirementForm } from './requirements';
import { text, type Collection, type Row, type WebApi } from './webApi';

/** The parts of a draft that stand in an order, by the set of their rows. */
export type PartSet = 'c3_stages' | 'c3_activities' | 'c3_requirements';

/** A part with its place among its neighbours. */
export interface Placed {
  readonly id?: string | undefined;
  readonly position: number;
}

/** Rows that were removed, parents first, as they are made again. */
export type Removed = readonly { readonly path: PartSet; readonly body: object }[];

/** What is asked of a process before its draft can be written. */
export interface Beginning {
  readonly name: string;
  readonly code: string;
  readonly situation: string;
}

const draft = 940100000;
const keys: Record<PartSet, string> = { c3_stages: 'c3_stageid', c3_activities: 'c3_activityid', c3_requirements: 'c3_requirementid' };

/** What administrators write in a draft of a process. */
export class DraftsApi {
  constructor(private readonly web: WebApi) {}

  /** Begins a process that goes by a flow, with a stage for each of the flow's; gives its id. */
  async begin({ name, code, situation }: Beginning, flow: Flow, flowLookup: string | undefined, flowStages: readonly FlowStage[]): Promise<string> {
    const id = crypto.randomUUID();
    const process = {
      c3_processid: id, c3_name: name.trim(), c3_code: code, c3_version: 1, c3_publishstate: draft, c3_situation: situation.trim(),
      c3_table: flow.table, c3_flowtable: flow.flowTable, c3_flowid: flow.id, c3_flowlookup: flowLookup,
    };
    const stages = flowStages.map((stage, place): Change => ({
      method: 'POST',
      path: 'c3_stages',
      body: { c3_name: stage.name, c3_code: codeOf(stage.name), c3_position: place, c3_processstageid: stage.id, 'c3_processid@odata.bind': `/c3_processes(${id})` },
    }));
    await changeTogether(this.web, [{ method: 'POST', path: 'c3_processes', body: process }, ...stages]);
    return id;
  }

  saveProcess(process: ProcessVersion): Promise<unknown> {
    return this.web.send('PATCH', `c3_processes(${process.id})`, { ifExists: true, body: processRow(process) });
  }

  saveStage(processId: string, form: StageForm): Promise<unknown> {
    return this.save('c3_stages', form, stageRow(form), { 'c3_processid@odata.bind': `/c3_processes(${processId})` });
  }

  saveActivity(stage: ProcessStage, form: ActivityForm): Promise<unknown> {
    return this.save('c3_activities', form, activityRow(form), stageOf(stage.id));
  }

  saveRequirement(stage: ProcessStage, form: RequirementForm): Promise<unknown> {
    return this.save('c3_requirements', form, rowOf(form), stageOf(stage.id));
  }

  /** Puts parts in the order given. */
  async arrange(set: PartSet, parts: readonly Placed[]): Promise<void> {
    const moved = parts.flatMap(({ id, position }, place) => (position === place ? [] : [{ method: 'PATCH', path: `${set}(${id})`, body: { c3_position: place } } as const]));
    await changeTogether(this.web, moved);
  }

  /** Removes a part with all that belongs to it; gives what it takes to have it back. */
  async remove(set: PartSet, id: string): Promise<Removed> {
    const row = await this.web.get(`${set}(${id})`);
    const removed = [restorable(set, row), ...(set === 'c3_stages' ? await this.partsOf(id) : [])];
    await this.web.send('DELETE', `${set}(${id})`);
    return removed;
  }

  restore(removed: Removed): Promise<void> {
    return changeTogether(this.web, removed.map((row): Change => ({ method: 'POST', ...row })));
  }

  private save(set: PartSet, { id }: Pick<Placed, 'id'>, body: object, parent: object): Promise<unknown> {
    return id === undefined
      ? this.web.send('POST', set, { body: { ...body, ...parent } })
      : this.web.send('PATCH', `${set}(${id})`, { ifExists: true, body });
  }

  private async partsOf(stageId: string): Promise<Removed> {
    const sets = ['c3_activities', 'c3_requirements'] as const;
    const rows = await Promise.all(sets.map((set) => this.web.get<Collection>(`${set}?$filter=_c3_stageid_value eq ${stageId}`)));
    return sets.flatMap((set, at) => rows[at]!.value.map((row) => restorable(set, row)));
  }
}

function stageOf(id: string): object {
  return { 'c3_stageid@odata.bind': `/c3_stages(${id})` };
}

/** A row with all that the suite keeps in it, under the id it had. */
function restorable(set: PartSet, row: Row): Removed[number] {
  const own = Object.entries(row).filter(([column, value]) => column.startsWith('c3_') && !column.includes('@') && value !== null);
  const process = text(row, '_c3_processid_value');
  const parent = process === undefined ? stageOf(text(row, '_c3_stageid_value') ?? '') : { 'c3_processid@odata.bind': `/c3_processes(${process})` };
  return { path: set, body: { ...Object.fromEntries(own), [keys[set]]: text(row, keys[set]), ...parent } };
}

/** The place behind all parts. */
export function lastPlace(parts: readonly Placed[]): number {
  return Math.max(-1, ...parts.map(({ position }) => position)) + 1;
}

/** A name as a code: "On-boarding plan" as on-boarding-plan. */
export function codeOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '');
}
