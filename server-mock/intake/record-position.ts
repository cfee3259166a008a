import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { PositionRefusal } from '#shared/protocol/intake.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import type { Log } from '../log.ts';
import { fireWatches } from '../watches/fire-watches.ts';
import { appendPosition, scopeNow } from './append-position.ts';

/** Where a followed car is, as told for a case. */
export interface ToldPosition {
  incidentId: string;
  fix: Fix;
}

/**
 * Records where a followed car is. A case that is unknown or closed is not followed, a stolen car only in theft mode (DOMAIN
 * section 6): then nothing is kept.
 * @returns the case and the entry's seq, or why not
 */
export async function recordPosition(
  writer: JournalWriter,
  { incidentId, fix }: ToldPosition,
  log: Log,
): Promise<{ incidentId: string; seq: number } | PositionRefusal> {
  const known = await writer.incident(incidentId);
  if (known === undefined) return 'incident-unknown';
  if (known.closed !== null) return 'incident-closed';
  const scope = scopeNow(known);
  if (scope === 'sealed') return 'theft-mode-off';
  // The case's own spelling of its id: a uuid may be sent in capitals.
  const { seq } = await appendPosition(writer, known.id, fix, scope);
  await ring(writer, known, fix, log);
  return { incidentId: known.id, seq };
}

/** A watch that cannot be judged must not cost the position, nor those of the other cars in the same transaction. */
export async function ring(writer: JournalWriter, incident: Incident, fix: Fix, log: Log): Promise<void> {
  if (incident.kind !== 'theft') return;
  try {
    await fireWatches(writer, incident, fix);
  } catch (error) {
    log('watches:failed', { incidentId: incident.id, message: String(error) });
  }
}
