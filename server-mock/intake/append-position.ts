import { randomUUID } from 'node:crypto';
import type { Entry, PositionScope } from '#shared/domain/entry.ts';
import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { isInTheftMode } from '#shared/domain/pursuit.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';

/** What a position of this case may be used for now (DOMAIN section 6). */
export function scopeNow(incident: Incident): PositionScope {
  if (incident.kind === 'crash') return 'emergency';
  return isInTheftMode(incident) ? 'theft-mode' : 'sealed';
}

/**
 * Puts a position on record for what it may be used for. The salt keeps whoever sees nothing but its hash from trying places
 * until one fits.
 */
export function appendPosition(
  writer: Pick<JournalWriter, 'append'>,
  incidentId: string,
  fix: Fix,
  scope: PositionScope,
): Promise<Entry> {
  return writer.append({ kind: 'position:received', incidentId, fix, scope, salt: randomUUID() });
}
