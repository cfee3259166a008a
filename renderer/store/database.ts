import Dexie, { type EntityTable, type Transaction } from 'dexie';
import type { AsideRow, ContractRow, CursorRow, EntryRow, IncidentRow, MissingRow, OutboxRow } from './rows.ts';
import { toVersion2 } from './to-version-2.ts';
import { toVersion3 } from './to-version-3.ts';
import { toVersion4 } from './to-version-4.ts';

/** The console's database. Each table has one writing module: inbox.ts writes all but the outbox, outbox.ts the outbox. */
export interface Database extends Dexie {
  incidents: EntityTable<IncidentRow, 'id'>;
  entries: EntityTable<EntryRow, 'seq'>;
  aside: EntityTable<AsideRow, 'seq'>;
  cursor: EntityTable<CursorRow, 'id'>;
  missing: EntityTable<MissingRow, 'id'>;
  contracts: EntityTable<ContractRow, 'id'>;
  outbox: EntityTable<OutboxRow, 'order'>;
}

interface SchemaVersion {
  stores: Readonly<Record<string, string>>;
  /** Brings rows of the version before into this one's form. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Every schema that was ever released, oldest first: an entry is never edited, only followed by another (STORE-2). */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    stores: {
      incidents: 'id, isOpen',
      entries: 'seq, [incidentId+seq], [incidentId+kind+seq]',
      aside: 'seq',
      cursor: 'id',
      outbox: '++order, &id, state',
    },
  },
  { stores: { missing: 'id' }, upgrade: toVersion2 },
  { stores: {}, upgrade: toVersion3 },
  { stores: { contracts: 'id, vin' }, upgrade: toVersion4 },
];

export interface DatabaseOptions {
  name?: string;
  /** Stops at an older schema, so that a migration can be tried from a database filled by it. */
  upToVersion?: number;
  /** Where there is no browser: the engine runs in Node as well. */
  indexedDb?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
}

/**
 * Opens (lazily) the console's database. Every transaction is strict: Chrome otherwise reports a commit that the disk has
 * not seen (relaxed by default since 121), and "saved" would be a guess (IN-1, OUT-1).
 */
export function openDatabase({ name = 'leitstand', upToVersion, indexedDb }: DatabaseOptions = {}): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', ...indexedDb }) as Database;
  schemaVersions.slice(0, upToVersion).forEach(({ stores, upgrade }, index) => {
    const version = database.version(index + 1).stores(stores);
    if (upgrade) version.upgrade(upgrade);
  });
  return database;
}
