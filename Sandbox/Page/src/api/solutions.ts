import { formatted, text, type Collection, type Row, type WebApi } from 'client/api/webApi';

export interface Solution {
  readonly id: string;
  readonly name: string;
  readonly uniqueName: string;
  readonly version: string;
  readonly isManaged: boolean;
  readonly publisher?: string | undefined;
  readonly installedOn?: string | undefined;
}

const administratorTemplate = '627090ff-40a3-4053-8790-584edc5be201';

/** What system administrators do in the maker portal of an environment: solutions come and go. */
export class SolutionsApi {
  constructor(private readonly web: WebApi) {}

  /** Whether a user holds the role System Administrator, which has the same template in every organisation. */
  async isAdministrator(userId: string): Promise<boolean> {
    const fetch = `<fetch top="1"><entity name="role"><attribute name="name" />
      <filter><condition attribute="roletemplateid" operator="eq" value="${administratorTemplate}" /></filter>
      <link-entity name="systemuserroles" from="roleid" to="roleid"><filter><condition attribute="systemuserid" operator="eq" value="${userId}" /></filter></link-entity>
    </entity></fetch>`;
    return (await this.web.get<Collection>(`roles?fetchXml=${encodeURIComponent(fetch)}`)).value.length > 0;
  }

  async list(): Promise<Solution[]> {
    return (await this.web.get<Collection>('solutions?$orderby=friendlyname')).value.map(readSolution);
  }

  /** Imports a packed solution; gives what the import has to say beside that it was done. */
  async import(base64: string, publish: boolean, overwrite: boolean): Promise<string> {
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
