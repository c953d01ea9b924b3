/** Who may waive a requirement; without authorities nobody may. */
export interface WaiverForm {
  readonly authorities: readonly Authority[];
  readonly mostDays: string;
  readonly extensions: string;
}

/** A team or a security role, and the most that what it waives may be worth; empty for no limit. */
export interface Authority {
  readonly role: string;
  readonly upTo: string;
}

interface StatedRule {
  readonly authorities?: readonly { readonly role: string; readonly upTo?: { readonly amount: number } }[];
  readonly mostDays?: number;
  readonly extensions?: number;
}

export const noWaiver: WaiverForm = { authorities: [], mostDays: '30', extensions: '0' };

export function readWaiver(stated: string | undefined): WaiverForm {
  if (stated === undefined) return noWaiver;
  const { authorities, mostDays, extensions } = JSON.parse(stated) as StatedRule;
  return {
    authorities: (authorities ?? []).map(({ role, upTo }) => ({ role, upTo: String(upTo?.amount ?? '') })),
    mostDays: String(mostDays ?? ''),
    extensions: String(extensions ?? 0),
  };
}

/** What a row keeps of the rule; null where nobody may waive. */
export function waiverOf({ authorities, mostDays, extensions }: WaiverForm, currency: string): string | null {
  if (authorities.length === 0) return null;
  return JSON.stringify({
    authorities: authorities.map(({ role, upTo }) => ({ role: role.trim(), ...(upTo !== '' && { upTo: { amount: Number(upTo), currency } }) })),
    mostDays: Number(mostDays),
    extensions: Number(extensions),
  });
}

export function isWaiverComplete({ authorities, mostDays, extensions }: WaiverForm): boolean {
  return authorities.length === 0 || (authorities.every(({ role }) => role.trim() !== '') && Number(mostDays) >= 1 && extensions !== '');
}
