import type { Entry } from '#shared/domain/entry.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId, Role } from '#shared/domain/operator.ts';
import { maySeeTracks } from '#shared/domain/permissions.ts';
import { incidentShownTo, shownTo, withoutReportedPlace } from '#shared/domain/withheld.ts';
import type { Snapshot } from '#shared/protocol/wire.ts';
import { casesOfUnscoped, readKinds } from '../journal/case-kinds.ts';
import type { Journal } from '../journal/journal.ts';
import { createTrackLog } from './track-log.ts';

/**
 * What one connection may see of the journal (DOMAIN section 6, withheld.ts). Every promise resolves after it was put on
 * record which stolen cars' positions are in its result: so the result may be sent.
 */
export interface Sight {
  /**
   * A run of the journal as it stands, what may not be seen withheld in its place. It ends before an opening of before protocol 4
   * that tells a stolen car's place: without that it would not fit its hash, and only a snapshot can get over it.
   */
  run(entries: readonly Entry[]): Promise<Entry[]>;
  /** Some entries of which none has to follow another: what may not be seen is left out. */
  part(entries: readonly Entry[]): Promise<Entry[]>;
  snapshot(snapshot: Snapshot): Promise<Snapshot>;
  /** Whether positions of such a case can be there for this visitor at all. */
  hasTracksOf(kind: Incident['kind']): boolean;
}

export function createSight(
  journal: Pick<Journal, 'write' | 'consult'>,
  { role, ...desk }: { role: Role; to: OperatorId; consoleId: string },
): Sight {
  const tracks = createTrackLog(journal, desk);

  async function shown(entries: readonly Entry[]): Promise<Entry[]> {
    const ids = casesOfUnscoped(entries);
    const kinds = ids.length === 0 ? null : await journal.consult((sql) => readKinds(sql, ids));
    return entries.map((entry) => shownTo(role, entry, (id) => kinds?.get(id)));
  }

  async function part(entries: readonly Entry[]): Promise<Entry[]> {
    const seen = (await shown(entries)).filter(({ kind }) => kind !== 'entry:withheld').map(withoutReportedPlace);
    await tracks.note(trackedIn(seen));
    return seen;
  }

  return {
    async run(entries) {
      const told = entries.findIndex((entry) => withoutReportedPlace(entry) !== entry);
      const seen = await shown(told === -1 ? entries : entries.slice(0, told));
      await tracks.note(trackedIn(seen));
      return seen;
    },
    part,
    async snapshot(snapshot) {
      const incidents = snapshot.incidents.map((incident) => incidentShownTo(role, incident));
      await tracks.note(incidents.flatMap(({ id, kind, fix }) => (kind === 'theft' && fix !== null ? [id] : [])));
      return { ...snapshot, incidents, entries: await part(snapshot.entries as Entry[]) };
    },
    hasTracksOf: (kind) => kind === 'crash' || maySeeTracks(role),
  };
}

/** The cases of stolen cars whose place is in these entries. */
function trackedIn(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'position:received' && entry.scope === 'theft-mode' ? [entry.incidentId] : [],
  );
}
