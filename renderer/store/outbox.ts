import type { Action } from '#shared/domain/action.ts';
import { hashOf } from '#shared/domain/chain.ts';
import type { HeardRefusalReason } from '#shared/domain/refusal.ts';
import type { HeardResult } from '#shared/protocol/wire.ts';
import type { Database } from './database.ts';
import type { OutboxRow, OutboxState } from './rows.ts';

/**
 * The only writer of the outbox, and the only queue of actions (OUT-5).
 *
 *   pending -> in-flight -> recorded -> gone, once the replica holds its entry
 *    | ^           |   `-> refused  -> gone, once a person discards or redoes it
 *    | `-----------'  link lost, gateway failed, console restarted: the same id goes again (OUT-2)
 *    `-> refused, without being sent: too late (OUT-6), or altered since it was decided (LOG-1)
 */

/**
 * Stores a decided action (OUT-1). Resolves after the strict transaction has ended. One that is there already stays.
 * @param decidedAt the desk's own clock, milliseconds, uncorrected
 * @param replaces a refused action that this one does anew: it leaves in the same transaction
 */
export async function append(
  database: Database,
  action: Action,
  decidedAt: number,
  replaces: string | null = null,
): Promise<void> {
  await database.transaction('rw', database.outbox, async () => {
    if (replaces !== null) await discard(database, replaces);
    const isThere = (await database.outbox.where({ id: action.id }).count()) > 0;
    if (!isThere) await database.outbox.add({ ...newRow(action, decidedAt), ...pending(0, 0) });
  });
}

/** What of a row never changes. */
export function newRow(action: Action, decidedAt: number): Omit<OutboxRow, keyof OutboxState | 'order'> {
  return { id: action.id, incidentId: action.incidentId, action, hash: hashOf(action), decidedAt };
}

/**
 * Puts other rows in place of all there are, in a new order.
 * @param arrange given all rows, oldest first; null leaves them as they are
 */
export function rearrange(
  database: Database,
  arrange: (rows: readonly OutboxRow[]) => readonly Omit<OutboxRow, 'order'>[] | null,
): Promise<void> {
  return database.transaction('rw', database.outbox, async () => {
    const next = arrange(await database.outbox.orderBy('order').toArray());
    if (next === null) return;
    await database.outbox.clear();
    await database.outbox.bulkAdd([...next]);
  });
}

/** After a restart nothing is in flight any more: whatever was, is pending again (OUT-3). */
export async function recover(database: Database): Promise<void> {
  await rewrite(database, (row) => (row.state === 'in-flight' ? pending(row.attempts + 1, 0) : null));
}

/**
 * A journal in another life, or put back to an older state, may not hold what it had recorded: those go again under their
 * old ids (OUT-2).
 */
export async function reopen(database: Database): Promise<void> {
  await rewrite(database, (row) => (row.state === 'recorded' ? pending(1, 0) : null));
}

/** Which of the unsettled rows are sent, which are refused here, and of which the gateway is asked what became of them. */
export interface Choice {
  send: readonly OutboxRow[];
  refuse: readonly { row: OutboxRow; reason: HeardRefusalReason }[];
  ask: readonly OutboxRow[];
}

/** The gateway's word on a batch that went out. */
export interface Answer {
  /** The rows that went out, oldest first. */
  sent: readonly OutboxRow[];
  /** By position; shorter or empty when the link broke. */
  results: readonly HeardResult[];
  /** Milliseconds UTC, when it was heard. */
  heardAt: number;
  /** When an action may be tried again, given the tries it has had; milliseconds UTC. */
  retryAt(attempts: number): number;
}

export interface TurnNeeds {
  /** null: there is none to write down. */
  answer: Answer | null;
  /** The last entry that the replica holds. */
  cursor: number;
  /** Picks out of the unsettled rows, given oldest first. */
  choose(rows: readonly OutboxRow[]): Choice;
  /** Milliseconds UTC. */
  now: number;
}

/**
 * One turn of the outbox, in one transaction, because each costs a wait for the disk: writes down the gateway's word, lets go of
 * what the replica holds, marks what may be sent now as in flight, and what must not be sent any more as refused by this desk.
 * @returns the rows to send, those to ask the gateway about, and the ids that left
 */
export function turn(
  database: Database,
  { answer, cursor, choose, now }: TurnNeeds,
): Promise<{ sent: OutboxRow[]; asked: readonly OutboxRow[]; released: string[] }> {
  return database.transaction('rw', database.outbox, async () => {
    if (answer !== null) await settle(database, answer);
    const released = await release(database, [], cursor);
    const { send, refuse, ask } = choose(await unsettled(database));
    const sent = send.map((row) => change(row, { state: 'in-flight', attempts: attemptsOf(row) }));
    const refused = refuse.map(({ row, reason }) => change(row, refusedHere(reason, now)));
    if (sent.length + refused.length > 0) await database.outbox.bulkPut([...sent, ...refused]);
    return { sent, asked: ask, released };
  });
}

