import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { hashOf } from '#shared/domain/chain.ts';
import { incidentSchema } from '#shared/domain/incident.ts';
import { action, anyHash, chained, fix, intents, opened, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { openedTheft } from '#shared/domain/testing/theft-case.ts';
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

  it('STORE-2 what version 3 held stays in sight, without where stolen cars are, until the snapshot that is due', async () => {
    const indexedDb = inMemory();
    const older = openDatabase({ indexedDb, upToVersion: 3 });
    const cursor = { id: 'inbox', epoch: uuid(5), cursor: 9, hash: anyHash, quarantined: 2, foundBreaks: [] };
    await older.table('cursor').add({ ...cursor, chainBreaks: 0, completeAt: startAt });
    const of3 = (kind: 'crash' | 'theft', id: string) => {
      const { contract: _contract, pursuit: _pursuit, ...incident } = openedTheft({ kind });
      return { ...incident, id, fix: fix() };
    };
    const [theft, crash, lost] = [of3('theft', uuid(1)), of3('crash', uuid(2)), of3('theft', uuid(3))];
    for (const incident of [theft, crash]) await older.table('incidents').add({ id: incident.id, isOpen: 1, incident });
    await older.table('missing').add({ id: lost.id, incident: lost, noticedAt: startAt });
    const at = (seq: number, incidentId: string) => ({ seq, at: startAt, hash: anyHash, incidentId });
    const entries = [
      opened(1, theft.id, { kind: 'theft', fix: fix() }),
      opened(2, crash.id),
      { ...at(3, theft.id), kind: 'position:received', fix: fix() },
      { ...at(4, crash.id), kind: 'position:received', fix: fix() },
      { ...at(5, uuid(4)), kind: 'position:received', fix: fix() },
    ];
    for (const entry of entries) {
      await older.table('entries').add({ seq: entry.seq, incidentId: entry.incidentId, kind: entry.kind, entry });
    }
    await older.table('aside').add({ seq: 6, cause: 'unreadable', detail: '', raw: entries[2] });
    await append(older, action(2, intents.dispatch), startAt);
    const waiting = await older.outbox.toArray();
    older.close();

    const newest = openDatabase({ indexedDb });
    expect((await newest.open()).verno).toBe(schemaVersions.length);
    const rows = await newest.incidents.toArray();
    expect(rows.map(({ incident }) => incidentSchema.safeParse(incident).success)).toEqual([true, true]);
    expect(rows).toMatchObject([
      { incident: { fix: null, contract: null, pursuit: { stage: 'alarm' } } },
      { incident: { fix: fix(), contract: null, pursuit: null } },
    ]);
    expect((await newest.missing.get(lost.id))?.incident.fix).toBeNull();
    expect(await newest.entries.toCollection().primaryKeys()).toEqual([1, 2, 4]);
    expect((await newest.entries.get(1))?.entry).toMatchObject({ report: { fix: null } });
    expect((await newest.entries.get(2))?.entry).toMatchObject({ report: { fix: fix() } });
    expect(await newest.aside.count()).toBe(0);
    expect(await readCursor(newest)).toMatchObject({ epoch: uuid(5), cursor: 9, quarantined: 2, seesTracks: null });
    expect(await newest.outbox.toArray()).toEqual(waiting);
    expect(waiting.map(({ action: made, hash }) => hashOf(made) === hash)).toEqual([true]);
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
