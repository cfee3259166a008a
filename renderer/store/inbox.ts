import { genesisHash } from '#shared/domain/chain.ts';
import { type Entry, entryHeadSchema } from '#shared/domain/entry.ts';
import { fold } from '#shared/domain/fold.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { isOnDesk } from '#shared/domain/second-look.ts';
import { isAboutPlaces, withoutTracks } from '#shared/domain/withheld.ts';
import type { EntryBatch, Receipt, ReceivedSnapshot } from '#shared/protocol/wire.ts';
import type { Database } from './database.ts';
import { joinChain, type PreparedEntry, prepareBatch } from './prepare-batch.ts';
import { readEntry, readIncident } from './read-entry.ts';
import type { AsideRow, ContractRow, CursorRow, EntryRow, IncidentRow } from './rows.ts';
import { mayTellPlace, tellsPlace } from './tells-place.ts';

/** The only writer of incidents, entries, aside, cursor, missing and contracts. Rows and cursor move in one strict transaction (IN-1). */

/**
 * What a transaction changed, for the window: `incidents` are whole rows; `isReplaced`: everything before is gone;
 * `areMoves`: cars have told where they are now, and nothing else happened.
 */
export interface InboxChange {
  incidents: readonly Incident[];
  isReplaced: boolean;
  areMoves: boolean;
}

export interface Applied {
  receipt: Receipt;
  /** Ids of recorded actions, of any desk, about cases or contracts: their outbox rows are settled. */
  recordedActionIds: readonly string[];
  change: InboxChange;
  /** The cursor row as it is on the disk now. */
  held: CursorRow;
}

const emptyCursor: CursorRow = {
  id: 'inbox',
  epoch: null,
  cursor: 0,
  hash: genesisHash,
  quarantined: 0,
  chainBreaks: 0,
  foundBreaks: [],
  completeAt: null,
  seesTracks: null,
};
/** More breaks than these are one: the gateway will not know what to do with a thousand reports. */
const mostFoundBreaks = 100;
const nothing: InboxChange = { incidents: [], isReplaced: false, areMoves: false };

/** How far this console holds the journal; epoch null and cursor 0 on a fresh one. */
export async function readCursor(database: Database): Promise<CursorRow> {
  return (await database.cursor.get('inbox')) ?? emptyCursor;
}

/**
 * Applies a run of the journal. Entries already held change nothing (IN-2); a hole before the run applies nothing and asks
 * for the missing part; an entry that cannot be read, or not be folded, goes aside whole and stops nothing (IN-3). A case that
 * is opened again and not held here is asked for, with all others, by a receipt without a cursor (IN-7): nothing is applied.
 * @param now gateway-corrected time, milliseconds UTC, kept as `completeAt` when the run reaches the journal's head
 * @param prepared the batch's entries, when they were prepared while another batch was being written
 * @throws whatever the disk says: then neither rows nor cursor have moved
 */
export function applyBatch(
  database: Database,
  batch: EntryBatch,
  now: number,
  prepared: readonly PreparedEntry[] = prepareBatch(batch),
): Promise<Applied> {
  const { incidents, entries, aside, cursor, contracts } = database;
  return database.transaction('rw', [incidents, entries, aside, cursor, contracts], async () => {
    const held = await readCursor(database);
    if (batch.from > held.cursor + 1) {
      return { receipt: { cursor: held.cursor, isComplete: false }, recordedActionIds: [], change: nothing, held };
    }
    const run = prepared.filter(({ seq }) => seq > held.cursor);
    const { hash, broken } = joinChain(held.hash, run);
    // Of what this desk may not see only its place in the chain is taken.
    const readable = run.flatMap(({ read }) =>
      'entry' in read && read.entry.kind !== 'entry:withheld' ? [read.entry] : [],
    );
    const unreadable = run.flatMap(({ read }) => ('aside' in read ? [read.aside] : []));
    const rows = await loadRows(database, readable);
    const { folded, unfoldable } = foldAll(rows, readable);

    if (opensUnheld(readable, folded)) {
      return { receipt: { cursor: null, isComplete: false }, recordedActionIds: [], change: nothing, held };
    }

    const last = Math.max(held.cursor, batch.from + batch.entries.length - 1);
    const setAside = [...unreadable, ...unfoldable];
    const onRecord = readable.flatMap((entry) => (entry.kind === 'chain:broken' ? [entry.broken] : []));
    const next: CursorRow = {
      ...held,
      cursor: last,
      hash,
      quarantined: held.quarantined + readable.filter(({ kind }) => kind === 'intake:quarantined').length,
      chainBreaks: held.chainBreaks + onRecord.length,
      foundBreaks: [...held.foundBreaks, ...broken]
        .filter((seq) => !onRecord.some((one) => one.chain === 'journal' && one.seq === seq))
        .slice(0, mostFoundBreaks),
      completeAt: last >= batch.head ? now : held.completeAt,
    };
    // All at once: each wait for the disk's answer is a wait for the alert.
    await Promise.all([
      incidents.bulkPut(folded.map(toRow)),
      entries.bulkPut(readable.flatMap(toEntryRow)),
      setAside.length > 0 ? aside.bulkPut(setAside) : null,
      contracts.bulkPut(newestContracts(readable)),
      cursor.put(next),
    ]);
    return {
      receipt: { cursor: last, isComplete: true },
      recordedActionIds: readable.flatMap(recordedIn),
      change: { incidents: folded, isReplaced: false, areMoves: readable.every(isMove) },
      held: next,
    };
  });
}

