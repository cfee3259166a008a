const lastOfFourDigits = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * A time as XML dates write it, UTC with milliseconds. A car's clock may be far off: what has no year of four digits cannot
 * be written, and is left out like any unknown time.
 * @param at milliseconds UTC
 */
export function xmlTime(at: number | null): string | null {
  return at === null || at < 0 || at > lastOfFourDigits ? null : new Date(at).toISOString();
}
