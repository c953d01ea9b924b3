import type { Picked, ValueType } from './conditions';
import { text, type Collection, type Row, type WebApi } from './webApi';

/** A column of a table as a condition has to know it. */
export interface Column {
  readonly name: string;
  readonly label: string;
  /** The kind of value it is compared with; undefined where it is compared with nothing. */
  readonly type: ValueType | undefined;
  /** The tables that it leads to. */
  readonly targets: readonly string[];
  /** The metadata type of its options. */
  readonly optionsIn?: string | undefined;
}

/** Rows that point to a row, by the relationship that they point by. */
export interface Relationship {
  readonly name: string;
  readonly table: string;
  readonly by: string;
}

interface Label {
  readonly UserLocalizedLabel?: { readonly Label: string } | null;
}

const typeOf: Readonly<Record<string, ValueType>> = {
  String: 'text', Memo: 'text', Integer: 'number', BigInt: 'number', Decimal: 'number', Double: 'number', Money: 'money', Boolean: 'flag', DateTime: 'date',
  Picklist: 'choice', State: 'choice', Status: 'choice', Lookup: 'lookup', Customer: 'lookup', Owner: 'lookup',
};
const mostRows = 50;

/** What the organisation says of its tables and columns; each is asked once. */
export class MetadataApi {
  private readonly asked = new Map<string, Promise<unknown>>();

  constructor(private readonly web: WebApi) {}

  /** The columns of a table, by the names that people read. */
  columns(table: string): Promise<readonly Column[]> {
    return this.once(`columns/${table}`, async () => {
      const [all, lookups] = await Promise.all([
        this.rows(`${addressOf(table)}/Attributes?$select=LogicalName,AttributeType,AttributeOf,DisplayName`),
        this.rows(`${addressOf(table)}/Attributes/Microsoft.Dynamics.CRM.LookupAttributeMetadata?$select=LogicalName,Targets`),
      ]);
      const targets = new Map(lookups.map((row) => [text(row, 'LogicalName'), row.Targets as readonly string[]]));
      // The platform adds names beside lookups and choices, which say nothing of their own.
      const own = all.filter((row) => text(row, 'AttributeOf') === undefined);
      return own.map((row) => readColumn(row, targets.get(text(row, 'LogicalName')) ?? [])).sort((one, other) => one.label.localeCompare(other.label));
    });
  }

  options(table: string, { name, optionsIn }: Column): Promise<readonly Picked[]> {
    return this.once(`options/${table}/${name}`, async () => {
      const cast = `Microsoft.Dynamics.CRM.${optionsIn}AttributeMetadata?$select=LogicalName&$expand=OptionSet`;
      const { OptionSet } = await this.web.get<{ OptionSet: { Options: readonly { Value: number; Label: Label }[] } }>(`${addressOf(table)}/Attributes(LogicalName='${name}')/${cast}`);
      return OptionSet.Options.map(({ Value, Label }) => ({ id: String(Value), name: Label.UserLocalizedLabel?.Label ?? String(Value) }));
    });
  }

  /** The first rows of a table whose names contain a text. */
  async rowsNamed(table: string, name: string): Promise<readonly Picked[]> {
    const { EntitySetName, PrimaryIdAttribute: id = '', PrimaryNameAttribute: title = '' } = await this.once(`table/${table}`, () =>
      this.web.get<Record<string, string | undefined>>(`${addressOf(table)}?$select=EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute`));
    const filter = encodeURIComponent(`contains(${title},'${name.replaceAll("'", "''")}')`);
    const rows = await this.rows(`${EntitySetName}?$select=${title}${name === '' ? '' : `&$filter=${filter}`}&$orderby=${title}&$top=${mostRows}`);
    return rows.map((row) => ({ id: text(row, id) ?? '', name: text(row, title) ?? '' }));
  }

  relationships(table: string): Promise<readonly Relationship[]> {
    return this.once(`relationships/${table}`, async () => {
      const rows = await this.rows(`${addressOf(table)}/OneToManyRelationships?$select=SchemaName,ReferencingEntity,ReferencingAttribute`);
      return rows
        .map((row) => ({ name: text(row, 'SchemaName') ?? '', table: text(row, 'ReferencingEntity') ?? '', by: text(row, 'ReferencingAttribute') ?? '' }))
        .sort((one, other) => one.table.localeCompare(other.table));
    });
  }

  /** The teams and security roles that can answer for something. */
  roles(): Promise<readonly string[]> {
    return this.once('roles', async () => {
      const found = await Promise.all(['teams', 'roles'].map((set) => this.rows(`${set}?$select=name&$orderby=name`)));
      return [...new Set(found.flat().map((row) => text(row, 'name') ?? ''))];
    });
  }

  // A question that failed is asked again.
  private once<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const known = this.asked.get(question) as Promise<T> | undefined;
    if (known) return known;
    const answer = ask();
    this.asked.set(question, answer);
    answer.catch(() => this.asked.delete(question));
    return answer;
  }

  private async rows(path: string): Promise<readonly Row[]> {
    return (await this.web.get<Collection>(path)).value;
  }
}

function addressOf(table: string): string {
  return `EntityDefinitions(LogicalName='${encodeURIComponent(table)}')`;
}

function readColumn(row: Row, targets: readonly string[]): Column {
  const name = text(row, 'LogicalName') ?? '';
  const metadataType = text(row, 'AttributeType') ?? '';
  const type = typeOf[metadataType];
  const label = (row.DisplayName as Label | undefined)?.UserLocalizedLabel?.Label ?? name;
  return { name, label, type, targets, optionsIn: type === 'choice' ? metadataType : undefined };
}