/**
 * Replaces everything held, except the outbox, by the cases that the gateway tells of (IN-5); one that cannot be read goes aside whole
 * (IN-3).
 * @param isForeign what was held is not the beginning of this journal: open cases that it no longer has are kept as missing
 * @param now gateway-corrected time, milliseconds UTC
 * @param seesTracks whether it was made for a role that may see where stolen cars are
 */
export function applySnapshot(
  database: Database,
  snapshot: ReceivedSnapshot,
  isForeign: boolean,
  now: number,
  seesTracks: boolean,
): Promise<Applied> {
  const { incidents, entries, aside, cursor, missing, contracts } = database;
  return database.transaction('rw', [incidents, entries, aside, cursor, missing, contracts], async () => {
    const held = isForeign ? await incidents.where({ isOpen: 1 }).toArray() : [];
    const before = held.filter(({ incident }) => incident.closed === null);
    await Promise.all([incidents.clear(), entries.clear(), aside.clear(), contracts.clear()]);
    const read = snapshot.entries.map((raw) => readEntry(raw, raw.seq));
    const cases = snapshot.incidents.map(readIncident);
    const readable = cases.flatMap((one) => ('incident' in one ? [one.incident] : []));
    const known = new Set(readable.map(({ id }) => id));
    const next: CursorRow = {
      ...emptyCursor,
      epoch: snapshot.epoch,
      cursor: snapshot.head,
      hash: snapshot.hash,
      quarantined: snapshot.quarantined,
      chainBreaks: snapshot.chainBreaks,
      completeAt: snapshot.at,
      seesTracks,
    };
    await incidents.bulkPut(readable.map(toRow));
    await entries.bulkPut(read.flatMap((one) => ('entry' in one ? toEntryRow(one.entry) : [])));
    await aside.bulkPut([...read, ...cases].flatMap((one) => ('aside' in one ? [one.aside] : [])));
    await missing.bulkPut(
      before.filter(({ id }) => !known.has(id)).map(({ id, incident }) => ({ id, incident, noticedAt: now })),
    );
    await missing.bulkDelete([...known]);
    await cursor.put(next);
    return {
      receipt: { cursor: snapshot.head, isComplete: true },
      recordedActionIds: read.flatMap((one) => ('entry' in one ? recordedIn(one.entry) : [])),
      change: { incidents: readable, isReplaced: true, areMoves: false },
      held: next,
    };
  });
}

/**
 * Keeps older entries of a case that were asked for. Its folded row holds them already.
 * @param raw entries as received; what cannot be read, or is of another case, or newer than the cursor, is left out
 */
export async function keepHistory(database: Database, incidentId: string, raw: readonly unknown[]): Promise<void> {
  const { entries, cursor } = database;
  await database.transaction('rw', [entries, cursor], async () => {
    const held = await readCursor(database);
    const read = raw.flatMap((one) => {
      const head = entryHeadSchema.safeParse(one);
      return head.success ? [readEntry(one, head.data.seq)] : [];
    });
    const older = read.flatMap((one) => ('entry' in one && one.entry.seq <= held.cursor ? [one.entry] : []));
    await entries.bulkPut(older.filter((entry) => entry.incidentId === incidentId).flatMap(toEntryRow));
  });
}

/**
 * Forgets where stolen cars are, before somebody works here who sees it with other eyes than those for which it was sent
 * (DOMAIN section 6). The cursor stays; what is held is nobody's sight until a snapshot has come.
 * @param seesTracks whether whoever works here from now on may see it
 * @returns the open cases as they are held now; null when nothing was to be forgotten
 */
