import type { Incident } from './incident.ts';
import { isInTheftMode } from './pursuit.ts';

/**
 * When the time begins after which a case's personal data is erased: with its end, and never while a stolen car's position may
 * still be used. Milliseconds UTC; null: it does not run.
 */
export function retentionStartsAt(incident: Pick<Incident, 'closed' | 'pursuit'>): number | null {
  const { closed, pursuit } = incident;
  if (closed === null || isInTheftMode(incident)) return null;
  return Math.max(closed.at, ...(pursuit?.modes ?? []).map(({ off }) => off?.at ?? closed.at));
}