/** Writes down the gateway's word on actions in flight. What it failed to record, or did not answer, is pending again. */
export async function settle(database: Database, { sent, results, heardAt, retryAt }: Answer): Promise<void> {
  // By position, but never by one that names another action.
  const resultOf = new Map(sent.map(({ id }, index) => [id, results[index]?.id === id ? results[index] : undefined]));
  await rewrite(
    database,
    (row) => {
      if (row.state !== 'in-flight') return null;
      return settled(resultOf.get(row.id), heardAt) ?? pending(row.attempts + 1, retryAt(row.attempts + 1));
    },
    [...resultOf.keys()],
  );
}

/**
 * Writes down what became of actions that ran out of time before their answer was heard. What the gateway has not settled by
 * then it never will (OUT-6).
 * @param asked the rows, and their outcomes by position
 */
export async function settleLate(
  database: Database,
  asked: readonly OutboxRow[],
  outcomes: readonly (HeardResult | null)[],
  now: number,
): Promise<void> {
  const outcomeOf = new Map(asked.map(({ id }, index) => [id, outcomes[index]]));
  await rewrite(
    database,
    (row) => {
      const outcome = outcomeOf.get(row.id);
      if (row.state !== 'pending' || outcome === undefined) return null;
      return settled(outcome ?? undefined, now) ?? refusedHere('expired', now);
    },
    [...outcomeOf.keys()],
  );
}

/**
 * Lets go of actions whose entries the replica holds: by id, or recorded at or before the cursor.
 * @returns their ids
 */
export function release(database: Database, recordedIds: readonly string[], cursor: number): Promise<string[]> {
  return database.transaction('rw', database.outbox, async () => {
    const [named, recorded] = await Promise.all([
      recordedIds.length === 0 ? [] : database.outbox.where('id').anyOf(recordedIds).toArray(),
      database.outbox.where({ state: 'recorded' }).toArray(),
    ]);
    const done = new Map(named.map((row) => [row.order, row.id]));
    for (const row of recorded) if (row.state === 'recorded' && row.seq <= cursor) done.set(row.order, row.id);
    if (done.size > 0) await database.outbox.bulkDelete([...done.keys()]);
    return [...done.values()];
  });
}

/** Takes a refused action out of the tray, by a person's decision (OUT-4). Any other stays. */
export async function discard(database: Database, actionId: string): Promise<void> {
  await database.outbox
    .where({ id: actionId })
    .and((row) => row.state === 'refused')
    .delete();
}

/** A refused action, undefined when there is none under this id. */
export async function refusedAction(database: Database, actionId: string): Promise<OutboxRow | undefined> {
  return database.outbox
    .where({ id: actionId })
    .and((row) => row.state === 'refused')
    .first();
}

/** The actions that the gateway has not given its final word on, oldest first. */
export function unsettled(database: Database): Promise<OutboxRow[]> {
  return database.outbox.where('state').anyOf('pending', 'in-flight').sortBy('order');
}

/** @param ids only these; without, every row is looked at */
function rewrite(
  database: Database,
  next: (row: OutboxRow) => OutboxState | null,
  ids: readonly string[] | null = null,
): Promise<void> {
  return database.transaction('rw', database.outbox, async () => {
    const rows = await (ids === null ? database.outbox : database.outbox.where('id').anyOf(ids)).toArray();
    const rewritten = rows.flatMap((row) => {
      const state = next(row);
      return state === null ? [] : [change(row, state)];
    });
    if (rewritten.length > 0) await database.outbox.bulkPut(rewritten);
  });
}

function change({ order, id, incidentId, action, hash, decidedAt }: OutboxRow, state: OutboxState): OutboxRow {
  return { order, id, incidentId, action, hash, decidedAt, ...state };
}

export function pending(attempts: number, notBefore: number): OutboxState {
  return { state: 'pending', attempts, notBefore };
}

function settled(result: HeardResult | undefined, now: number): OutboxState | null {
  if (result?.status === 'recorded') return { state: 'recorded', seq: result.seq };
  if (result?.status !== 'refused') return null;
  return { state: 'refused', reason: result.reason, detail: result.detail, refusedAt: now, refusedBy: 'gateway' };
}

function refusedHere(reason: HeardRefusalReason, now: number): OutboxState {
  return { state: 'refused', reason, detail: '', refusedAt: now, refusedBy: 'desk' };
}

function attemptsOf(row: OutboxRow): number {
  return row.state === 'pending' || row.state === 'in-flight' ? row.attempts : 0;
}
