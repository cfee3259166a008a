import type { OperatorId } from '#shared/domain/operator.ts';
import type { Journal } from '../journal/journal.ts';

/** Has it on record that a stolen car's position goes to a desk (DOMAIN section 6). */
export interface TrackLog {
  /** Resolves when it is on the disk, for each of these cases: before that nothing of its place may be sent. */
  note(incidentIds: Iterable<string>): Promise<void>;
}

/** One for each connection: a case is put on record once, however often its car moves. */
export function createTrackLog(
  journal: Pick<Journal, 'write'>,
  { to, consoleId }: { to: OperatorId; consoleId: string },
): TrackLog {
  const noted = new Map<string, Promise<void>>();

  function append(fresh: readonly string[]): Promise<void> {
    return journal.write(async (writer) => {
      await writer.foresee(fresh);
      for (const incidentId of fresh) await writer.append({ kind: 'track:shown', incidentId, to, consoleId });
    });
  }

  return {
    async note(incidentIds) {
      const ids = new Set(incidentIds);
      const fresh = [...ids].filter((id) => !noted.has(id));
      if (fresh.length > 0) {
        const noting = append(fresh);
        for (const id of fresh) noted.set(id, noting);
        noting.catch(() => {
          for (const id of fresh) noted.delete(id);
        });
      }
      await Promise.all([...ids].map((id) => noted.get(id)));
    },
  };
}
