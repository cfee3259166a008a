import { describe, expect, it } from 'vitest';
import { action, intents, startAt } from '#shared/domain/testing/builders.ts';
import type { Database } from './database.ts';
import {
  type Answer,
  append,
  discard,
  recover,
  release,
  reopen,
  settle,
  settleLate,
  type TurnNeeds,
  turn,
  unsettled,
} from './outbox.ts';
import type { OutboxRow } from './rows.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const first = action(1, intents.claim);
const second = action(2, intents.call);
const never = (_attempts: number) => startAt;
const everything = (rows: readonly OutboxRow[]) => ({ send: rows, refuse: [], ask: [] });
const take = (database: Database, choose: TurnNeeds['choose'], now = startAt) =>
  turn(database, { answer: null, cursor: 0, choose, now });
const all = async (database: Database) => (await take(database, everything)).sent;
const hear = async (database: Database, results: Answer['results'], retryAt = never, sent?: Answer['sent']) =>
  settle(database, { sent: sent ?? (await all(database)), results, heardAt: startAt, retryAt });
const states = async (database: Database) =>
  (await database.outbox.orderBy('order').toArray()).map(({ state }) => state);

async function filled() {
  const made = freshDatabase();
  await append(made.database, first, startAt);
  await append(made.database, second, startAt);
  return made;
}

describe('outbox', () => {
  it('OUT-6 an action that is too late rests in the tray, refused by this desk and never sent', async () => {
    const { database } = await filled();
    const choose = ([row]: readonly OutboxRow[]) => ({
      send: [],
      refuse: row === undefined ? [] : [{ row, reason: 'expired' as const }],
      ask: [],
    });
    expect((await take(database, choose, startAt + 7)).sent).toEqual([]);
    expect(await database.outbox.get({ id: first.id })).toMatchObject({
      state: 'refused',
      reason: 'expired',
      refusedBy: 'desk',
      refusedAt: startAt + 7,
    });
  });

  it('OUT-6 of what ran out of time unanswered the gateway’s word counts; what it never settled has expired', async () => {
    const { database } = await filled();
    const rows = await unsettled(database);
    await settleLate(database, rows, [{ id: first.id, status: 'recorded', seq: 8 }, null], startAt);
    expect(await database.outbox.orderBy('order').toArray()).toMatchObject([
      { state: 'recorded', seq: 8 },
      { state: 'refused', reason: 'expired' },
    ]);
  });

  it('a refused action that is decided anew leaves with the same transaction', async () => {
    const { database } = await filled();
    const refusal = { id: first.id, status: 'refused', reason: 'expired', detail: '' } as const;
    await hear(database, [refusal]);
    const anew = action(3, intents.claim);
    await append(database, anew, startAt, first.id);
    expect((await database.outbox.orderBy('order').toArray()).map(({ id }) => id)).toEqual([second.id, anew.id]);
    await append(database, action(4, intents.claim), startAt, anew.id);
    expect(await database.outbox.count()).toBe(3);
  });

  it('OUT-1 keeps what was stored when the console is closed and opened again', async () => {
    const { database, reopen: open } = await filled();
    database.close();
    expect((await unsettled(open())).map(({ action }) => action)).toEqual([first, second]);
  });

  it('OUT-2 never holds an id twice', async () => {
    const { database } = await filled();
    await append(database, first, startAt);
    expect(await states(database)).toEqual(['pending', 'pending']);
  });

  it('OUT-3 what was in flight when the console crashed is pending again', async () => {
    const { database } = await filled();
    await all(database);
    expect(await states(database)).toEqual(['in-flight', 'in-flight']);
    await recover(database);
    expect(await states(database)).toEqual(['pending', 'pending']);
  });

  it('OUT-4 an action that the gateway failed to record, or did not answer, is tried again later', async () => {
    const { database } = await filled();
    await hear(database, [{ id: first.id, status: 'failed' }], (tries) => startAt + tries);
    expect(await unsettled(database)).toMatchObject([
      { state: 'pending', attempts: 1, notBefore: startAt + 1 },
      { state: 'pending', attempts: 1, notBefore: startAt + 1 },
    ]);
  });

  it('OUT-4 a refusal stays with its reason until a person discards it; nothing else can be discarded', async () => {
    const { database } = await filled();
    const refusal = { id: first.id, status: 'refused', reason: 'claimed-by-other', detail: 'asteiner' } as const;
    await hear(database, [refusal, { id: second.id, status: 'recorded', seq: 8 }]);
    await release(database, [], 7);
    expect(await database.outbox.get({ id: first.id })).toMatchObject({
      state: 'refused',
      reason: 'claimed-by-other',
      refusedAt: startAt,
    });
    await discard(database, second.id);
    expect(await states(database)).toEqual(['refused', 'recorded']);
    await discard(database, first.id);
    expect(await states(database)).toEqual(['recorded']);
  });

  it('OUT-4 an answer that names another action says nothing about this one', async () => {
    const { database } = await filled();
    await hear(database, [{ id: second.id, status: 'recorded', seq: 8 }]);
    expect(await states(database)).toEqual(['pending', 'pending']);
  });

  it('lets a recorded action go once the replica holds its entry', async () => {
    const { database } = await filled();
    await hear(database, [{ id: first.id, status: 'recorded', seq: 8 }]);
    await release(database, [], 7);
    expect(await states(database)).toEqual(['recorded', 'pending']);
    await release(database, [], 8);
    expect(await states(database)).toEqual(['pending']);
  });

  it('lets an action go when its entry comes before the gateway’s answer', async () => {
    const { database } = await filled();
    const sent = await all(database);
    await release(database, [first.id, second.id], 9);
    await hear(database, [{ id: first.id, status: 'recorded', seq: 8 }], never, sent);
    expect(await states(database)).toEqual([]);
  });

  it('OUT-2 sends again, under the same ids, what only a former life of the journal has recorded', async () => {
    const { database } = await filled();
    await hear(database, [{ id: first.id, status: 'recorded', seq: 8 }]);
    await reopen(database);
    expect((await unsettled(database)).map(({ id, state }) => [id, state])).toEqual([
      [first.id, 'pending'],
      [second.id, 'pending'],
    ]);
  });
});
