import { applyAction } from './apply-action.ts';
import { assertNever } from './assert-never.ts';
import { mergeCrash, unknownCrash } from './crash.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { Fix } from './fix.ts';
import { type Incident, type Report, untouched } from './incident.ts';
import { mergePeople } from './people.ts';
import { mergeVehicle } from './vehicle.ts';

/**
 * Folds one entry into the row of its incident.
 * @param row the incident so far; undefined before it is opened
 * @param entry an entry of that incident, or of none
 * @returns the new row; the same row when the entry is already in it (IN-2) or says nothing about it; undefined when the
 * incident is unknown and this entry does not open it.
 */
export function fold(row: Incident | undefined, entry: Entry): Incident | undefined {
  if (entry.kind === 'intake:quarantined' || entry.kind === 'chain:broken') return row;
  if (entry.kind === 'incident:opened') return row ?? open(entry);
  if (row === undefined || entry.seq <= row.seq) return row;
  const next = { ...row, seq: entry.seq };
  switch (entry.kind) {
    case 'report:updated':
      return { ...next, ...mergeReport(row, entry.report) };
    case 'position:received':
      return { ...next, fix: newerFix(row.fix, entry.fix) };
    case 'action:recorded':
      return applyAction(next, entry.action);
    case 'alarm:escalated':
      return { ...next, escalated: { at: entry.at, level: entry.level } };
    default:
      return assertNever(entry);
  }
}

function open({ seq, at, incidentId, report }: EntryOf<'incident:opened'>): Incident {
  return {
    ...report,
    id: incidentId,
    seq,
    openedSeq: seq,
    openedAt: at,
    ...untouched,
  };
}

/**
 * Newer data of the same case over the older; a report without a position keeps the last known one. MSDs of a call count
 * up (EN 15722 messageIdentifier): one that was overtaken on its way is the older, whenever it arrives.
 */
function mergeReport(known: Report, incoming: Report): Report {
  const isOvertaken =
    known.messageIdentifier !== null &&
    incoming.messageIdentifier !== null &&
    incoming.messageIdentifier < known.messageIdentifier;
  const [older, newer] = isOvertaken ? [incoming, known] : [known, incoming];
  return {
    kind: known.kind,
    trigger: newer.trigger,
    isTest: newer.isTest,
    alarmedAt: newer.alarmedAt ?? older.alarmedAt,
    callId: newer.callId ?? older.callId,
    callBackNumber: newer.callBackNumber ?? older.callBackNumber,
    messageIdentifier: newer.messageIdentifier ?? older.messageIdentifier,
    msdHex: newer.msdHex ?? older.msdHex,
    vehicle: mergeVehicle(older.vehicle, newer.vehicle),
    people: mergePeople(older.people, newer.people),
    crash: newer.crash === null ? older.crash : mergeCrash(older.crash ?? unknownCrash, newer.crash),
    theft: newer.theft ?? older.theft,
    fix: incoming.fix?.place == null ? known.fix : newerFix(known.fix, incoming.fix),
  };
}

/**
 * A fix that was held up on its way never moves the car back: the later measured one stays. The places before the crash
 * come with an MSD only, and a fix without them does not erase them.
 */
function newerFix(known: Fix | null, incoming: Fix): Fix {
  if (known === null) return incoming;
  const isLate = known.measuredAt !== null && incoming.measuredAt !== null && incoming.measuredAt < known.measuredAt;
  if (isLate) return known;
  return incoming.earlierPlaces.length > 0 ? incoming : { ...incoming, earlierPlaces: known.earlierPlaces };
}
