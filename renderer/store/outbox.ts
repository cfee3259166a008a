import type { Action } from '#shared/domain/action.ts';
import type { ActionResult } from '#shared/protocol/wire.ts';
import type { Database } from './database.ts';
import type { OutboxRow, OutboxState } from './rows.ts';

/**
 * The only writer of the outbox, and the only queue of actions (OUT-5).
 *
 *   pending -> in-flight -> recorded -> gone, once the replica holds its entry
 *      ^           |   `-> refused  -> gone, once a person discards it
 *      `-----------'  link lost, gateway failed, console restarted: the same id goes again (OUT-2)
 */

/** Stores a decided action (OUT-1). Resolves after the strict transaction has ended. */
export async function append(database: Database, action: Action): Promise<void> {
  const row = {
    id: action.id,
    incidentId: action.incidentId,
    action,
    state: 'pending',
    attempts: 0,
    notBefore: 0,
  } as const;
  await database.transaction('rw', database.outbox, () => database.outbox.add(row));
}

/** After a restart nothing is in flight any more: whatever was, is pending again (OUT-3). */
export async function recover(database: Database): Promise<void> {
  await rewrite(database, (row) => (row.state === 'in-flight' ? pending(row.attempts, 0) : null));
}

/**
 * A journal in another life, or put back to an older state, may not hold what it had recorded: those go again under their
 * old ids (OUT-2).
 */
export async function reopen(database: Database): Promise<void> {
  await rewrite(database, (row) => (row.state === 'recorded' ? pending(0, 0) : null));
}

/**
 * Takes what may be sent now and marks it in flight.
 * @param choose picks rows out of the unsettled ones, given oldest first
 */
export function take(database: Database, choose: (rows: readonly OutboxRow[]) => OutboxRow[]): Promise<OutboxRow[]> {
  return database.transaction('rw', database.outbox, async () => {
    const chosen = choose(await unsettled(database));
    const taken = chosen.map((row) => change(row, { state: 'in-flight', attempts: attemptsOf(row) }));
    await database.outbox.bulkPut(taken);
    return taken;
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
  results: readonly ActionResult[],
  now: number,
  retryAt: (attempts: number) => number,
): Promise<void> {
  // By position, but never by one that names another action.
  const resultOf = new Map(sent.map(({ id }, index) => [id, results[index]?.id === id ? results[index] : undefined]));
  await rewrite(database, (row) => {
    if (row.state !== 'in-flight' || !resultOf.has(row.id)) return null;
    const result = resultOf.get(row.id);
    if (result?.status === 'recorded') return { state: 'recorded', seq: result.seq };
    if (result?.status === 'refused') {
      return { state: 'refused', reason: result.reason, detail: result.detail, refusedAt: now };
    }
    return pending(row.attempts + 1, retryAt(row.attempts + 1));
  });
}

/** Lets go of actions whose entries the replica holds: by id, or recorded at or before the cursor. */
export async function release(database: Database, recordedIds: readonly string[], cursor: number): Promise<void> {
  const ids = new Set(recordedIds);
  const settled = await database.outbox
    .filter((row) => ids.has(row.id) || (row.state === 'recorded' && row.seq <= cursor))
    .primaryKeys();
  if (settled.length > 0) await database.outbox.bulkDelete(settled);
}

/** Takes a refused action out of the tray, by a person's decision (OUT-4). Any other stays. */
export async function discard(database: Database, actionId: string): Promise<void> {
  await database.outbox
    .where({ id: actionId })
    .and((row) => row.state === 'refused')
    .delete();
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

function change({ order, id, incidentId, action }: OutboxRow, state: OutboxState): OutboxRow {
  return { order, id, incidentId, action, ...state };
}

function pending(attempts: number, notBefore: number): OutboxState {
  return { state: 'pending', attempts, notBefore };
}

function attemptsOf(row: OutboxRow): number {
  return row.state === 'pending' || row.state === 'in-flight' ? row.attempts : 0;
}
