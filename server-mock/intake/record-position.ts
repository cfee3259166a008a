import type { Fix } from '#shared/domain/fix.ts';
import type { IntakeReply } from '#shared/protocol/intake.ts';
import type { Journal } from '../journal/journal.ts';

/** Records where a followed car is. A case that is unknown or closed is not followed: nothing is recorded. */
export function recordPosition(
  journal: Journal,
  incidentId: string,
  fix: Fix,
): Promise<IntakeReply | 'incident-unknown' | 'incident-closed'> {
  return journal.write(async ({ incident, append }) => {
    const known = await incident(incidentId);
    if (known === undefined) return 'incident-unknown';
    if (known.closed !== null) return 'incident-closed';
    // The case's own spelling of its id: a uuid may be sent in capitals.
    const { seq } = await append({ kind: 'position:received', incidentId: known.id, fix });
    return { incidentId: known.id, seq, isNew: false };
  });
}
