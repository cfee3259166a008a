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

/**
 * Marks what may be sent now as in flight, and what must not be sent any more as refused by this desk, in one transaction.
 * @param choose picks out of the unsettled rows, given oldest first
 * @param now milliseconds UTC
 */
export function take(
  database: Database,
  choose: (rows: readonly OutboxRow[]) => Choice,
  now: number,
): Promise<{ sent: OutboxRow[]; asked: readonly OutboxRow[] }> {
  return database.transaction('rw', database.outbox, async () => {
    const { send, refuse, ask } = choose(await unsettled(database));
    const sent = send.map((row) => change(row, { state: 'in-flight', attempts: attemptsOf(row) }));
    const refused = refuse.map(({ row, reason }) => change(row, refusedHere(reason, now)));
    await database.outbox.bulkPut([...sent, ...refused]);
    return { sent, asked: ask };
  });
}

/**
 * Writes down the gateway's word on actions in flight. What it failed to record, or did not answer, is pending again.
 * @param sent the rows that went out, oldest first
 * @param results the gateway's results by position; shorter or empty when the link broke
 * @param now milliseconds UTC, when a refusal was heard
 * @param retryAt when an action may be tried again, given the tries it has had
 */
export async function settle(
  database: Database,
  sent: readonly OutboxRow[],
  results: readonly HeardResult[],
  now: number,
  retryAt: (attempts: number) => number,
): Promise<void> {
  // By position, but never by one that names another action.
  const resultOf = new Map(sent.map(({ id }, index) => [id, results[index]?.id === id ? results[index] : undefined]));
  await rewrite(database, (row) => {
    if (row.state !== 'in-flight' || !resultOf.has(row.id)) return null;
    return settled(resultOf.get(row.id), now) ?? pending(row.attempts + 1, retryAt(row.attempts + 1));
  });
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
  await rewrite(database, (row) => {
    const outcome = outcomeOf.get(row.id);
    if (row.state !== 'pending' || outcome === undefined) return null;
    return settled(outcome ?? undefined, now) ?? refusedHere('expired', now);
  });
}

/**
 * Lets go of actions whose entries the replica holds: by id, or recorded at or before the cursor.
 * @returns their ids
 */
export async function release(database: Database, recordedIds: readonly string[], cursor: number): Promise<string[]> {
  const ids = new Set(recordedIds);
  const done = await database.outbox
    .filter((row) => ids.has(row.id) || (row.state === 'recorded' && row.seq <= cursor))
    .toArray();
  if (done.length > 0) await database.outbox.bulkDelete(done.map(({ order }) => order));
  return done.map(({ id }) => id);
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

function rewrite(database: Database, next: (row: OutboxRow) => OutboxState | null): Promise<void> {
  return database.transaction('rw', database.outbox, async () => {
    const rows = await database.outbox.toArray();
    await database.outbox.bulkPut(
      rows.flatMap((row) => {
        const state = next(row);
        return state === null ? [] : [change(row, state)];
      }),
    );
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
