import type { FileContent } from 'client/shared/files';

/* What the page knows of the organisation's rows, free of column names. */

export type OpportunityState = 'open' | 'won' | 'lost';

export interface Opportunity {
  readonly id: string;
  readonly name: string;
  readonly account?: string;
  readonly stage?: string;
  readonly revenue?: string;
  readonly closeDate?: string;
  readonly owner?: string;
  readonly state: OpportunityState;
  readonly status: string;
  readonly promised: Promised;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
}

export interface Note {
  readonly id: string;
  readonly subject?: string;
  readonly text?: string;
  readonly fileName?: string;
  readonly fileSize?: number;
  readonly createdOn?: string;
  readonly createdBy?: string;
}

/** Everything needed to write a note, or to write a deleted one again. */
export interface NoteContent {
  readonly subject?: string;
  readonly text?: string;
  readonly file?: FileContent;
}

export type FindingState = 'met' | 'open' | 'decayed' | 'unknown' | 'waived' | 'covered';

export interface Evidence {
  readonly name: string;
  readonly grade: string;
  readonly receivedOn: string;
  readonly noteId?: string | null;
  readonly sameFileElsewhere?: boolean;
  readonly cameAfterTheMove?: boolean;
}

export type SignOffState = 'requested' | 'given' | 'declined' | 'void' | 'withdrawn';

/** A value that is signed, or that is another than the one signed: by column, as the organisation keeps it as text. */
export interface ValueChange {
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface FoundSignOff {
  readonly id: string;
  readonly state: SignOffState;
  readonly requestedByName?: string | null;
  readonly requestedOn?: string | null;
  readonly signedOn?: string | null;
  readonly declineReason?: string | null;
  readonly voidedOn?: string | null;
  readonly changes: readonly ValueChange[];
}

export interface FoundWaiver {
  readonly id: string;
  readonly state: 'requested' | 'granted' | 'declined' | 'withdrawn';
  readonly reason?: string | null;
  readonly compensation?: string | null;
  readonly requestedByName?: string | null;
  readonly requestedOn?: string | null;
  readonly requestedUntil?: string | null;
  readonly validUntil?: string | null;
}

export interface Finding {
  readonly code: string;
  readonly title: string;
  readonly stage: string;
  readonly kind: string;
  readonly effect: 'advise' | 'warn' | 'block';
  readonly state: FindingState;
  readonly ask?: string | null;
  readonly fixer?: string | null;
  readonly leastGrade?: string | null;
  readonly dealKiller: boolean;
  readonly role?: string | null;
  readonly waivable: boolean;
  readonly waivableBy: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly signOff?: FoundSignOff | null;
  readonly voided?: FoundSignOff | null;
  readonly waiver?: FoundWaiver | null;
}

export interface Stage {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly macroStage: number;
  readonly buyerStep?: string | null;
  readonly purpose?: string | null;
  readonly position: number;
}

export interface ProcessChoice {
  readonly code: string;
  readonly name: string;
}

export interface Process {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly flowTable: string;
  readonly flowLookup: string;
}

/** The server's verdict on the next move of a governed opportunity. */
export interface Verdict {
  readonly governed: true;
  readonly process: Process;
  readonly stages: readonly Stage[];
  readonly from: string;
  readonly to: string;
  readonly allowed: boolean;
  readonly message?: string | null;
  /** Whether it stands where no receipt says how it got there. */
  readonly uncovered: boolean;
  readonly findings: readonly Finding[];
  readonly unassigned: readonly Evidence[];
}

/** What is promised to the customer, and so bound by sign-offs; empty text for nothing. */
export interface Promised {
  readonly deliveryDate: string;
  readonly quantity: string;
  readonly revenue: string;
  readonly terms: string;
}

/** A sign-off with the people and the values that a finding does not carry. */
export interface SignOff {
  readonly id: string;
  readonly title: string;
  readonly state: SignOffState;
  readonly role?: string;
  readonly ask?: string;
  readonly opportunity: Reference;
  readonly requestedBy?: Reference;
  readonly requestedOn?: string;
  readonly requestedValues: Values;
  readonly signedBy?: string;
  readonly delegate?: string;
  readonly delegatedUntil?: string;
  readonly voidedValues: readonly ValueChange[];
}

export interface Waiver {
  readonly id: string;
  readonly title: string;
  readonly isGranted: boolean;
  readonly opportunity: Reference;
  readonly requestedBy?: Reference;
  readonly requestedOn?: string;
  readonly requestedUntil?: string;
  readonly reason?: string;
  readonly compensation?: string;
  readonly validUntil?: string;
  readonly extensions: number;
}

export interface Reference {
  readonly id: string;
  readonly name: string;
}

export type Values = Readonly<Record<string, string | null>>;

export interface Receipt {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly process: string;
  readonly from: string;
  readonly to: string;
  readonly actor?: string;
  readonly onBehalfOf?: string;
  readonly channel?: string;
  readonly movedOn?: string;
  readonly hash: string;
  readonly reason?: string | null;
  readonly findings: readonly StatedFinding[];
}

/** A finding as a receipt states it (docs/receipts.md). */
export interface StatedFinding {
  readonly code: string;
  readonly effect: string;
  readonly state: FindingState;
  readonly evidence: readonly { readonly id: string; readonly sha256: string; readonly grade: string }[];
  readonly signOff?: { readonly id: string; readonly state: SignOffState; readonly by: string; readonly on: string } | null;
  readonly waiver?: { readonly id: string; readonly by: string; readonly until: string } | null;
}

export type Gate = Verdict | { readonly governed: false };
