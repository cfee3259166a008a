const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A running clock: mm:ss, from an hour on h:mm:ss. A negative time (clocks differ) shows as 00:00. */
export function waitClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / secondMs));
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`;
}

/** An age in the one unit that matters: seconds, then minutes, hours, and from two days on days. */
export function ageParts(ms: number): { n: number; unit: 'seconds' | 'minutes' | 'hours' | 'days' } {
  const age = Math.max(0, ms);
  if (age < minuteMs) return { n: Math.floor(age / secondMs), unit: 'seconds' };
  if (age < hourMs) return { n: Math.floor(age / minuteMs), unit: 'minutes' };
  if (age < 2 * dayMs) return { n: Math.floor(age / hourMs), unit: 'hours' };
  return { n: Math.floor(age / dayMs), unit: 'days' };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
