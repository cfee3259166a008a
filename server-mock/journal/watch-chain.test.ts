import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import type { EntryOf } from '#shared/domain/entry.ts';
import { report } from '#shared/domain/testing/builders.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import type { Database } from './database.ts';
import type { Journal } from './journal.ts';
import { watchChain } from './watch-chain.ts';

/** A journal of 120 entries that was changed on the disk, and opened again. */
async function tampered(...changes: string[]): Promise<{ journal: Journal; database: Database }> {
  const test = await openTestJournal();
  onTestFinished(test.remove);
  await test.journal.write(async ({ append }) => {
    for (let count = 0; count < 120; count++) {
      await append({ kind: 'incident:opened', incidentId: randomUUID(), report: report() });
    }
  });
  for (const change of changes) await test.database.exec(change);
  return test.reopen();
}

async function breaksOnRecord(journal: Journal) {
  const entries = await journal.read(journal.head() > 120 ? 121 : journal.head() + 1, 100);
  return entries.map((entry) => (entry as EntryOf<'chain:broken'>).broken);
}

const byGateway = (seq: number) => ({ chain: 'journal', seq, foundBy: 'gateway', consoleId: null });
const edit = 'UPDATE journal SET at = at + 1 WHERE seq = 70';
const removal = 'DELETE FROM journal WHERE seq = 7';

function watched({ journal, database }: { journal: Journal; database: Database }) {
  const log: string[] = [];
  const stop = watchChain({
    journal,
    sql: database,
    log: (event, fields) => log.push(`${event} ${fields?.seq ?? ''}`),
  });
  return { log, stop, isVerified: () => log.some((line) => line.startsWith('journal:verified')) };
}

it('LOG-1 a gateway finds at its start what was changed on the disk, and puts each break on record once', async () => {
  const at = await tampered(edit, removal);
  const first = watched(at);
  await expect.poll(first.isVerified).toBe(true);
  await first.stop();
  expect(first.log.filter((line) => line.startsWith('journal:broken'))).toEqual([
    'journal:broken 8',
    'journal:broken 70',
  ]);
  expect(await breaksOnRecord(at.journal)).toEqual([byGateway(8), byGateway(70)]);

  const second = watched(at);
  await expect.poll(second.isVerified).toBe(true);
  await second.stop();
  expect(at.journal.head()).toBe(122);
});

it('LOG-1 a gateway finds what does not fit when it reads it for a desk', async () => {
  const at = await tampered(edit);
  const { stop } = watched(at);
  await at.journal.read(65, 10);
  await at.journal.read(70, 10);
  await stop();
  expect(await breaksOnRecord(at.journal)).toEqual([byGateway(70)]);
});

it('reads up to a hole, and nothing in it, so that a desk gets a snapshot in place of what is lost', async () => {
  const { journal } = await tampered(removal);
  expect((await journal.read(5, 10)).map(({ seq }) => seq)).toEqual([5, 6]);
  expect(await journal.read(7, 10)).toEqual([]);
  expect((await journal.read(8, 2)).map(({ seq }) => seq)).toEqual([8, 9]);
});

it.each([
  ['a lost end', 'DELETE FROM journal WHERE seq > 100', 101],
  ['an end that is not the head’s', `UPDATE journal SET at = 0, hash = repeat('a', 64) WHERE seq = 120`, 120],
])('LOG-1 a gateway finds %s', async (_what, change, seq) => {
  const at = await tampered(change);
  const { stop, isVerified } = watched(at);
  await expect.poll(isVerified).toBe(true);
  await stop();
  expect(await breaksOnRecord(at.journal)).toEqual([byGateway(seq)]);
});

it('says nothing of a whole journal', async () => {
  const at = await tampered();
  const { log, stop, isVerified } = watched(at);
  await expect.poll(isVerified).toBe(true);
  await stop();
  expect(log).toEqual(['journal:verified ']);
  expect(at.journal.head()).toBe(120);
});
