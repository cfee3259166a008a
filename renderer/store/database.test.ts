import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { hashOf } from '#shared/domain/chain.ts';
import { action, anyHash, chained, intents, opened, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { openDatabase, schemaVersions } from './database.ts';
import { applyBatch, readCursor } from './inbox.ts';
import { append, unsettled } from './outbox.ts';

const inMemory = () => ({ indexedDB: new IDBFactory() as unknown as globalThis.IDBFactory, IDBKeyRange });

describe('database', () => {
  it('STORE-2 what version 1 held of the journal comes anew, and what waited in it is in the tray, to be decided again', async () => {
    const indexedDb = inMemory();
    const older = openDatabase({ indexedDb, upToVersion: 1 });
    await older.table('cursor').add({ id: 'inbox', epoch: null, cursor: 7, quarantined: 0, completeAt: null });
    await older.table('incidents').add({ id: 'of-version-1', isOpen: 1, incident: {} });
    const { chain: _chain, expiresAt: _expiresAt, ...decided } = action(1, intents.dispatch);
    const waiting = { id: decided.id, incidentId: decided.incidentId, action: decided, attempts: 0, notBefore: 0 };
    await older.table('outbox').add({ ...waiting, state: 'pending' });
    older.close();

    const newest = openDatabase({ indexedDb });
    expect((await newest.open()).verno).toBe(schemaVersions.length);
    expect(await newest.incidents.count()).toBe(0);
    expect(await readCursor(newest)).toMatchObject({ cursor: 0, epoch: null });
    expect(await newest.outbox.toArray()).toMatchObject([
      { id: decided.id, state: 'refused', reason: 'chain-broken', refusedBy: 'desk', action: decided },
    ]);
  });

  it('STORE-2 what version 2 held of the journal comes anew, and what waited in it waits on as it was decided', async () => {
    const indexedDb = inMemory();
    const older = openDatabase({ indexedDb, upToVersion: 2 });
    await older.table('cursor').add({ id: 'inbox', epoch: uuid(5), cursor: 7, hash: anyHash, foundBreaks: [] });
    const incident = { id: uuid(1), seq: 7, calls: [{ outcome: 'busy' }], notified: [], claim: null, closed: null };
    await older.table('incidents').add({ id: uuid(1), isOpen: 1, incident });
    await older.table('entries').add({ seq: 7, incidentId: uuid(1), kind: 'incident:opened', entry: {} });
    await older.table('aside').add({ seq: 6, cause: 'unknown-kind', detail: 'action:recorded', raw: {} });
    await older.table('missing').add({ id: uuid(2), incident: { ...incident, id: uuid(2) }, noticedAt: startAt });
    const bare = action(1, { kind: 'call', args: { outcome: 'connected' } });
    await append(older, bare, startAt);
    await append(older, action(2, intents.dispatch), startAt);
    const waiting = await older.outbox.toArray();
    older.close();

    const newest = openDatabase({ indexedDb });
    expect((await newest.open()).verno).toBe(schemaVersions.length);
    for (const table of [newest.incidents, newest.entries, newest.aside]) expect(await table.count()).toBe(0);
    expect(await readCursor(newest)).toMatchObject({ cursor: 0, epoch: null });
    expect(await newest.missing.toArray()).toMatchObject([
      { id: uuid(2), incident: { seq: 7, seconds: [], told: [], calls: [{ outcome: 'busy', number: null }] } },
    ]);
    expect(await newest.outbox.toArray()).toEqual(waiting);
    expect(waiting[0]).toMatchObject({ action: bare, hash: hashOf(bare) });
  });

  it('STORE-2 a database filled at the newest version opens with everything in it', async () => {
    const indexedDb = inMemory();
    const older = openDatabase({ indexedDb });
    await applyBatch(older, { from: 1, head: 1, entries: chained([opened(1)]) }, startAt);
    await append(older, action(1, intents.claim), startAt);
    older.close();
    const newest = openDatabase({ indexedDb });
    expect(await newest.incidents.count()).toBe(1);
    expect(await readCursor(newest)).toMatchObject({ cursor: 1 });
    expect(await unsettled(newest)).toHaveLength(1);
  });

  it('IN-1 OUT-1 asks for strict durability', () => {
    expect(openDatabase({ name: 'strict' })._options).toMatchObject({ chromeTransactionDurability: 'strict' });
  });
});
