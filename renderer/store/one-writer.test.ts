import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '..');
const tables = '(incidents|entries|aside|cursor|missing|contracts|outbox)';
const verbs = '(?:put|add|bulkPut|bulkAdd|bulkDelete|clear|update|delete|modify)';
/** A file that takes the tables out of the database names them alone. */
const writing = (isTakenOut: boolean) =>
  new RegExp(`${isTakenOut ? '\\b' : 'database\\.'}${tables}\\.${verbs}\\(`, 'g');
const writers: Record<string, string> = {
  incidents: 'store/inbox.ts',
  entries: 'store/inbox.ts',
  aside: 'store/inbox.ts',
  cursor: 'store/inbox.ts',
  missing: 'store/inbox.ts',
  contracts: 'store/inbox.ts',
  outbox: 'store/outbox.ts',
};

it('STORE-1 each table is written by one module', () => {
  // A migration runs before anything else can write.
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.|testing\/|to-version-/.test(file),
  );
  const writes = files.flatMap((file) => {
    const text = readFileSync(path.join(renderer, file), 'utf8');
    return [...text.matchAll(writing(text.includes('} = database')))].map(([, table]) => ({ table, file }));
  });
  expect(writes.filter(({ table, file }) => file !== writers[table ?? ''])).toEqual([]);
  expect(new Set(writes.map(({ table }) => table))).toEqual(new Set(Object.keys(writers)));
});
