import type { Action } from './action.ts';
import { applyAction } from './apply-action.ts';
import { applyPursuitEntry } from './apply-pursuit.ts';
import { assertNever } from './assert-never.ts';
import { mergeCrash, unknownCrash } from './crash.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { Fix } from './fix.ts';
import { followed } from './follow-position.ts';
import { freshPursuit, type Incident, type Report, untouched } from './incident.ts';
import { mergePeople } from './people.ts';
import { isInTheftMode } from './pursuit.ts';
import { fixTime } from './track/fix-time.ts';
import { mergeVehicle } from './vehicle.ts';

/**
 * Folds one entry into the row of its incident.
 * @param row the incident so far; undefined before it is opened
 * @param entry an entry of that incident, or of none
 * @returns the new row; the same row when the entry is already in it (IN-2) or says nothing about it; undefined when the
 * incident is unknown and this entry does not open it.
 */
export function fold(row: Incident | undefined, entry: Entry): Incident | undefined {
  if (entry.kind === 'intake:quarantined' || entry.kind === 'chain:broken' || entry.kind === 'entry:withheld')
    return row;
  if (entry.kind === 'incident:opened') return row ?? open(entry);
  if (row === undefined || entry.seq <= row.seq) return row;
  const next = { ...row, seq: entry.seq };
  switch (entry.kind) {
    case 'report:updated':
      return { ...next, ...mergeReport(row, entry.report) };
    case 'position:received':
      return withPosition(row, next, entry);
    case 'action:recorded':
      return applyAction(next, notAhead(entry));
    case 'alarm:escalated':
      return { ...next, escalated: { at: entry.at, level: entry.level } };
    case 'contract:updated':
      return { ...next, contract: entry.contract };
    case 'track:shown':
      return next;
    case 'watch:fired':
    case 'share:viewed':
    case 'command:sent':
    case 'command:settled':
      return row.pursuit === null ? next : { ...next, pursuit: applyPursuitEntry(row.pursuit, entry) };
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
    // What an alarm of before protocol 4 told of the place may not be used before theft mode (DOMAIN section 6).
    fix: report.kind === 'theft' ? null : report.fix,
    contract: report.contract ?? null,
    pursuit: freshPursuit(report.kind),
  };
}

/** A stolen car's position counts only when it was recorded in theft mode. */
function withPosition(row: Incident, next: Incident, { fix, scope }: EntryOf<'position:received'>): Incident {
  if (row.pursuit === null) return { ...next, fix: newerFix(row.fix, fix) };
  if (scope !== 'theft-mode' || !isInTheftMode(row)) return next;
  return { ...next, fix: newerFix(row.fix, fix), pursuit: followed(row.pursuit, row.fix, fix) };
}

/**
 * Newer data of the same case over the older; a report without a position keeps the last known one. MSDs of a call count
 * up (EN 15722 messageIdentifier): one that was overtaken on its way is the older, whenever it arrives.
 */
function mergeReport(known: Incident, incoming: Report): Omit<Report, 'contract'> {
  const isOvertaken =
    known.messageIdentifier !== null &&
    incoming.messageIdentifier !== null &&
    incoming.messageIdentifier < known.messageIdentifier;
  const [older, newer]: [Report, Report] = isOvertaken ? [incoming, known] : [known, incoming];
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
    fix: known.kind === 'theft' || incoming.fix?.place == null ? known.fix : newerFix(known.fix, incoming.fix),
  };
}

/**
 * A fix that was held up on its way never moves the car back: the later measured one stays. The places before the crash
 * come with an MSD only, and a fix without them does not erase them.
 */
function newerFix(known: Fix | null, incoming: Fix): Fix {
  if (known === null) return incoming;
  // By the time that is credible: one fix of a clock that ran ahead must not hold up all that come after it.
  const hasTimes = known.measuredAt !== null && incoming.measuredAt !== null;
  const isLate = hasTimes && fixTime(incoming).at < fixTime(known).at;
  if (isLate) return known;
  return incoming.earlierPlaces.length > 0 ? incoming : { ...incoming, earlierPlaces: known.earlierPlaces };
}

/**
 * The action of an entry. A car is in sight for so long from when it was said, and nothing is said later than it is recorded: a desk whose
 * clock runs ahead would have it in sight for longer, and after word that it is lost.
 */
function notAhead({ at, action }: EntryOf<'action:recorded'>): Action {
  return action.kind === 'sight' && action.at > at ? { ...action, at } : action;
}
