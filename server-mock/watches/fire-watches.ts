import type { Fix } from '#shared/domain/fix.ts';
import { isLate } from '#shared/domain/follow-position.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { firesOn } from '#shared/domain/watch-firing.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';

/**
 * Puts on record, in the transaction that records a position, which of the case's watches ring by it: a `watch:fired` for each that
 * has not rung already or was heeded since.
 * @param before the case as it was before this position
 */
export async function fireWatches(writer: JournalWriter, before: Incident, fix: Fix): Promise<void> {
  const { pursuit, fix: lastFix } = before;
  if (pursuit === null || isLate(lastFix, fix)) return;
  for (const { actionId, rule, fired, side = null } of pursuit.watches) {
    if (fired !== null || !firesOn(rule, { lastFix, standing: pursuit.standing, side }, fix)) continue;
    await writer.append({ kind: 'watch:fired', incidentId: before.id, watchId: actionId });
  }
}
