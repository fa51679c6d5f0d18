const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** A length of time in the one unit that reads best: "3 minutes", "2 hours". Below a minute it says so. */
export function duration(milliseconds: number): string {
  const length = Math.max(0, milliseconds);
  if (length < MINUTE) return 'less than a minute';
  if (length < 2 * HOUR) return counted(Math.floor(length / MINUTE), 'minute');
  if (length < 2 * DAY) return counted(Math.floor(length / HOUR), 'hour');
  return counted(Math.floor(length / DAY), 'day');
}

/** A range of minutes in the units that read best: "5 to 10 minutes", "10 minutes to 6 hours". */
export function range({ from, to }: { readonly from: number; readonly to: number }): string {
  const last = duration(to * MINUTE);
  return last.endsWith('minutes') && from > 1 ? `${from} to ${last}` : `${duration(from * MINUTE)} to ${last}`;
}

/** A moment as `2026-11-20 08:15 UTC`. Empty for a time that no calendar has. */
export function moment(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
