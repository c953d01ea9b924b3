/** What a check of the organisation has found: of an opportunity's receipts, or of the installation. */
export interface Report {
  readonly clean: boolean;
  readonly message: string;
  readonly findings: readonly ReportFinding[];
}

export interface ReportFinding {
  readonly code: string;
  readonly severity: 'information' | 'warning' | 'critical';
  readonly receipt?: string | null;
  readonly text: string;
  readonly remedy: string;
}
