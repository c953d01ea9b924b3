export const processesAddress = '#/administration/processes';
export const healthAddress = '#/administration/health';

export type AdministrationRoute =
  | { readonly page: 'processes' }
  | { readonly page: 'process'; readonly id: string }
  | { readonly page: 'health' };

export function processAddress(id: string): string {
  return `${processesAddress}/${id}`;
}

/** The page of the administration that an address names, if it names one. */
export function parseAdministrationRoute(path: string): AdministrationRoute | undefined {
  const process = /^\/administration\/processes\/([0-9a-f-]{36})$/i.exec(path)?.[1];
  if (process !== undefined) return { page: 'process', id: process.toLowerCase() };
  if (`#${path}` === processesAddress) return { page: 'processes' };
  if (`#${path}` === healthAddress) return { page: 'health' };
  return undefined;
}
