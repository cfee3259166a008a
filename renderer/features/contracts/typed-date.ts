/**
 * Reads a day as it is typed: 12.11.2026, 12/11/26, 12-11-2026 or 2026-11-12. The day comes before the month in both languages.
 * @returns the beginning of that day in the desk's time zone, milliseconds UTC; null when it is no day
 */
export function typedDate(text: string): number | null {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const usual = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4}|\d{2})$/.exec(typed);
  if (usual === null) return null;
  const year = Number(usual[3]);
  return dayOf(year < 100 ? 2000 + year : year, Number(usual[2]), Number(usual[1]));
}

/** @param month 1 to 12 */
function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(year, month - 1, day);
  // 31 February would be some day of March.
  return date.getMonth() === month - 1 && date.getDate() === day ? date.getTime() : null;
}

/**
 * When something arrived of which only the day is known: the day's beginning, which is the earliest it can be; on the day of the
 * purchase the purchase itself, as nothing arrives before it.
 * @param day the beginning of a day, milliseconds UTC
 * @param purchasedAt milliseconds UTC; null: nothing was bought
 */
export function arrivalOn(day: number, purchasedAt: number | null): number {
  if (purchasedAt === null) return day;
  const next = new Date(day);
  next.setDate(next.getDate() + 1);
  return purchasedAt >= day && purchasedAt < next.getTime() ? purchasedAt : day;
}
