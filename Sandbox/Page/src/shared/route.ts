import { parseAdministrationRoute, type AdministrationRoute } from 'client/administration/addresses';
import type { ListQuery, SortColumn } from '../api/fetchXml';

export type Route =
  | { readonly page: 'list'; readonly query: ListQuery }
  | { readonly page: 'opportunity'; readonly id: string }
  | { readonly page: 'decisions' }
  | AdministrationRoute
  | { readonly page: 'solutions' }
  | { readonly page: 'unknown' };

export const decisionsAddress = '#/decisions';
export const solutionsAddress = '#/administration/solutions';

export const firstQuery: ListQuery = { state: 'open', search: '', sort: 'estimatedclosedate', descending: false };

const sorts: readonly string[] = ['name', 'parentaccountid', 'estimatedvalue', 'estimatedclosedate', 'ownerid', 'statecode'] satisfies SortColumn[];
const states: readonly string[] = ['open', 'won', 'lost', 'all'] satisfies ListQuery['state'][];

/** The address says what is shown, so that it can be kept, shared and gone back to. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?');
  const id = /^\/opportunities\/([0-9a-f-]{36})$/i.exec(path)?.[1];
  if (id !== undefined) return { page: 'opportunity', id: id.toLowerCase() };
  if (`#${path}` === decisionsAddress) return { page: 'decisions' };
  if (`#${path}` === solutionsAddress) return { page: 'solutions' };
  if (path === '' || path === '/' || path === '/opportunities') return { page: 'list', query: parseQuery(new URLSearchParams(search)) };
  return parseAdministrationRoute(path) ?? { page: 'unknown' };
}

export function opportunityAddress(id: string): string {
  return `#/opportunities/${id}`;
}

export function listAddress(query: ListQuery): string {
  const parts = new URLSearchParams();
  if (query.state !== firstQuery.state) parts.set('status', query.state);
  if (query.search !== '') parts.set('search', query.search);
  if (query.sort !== firstQuery.sort || query.descending) parts.set('sort', (query.descending ? '-' : '') + query.sort);
  return `#/opportunities${parts.size ? `?${parts}` : ''}`;
}

/** Changes the address without a new step in the browser's history. */
export function replaceHash(address: string): void {
  history.replaceState(null, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function parseQuery(parts: URLSearchParams): ListQuery {
  const state = parts.get('status') ?? '';
  const sort = parts.get('sort') ?? '';
  const column = sort.replace(/^-/, '');
  return {
    state: states.includes(state) ? (state as ListQuery['state']) : firstQuery.state,
    search: parts.get('search') ?? '',
    sort: sorts.includes(column) ? (column as SortColumn) : firstQuery.sort,
    descending: sort.startsWith('-'),
  };
}
