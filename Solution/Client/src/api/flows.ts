import type { MetadataApi } from './metadata';
import { text, type Collection, type WebApi } from './webApi';

/** A business process flow that rows of a table go through. */
export interface Flow {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  /** The table with its instances. */
  readonly flowTable: string;
}

/** A stage of a business process flow. */
export interface FlowStage {
  readonly id: string;
  readonly name: string;
}

/** The tables whose rows go through processes. */
const governed = ['opportunity', 'lead', 'c3_client'];
const definitions = `<condition attribute="category" operator="eq" value="4" /><condition attribute="type" operator="eq" value="1" />`;

/** The business process flows that processes can go by. */
export class FlowsApi {
  constructor(
    private readonly web: WebApi,
    private readonly metadata: MetadataApi,
  ) {}

  async flows(): Promise<readonly Flow[]> {
    const fetch = `<fetch><entity name="workflow"><attribute name="workflowid" /><attribute name="name" /><attribute name="uniquename" /><attribute name="primaryentity" />
      <order attribute="name" /><filter>${definitions}</filter></entity></fetch>`;
    const { value } = await this.web.get<Collection>(`workflows?fetchXml=${encodeURIComponent(fetch)}`);
    return value
      .map((row) => ({ id: text(row, 'workflowid') ?? '', name: text(row, 'name') ?? '', table: text(row, 'primaryentity') ?? '', flowTable: text(row, 'uniquename') ?? '' }))
      .filter(({ table }) => governed.includes(table));
  }

  /** The stages of the flow whose instances are in a table; no column tells their order. */
  async stages(flowTable: string): Promise<readonly FlowStage[]> {
    const fetch = `<fetch><entity name="processstage"><attribute name="processstageid" /><attribute name="stagename" />
      <link-entity name="workflow" from="workflowid" to="processid"><filter>${definitions}<condition attribute="uniquename" operator="eq" value="${flowTable}" /></filter></link-entity></entity></fetch>`;
    const { value } = await this.web.get<Collection>(`processstages?fetchXml=${encodeURIComponent(fetch)}`);
    return value.map((row) => ({ id: text(row, 'processstageid') ?? '', name: text(row, 'stagename') ?? '' }));
  }

  /** The column by which instances of a flow point to what goes through: flows that people made have another than the platform's own. */
  async lookup({ table, flowTable }: Flow): Promise<string | undefined> {
    const columns = new Set((await this.metadata.columns(flowTable)).map(({ name }) => name));
    return [`bpf_${table}id`, `${table}id`].find((name) => columns.has(name));
  }
}