export async function forgetPositions(database: Database, seesTracks: boolean): Promise<InboxChange | null> {
  const { incidents, entries, aside, cursor, missing } = database;
  return database.transaction('rw', [incidents, entries, aside, cursor, missing], async () => {
    const held = await readCursor(database);
    if (held.seesTracks === seesTracks) return null;
    const rows = await incidents.toArray();
    const lost = await missing.toArray();
    const told = [...rows, ...lost].filter(({ incident }) => tellsPlace(incident));
    const crashes = new Set(rows.flatMap(({ id, incident }) => (incident.kind === 'crash' ? [id] : [])));
    const tells = ({ incidentId, entry }: EntryRow) => isAboutPlaces(entry) && !crashes.has(incidentId);
    const deleted = await entries.toCollection().filter(tells).delete();
    const unread = await aside.filter(({ raw }) => mayTellPlace(raw, crashes)).delete();
    if (held.seesTracks === null && told.length + deleted + unread === 0) return null;
    await incidents.bulkPut(rows.filter(({ incident }) => tellsPlace(incident)).map(withoutPlace));
    await missing.bulkPut(lost.filter(({ incident }) => tellsPlace(incident)).map(withoutPlace));
    await cursor.put({ ...held, seesTracks: null });
    const open = await incidents.where({ isOpen: 1 }).toArray();
    return { incidents: open.map(({ incident }) => incident), isReplaced: true, areMoves: false };
  });
}

/** Takes a case out of the missing ones: a person has looked after it. */
export async function settleMissing(database: Database, incidentId: string): Promise<void> {
  await database.missing.delete(incidentId);
}

async function loadRows(database: Database, entries: readonly Entry[]): Promise<Map<string, Incident>> {
  const ids = [...new Set(entries.flatMap(({ incidentId }) => incidentId ?? []))];
  const rows = await database.incidents.bulkGet(ids);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.incident] as const] : [])));
}

function foldAll(
  rows: Map<string, Incident>,
  entries: readonly Entry[],
): { folded: Incident[]; unfoldable: AsideRow[] } {
  const changed = new Map<string, Incident>();
  const unfoldable: AsideRow[] = [];
  for (const entry of entries) {
    if (entry.incidentId === null) continue;
    try {
      const next = fold(changed.get(entry.incidentId) ?? rows.get(entry.incidentId), entry);
      if (next) changed.set(entry.incidentId, next);
    } catch (error) {
      unfoldable.push({ seq: entry.seq, cause: 'unreadable', detail: `fold: ${String(error)}`, raw: entry });
    }
  }
  return { folded: [...changed.values()], unfoldable };
}

/**
 * Whether an entry opens a case again of which nothing is held: it had ended before this console's snapshot.
 * @param folded the cases that the entries are in
 */
function opensUnheld(entries: readonly Entry[], folded: readonly Incident[]): boolean {
  const held = new Set<string | null>(folded.map(({ id }) => id));
  return entries.some(
    (entry) => entry.kind === 'action:recorded' && entry.action.kind === 'reopen' && !held.has(entry.incidentId),
  );
}

function isMove({ kind }: Entry): boolean {
  return kind === 'position:received';
}

function toRow(incident: Incident): IncidentRow {
  return { id: incident.id, isOpen: isOnDesk(incident) ? 1 : 0, incident };
}

function toEntryRow(entry: Entry): EntryRow[] {
  if (entry.incidentId === null || entry.kind === 'entry:withheld') return [];
  return [{ seq: entry.seq, incidentId: entry.incidentId, kind: entry.kind, entry }];
}

/** The id of the action that an entry records, about a case or a contract. */
function recordedIn(entry: Entry): string[] {
  if (entry.kind === 'action:recorded') return [entry.action.id];
  return entry.kind === 'contract:updated' && entry.action !== null ? [entry.action.id] : [];
}

function withoutPlace<Row extends { incident: Incident }>(row: Row): Row {
  return { ...row, incident: withoutTracks(row.incident) };
}

/** The last word on each contract: it is told whole, and entries come in order. */
function newestContracts(entries: readonly Entry[]): ContractRow[] {
  const newest = new Map<string, ContractRow>();
  for (const entry of entries) {
    if (entry.kind !== 'contract:updated') continue;
    const { seq, contract } = entry;
    newest.set(contract.id, { id: contract.id, vin: contract.vin, seq, contract });
  }
  return [...newest.values()];
}
