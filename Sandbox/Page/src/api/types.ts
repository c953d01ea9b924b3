/** What the page knows of the organisation's rows, free of column names. */

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
  readonly file?: NoteFile;
}

export interface NoteFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export type FindingState = 'met' | 'open' | 'decayed' | 'unknown';

export interface Evidence {
  readonly name: string;
  readonly grade: string;
  readonly receivedOn: string;
  readonly noteId?: string | null;
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
  readonly evidence: readonly Evidence[];
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
  readonly findings: readonly Finding[];
  readonly unassigned: readonly Evidence[];
}

export type Gate = Verdict | { readonly governed: false };
