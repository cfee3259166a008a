import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { action, intents, opened, startAt } from '#shared/domain/testing/builders.ts';
import { openDatabase, schemaVersions } from './database.ts';
import { applyBatch, readCursor } from './inbox.ts';
import { append, unsettled } from './outbox.ts';

describe('database', () => {
  it.each(schemaVersions.map((_, index) => index + 1))(
    'STORE-2 a database filled at version %i opens at the newest with everything in it',
    async (upToVersion) => {
      const indexedDb = { indexedDB: new IDBFactory() as unknown as globalThis.IDBFactory, IDBKeyRange };
      const older = openDatabase({ indexedDb, upToVersion });
      await applyBatch(older, { from: 1, head: 1, entries: [opened(1)] }, startAt);
      await append(older, action(1, intents.claim));
      older.close();
      const newest = openDatabase({ indexedDb });
      expect((await newest.open()).verno).toBe(schemaVersions.length);
      expect(await newest.incidents.count()).toBe(1);
      expect(await readCursor(newest)).toMatchObject({ cursor: 1 });
      expect(await unsettled(newest)).toHaveLength(1);
    },
  );

  it('IN-1 OUT-1 asks for strict durability', () => {
    expect(openDatabase({ name: 'strict' })._options).toMatchObject({ chromeTransactionDurability: 'strict' });
  });
});
