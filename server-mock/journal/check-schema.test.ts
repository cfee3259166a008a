import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createGateway } from '../gateway.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';

it.each([
  ['an older', 'ALTER TABLE head DROP COLUMN schema_version'],
  ['a newer', 'UPDATE head SET schema_version = schema_version + 1'],
])('a journal of %s gateway is left alone: the error names its folder and what can be done', async (which, change) => {
  const { database, folder, remove } = await openTestJournal();
  onTestFinished(remove);
  await database.exec(change);
  await database.close();
  const error = await createGateway({ dataDir: folder }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toContain(`the journal in ${join(folder, 'journal')} was written by ${which} gateway`);
  expect(String(error)).toContain('--data');
});
