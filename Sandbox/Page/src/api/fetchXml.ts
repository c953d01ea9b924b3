import type { OpportunityState } from './types';

export type SortColumn = 'name' | 'parentaccountid' | 'estimatedvalue' | 'estimatedclosedate' | 'ownerid' | 'statecode';

export interface ListQuery {
  readonly state: OpportunityState | 'all';
  readonly search: string;
  readonly sort: SortColumn;
  readonly descending: boolean;
}

export const pageSize = 50;

const stateCodes: Record<OpportunityState, number> = { open: 0, won: 1, lost: 2 };

/** The flows that the list looks at, by the names of their rows in it. */
export const flows = { sale: 'c3_newnamesale', channel: 'c3_channelsale' } as const;

/** One page of opportunities with the stage their process stands at, in one query. */
export function opportunitiesFetch(query: ListQuery, page: number): string {
  return `<fetch count="${pageSize}" page="${page}">
  <entity name="opportunity">
    ${['name', 'parentaccountid', 'customerid', 'estimatedvalue', 'estimatedclosedate', 'ownerid', 'statecode', 'statuscode'].map(attribute).join('')}
    <filter type="and">${stateCondition(query.state)}${searchFilter(query.search)}</filter>
    <link-entity name="account" from="accountid" to="parentaccountid" link-type="outer" alias="account" />
    ${Object.entries(flows).map(([alias, table]) => flowOf(alias, table)).join('')}
    <order attribute="${query.sort}" descending="${query.descending}" />
    <order attribute="opportunityid" />
  </entity>
</fetch>`;
}

/** A flow that was aborted says nothing: another process has taken over. */
function flowOf(alias: string, table: string): string {
  return `<link-entity name="${table}" from="bpf_opportunityid" to="opportunityid" link-type="outer" alias="${alias}">${attribute('activestageid')}`
    + '<filter><condition attribute="statuscode" operator="ne" value="3" /></filter></link-entity>';
}

function attribute(name: string): string {
  return `<attribute name="${name}" />`;
}

function stateCondition(state: ListQuery['state']): string {
  return state === 'all' ? '' : `<condition attribute="statecode" operator="eq" value="${stateCodes[state]}" />`;
}

function searchFilter(search: string): string {
  if (search.trim() === '') return '';
  const like = `operator="like" value="%${escapeXml(escapeLike(search.trim()))}%"`;
  return `<filter type="or"><condition attribute="name" ${like} /><condition entityname="account" attribute="name" ${like} /></filter>`;
}

/** What a seller types is text, not a pattern. */
function escapeLike(value: string): string {
  return value.replace(/[[%_]/g, '[$&]');
}

function escapeXml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
