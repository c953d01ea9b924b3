const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const units = ['bytes', 'KB', 'MB', 'GB'] as const;

/** A date without a time is a day everywhere, not midnight somewhere. */
export function formatDay(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return day.format(new Date(value.length === 10 ? `${value}T00:00` : value));
}

/** The last day of something that ends: days end as the organisation counts them, in UTC. */
export function formatLastDay(value: string | null | undefined): string | undefined {
  return formatDay(value?.slice(0, 10));
}

export function formatMoment(value: string | undefined): string | undefined {
  return value === undefined ? undefined : moment.format(new Date(value));
}

export function formatSize(bytes: number): string {
  if (bytes === 1) return '1 byte';
  const power = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const amount = bytes / 1024 ** power;
  return `${amount.toLocaleString(undefined, { maximumFractionDigits: power === 0 ? 0 : 1 })} ${units[power]}`;
}
