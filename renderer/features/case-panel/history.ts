import type { LogLine } from '../../store/log-line.ts';

/** How much of a case's log is held here; `unknown` until its lines have been read. */
export type LogReach = 'unknown' | 'partial' | 'whole';

/** A log is whole when it begins with the case's opening. @param lines oldest first */
export function logReach(lines: readonly LogLine[]): LogReach {
  const recorded = lines.filter((line) => line.proof === 'recorded');
  if (recorded.length === 0) return 'unknown';
  return recorded.some(({ entry }) => entry.kind === 'incident:opened') ? 'whole' : 'partial';
}
