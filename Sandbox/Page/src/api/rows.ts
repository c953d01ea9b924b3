import { formatted, number, text, type Row } from 'client/api/webApi';
import { flows } from './fetchXml';
import type { Note, Opportunity, OpportunityState, User } from './types';

const states: readonly OpportunityState[] = ['open', 'won', 'lost'];

export function readOpportunity(row: Row): Opportunity {
  return {
    id: text(row, 'opportunityid') ?? '',
    name: text(row, 'name') ?? '',
    account: formatted(row, '_parentaccountid_value') ?? formatted(row, '_customerid_value'),
    stage: Object.keys(flows).map((alias) => formatted(row, `${alias}.activestageid`)).find(Boolean),
    revenue: formatted(row, 'estimatedvalue'),
    closeDate: text(row, 'estimatedclosedate'),
    owner: formatted(row, '_ownerid_value'),
    state: states[number(row, 'statecode') ?? 0] ?? 'open',
    status: formatted(row, 'statuscode') ?? formatted(row, 'statecode') ?? '',
    promised: {
      deliveryDate: text(row, 'c3_deliverydate')?.slice(0, 10) ?? '',
      quantity: text(row, 'c3_quantity') ?? '',
      revenue: text(row, 'estimatedvalue') ?? '',
      terms: text(row, 'c3_contractterms') ?? '',
    },
  };
}

/** An opportunity as a parameter of a message. */
export function opportunityReference(id: string): object {
  return { '@odata.type': 'Microsoft.Dynamics.CRM.opportunity', opportunityid: id };
}

export function readUser(row: Row): User {
  return { id: text(row, 'systemuserid') ?? '', name: text(row, 'fullname') ?? '', title: text(row, 'title') };
}

export function readNote(row: Row): Note {
  return {
    id: text(row, 'annotationid') ?? '',
    subject: text(row, 'subject'),
    text: text(row, 'notetext'),
    fileName: text(row, 'filename'),
    fileSize: number(row, 'filesize'),
    createdOn: text(row, 'createdon'),
    createdBy: formatted(row, '_createdby_value'),
  };
}
