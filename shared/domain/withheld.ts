import { z } from 'zod';
import { hashSchema } from './chain.ts';
import type { Entry } from './entry.ts';
import type { Incident } from './incident.ts';
import type { Role } from './operator.ts';
import { maySeeTracks } from './permissions.ts';

/**
 * Who may see what of the journal (DOMAIN section 6). Where a stolen car is goes to the theft desk and the supervisor alone, and
 * only what was recorded in theft mode; nobody sees what an alarm told before it. The gateway does not send the rest: in
 * its place stands the entry's number and hash, so that every desk can still follow the chain (LOG-1).
 * @param kindOf of the entry's case, for journals of before protocol 4, whose positions do not say what they were recorded for
 */
export function shownTo(role: Role, entry: Entry, kindOf: (incidentId: string) => Incident['kind'] | undefined): Entry {
  if (entry.kind === 'position:received') {
    const scope = entry.scope ?? (kindOf(entry.incidentId) === 'crash' ? 'emergency' : 'sealed');
    return scope === 'emergency' || (scope === 'theft-mode' && maySeeTracks(role)) ? entry : withheld(entry);
  }
  return isAboutPlaces(entry) && !maySeeTracks(role) ? withheld(entry) : entry;
}

/** Whether an entry of a theft case tells where the car is, or where somebody expects it. */
export function isAboutPlaces(entry: Entry): boolean {
  return entry.kind === 'position:received' || (entry.kind === 'action:recorded' && entry.action.kind === 'watch');
}

/** A case as this role may see it. */
export function incidentShownTo<Row extends Incident>(role: Role, incident: Row): Row {
  return incident.kind === 'crash' || maySeeTracks(role) ? incident : withoutTracks(incident);
}

/** A theft case without where the car is. */
export function withoutTracks<Row extends Incident>(incident: Row): Row {
  const { pursuit } = incident;
  return { ...incident, fix: null, pursuit: pursuit === null ? null : { ...pursuit, watches: [], standing: null } };
}

/** The opening of a theft case as journals of before protocol 4 have it tells a place: nobody is shown that. */
export function withoutReportedPlace(entry: Entry): Entry {
  const isReport = entry.kind === 'incident:opened' || entry.kind === 'report:updated';
  if (!isReport || entry.report.kind === 'crash' || entry.report.fix === null) return entry;
  return { ...entry, report: { ...entry.report, fix: null } };
}

/** Nothing beside: whatever says more is an entry like any other, and has to fit the chain. */
const withheldSchema = z.strictObject({
  seq: z.number().int().positive(),
  at: z.number().int(),
  hash: hashSchema,
  incidentId: z.uuid().nullable(),
  kind: z.literal('entry:withheld'),
});

/** Whether this stands in the place of an entry that was not sent: its hash is taken as it is, the entry after it commits to it. */
export function isWithheld(raw: unknown): boolean {
  return (raw as { kind?: unknown } | null)?.kind === 'entry:withheld' && withheldSchema.safeParse(raw).success;
}

function withheld({ seq, at, hash, incidentId }: Entry): Entry {
  return { seq, at, hash, incidentId, kind: 'entry:withheld' };
}
