import type { Entry } from '../domain/entry.ts';
import { inOrder, type MeasuredFix, measuredFixes } from '../domain/track/measured-fix.ts';
import { runsOf } from '../domain/track/runs.ts';

/**
 * The positions among a case's entries that were recorded in theft mode, oldest first, in runs without a gap: between two runs
 * nobody knows the way.
 */
export function trackRuns(entries: readonly Entry[]): MeasuredFix[][] {
  const fixes = entries.flatMap((entry) =>
    entry.kind === 'position:received' && entry.scope === 'theft-mode' ? [entry.fix] : [],
  );
  return runsOf(measuredFixes(inOrder(fixes))).runs;
}

/** The car's own time of a point, milliseconds UTC; null where only the receipt is known. */
export function measuredTime({ at, of }: Pick<MeasuredFix, 'at' | 'of'>): number | null {
  return of === 'measured' ? at : null;
}
