import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Entry } from '#shared/domain/entry.ts';
import { report } from '#shared/domain/testing/builders.ts';
import { centre } from '#shared/domain/testing/centre.ts';
import type { Journal } from '../journal/journal.ts';
import { makeAction } from '../testing/action.test-support.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import { watchEscalation } from './watch-escalation.ts';

const start = Date.UTC(2026, 0, 15, 12);

/** A real journal whose clock stands until it is told otherwise, and a watcher that can be ended and started again. */
async function desk() {
  let now = start;
  const test = await openTestJournal(() => now);
  onTestFinished(test.remove);
  let { journal } = test;
  const log: string[] = [];
  const waits: number[] = [];
  const { setTimeout } = globalThis;
  const spy = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number) => {
    if (run.name === 'ring') waits.push(ms ?? 0);
    return setTimeout(run, ms);
  }) as unknown as typeof setTimeout);
  onTestFinished(() => spy.mockRestore());
  const watch = () =>
    watchEscalation({
      journal,
      ladders: centre().escalateAfterS,
      clock: () => now,
      log: (event, fields) => log.push(`${event} ${fields?.level ?? fields?.message}`),
    });
  let end = watch();
  onTestFinished(() => end());
  return {
    log,
    /** What the watcher's timer was set to, milliseconds. */
    waits,
    setClock(seconds: number) {
      now = start + seconds * 1000;
    },
    get journal() {
      return journal;
    },
    open: (...ids: string[]) =>
      journal.write(async ({ append }) => {
        for (const incidentId of ids) await append({ kind: 'incident:opened', incidentId, report: report() });
      }),
    act: (incidentId: string, kind: 'claim' | 'acknowledge') =>
      journal.write(({ append }) => {
        const action = makeAction(incidentId, kind, {}, { at: now });
        return append({ kind: 'action:recorded', incidentId, action, deliveredBy: action.by });
      }),
    /** Something is committed, as the day goes on, and wakes the watcher at this time. */
    async at(seconds: number) {
      now = start + seconds * 1000;
      await journal.write(({ append }) =>
        append({ kind: 'incident:opened', incidentId: randomUUID(), report: report({ isTest: true }) }),
      );
    },
    async stop() {
      await end();
      end = async () => undefined;
    },
    async restartAt(seconds: number) {
      await end();
      now = start + seconds * 1000;
      ({ journal } = await test.reopen());
      end = watch();
    },
  };
}

async function levelsOf(journal: Journal, incidentId: string): Promise<string[]> {
  const entries = await journal.read(1, 2000);
  const isEscalation = (entry: Entry) => entry.kind === 'alarm:escalated' && entry.incidentId === incidentId;
  return entries.filter(isEscalation).map((entry) => {
    return `${'level' in entry ? entry.level : ''} after ${(entry.at - start) / 1000} s`;
  });
}

it('each level that nobody’s case reaches is put on record once', async () => {
  const centreDesk = await desk();
  const id = randomUUID();
  await centreDesk.open(id);
  await centreDesk.at(9);
  await centreDesk.at(10);
  await expect.poll(() => levelsOf(centreDesk.journal, id)).toEqual(['1 after 10 s']);
  await centreDesk.at(15);
  await centreDesk.at(20);
  await expect.poll(() => levelsOf(centreDesk.journal, id)).toEqual(['1 after 10 s', '2 after 20 s']);
  await centreDesk.at(3600);
  await centreDesk.stop();
  expect(await levelsOf(centreDesk.journal, id)).toEqual(['1 after 10 s', '2 after 20 s']);
  expect(centreDesk.log.filter((line) => line.startsWith('escalation'))).toEqual([]);
});

it('by its own timer, without anything else happening in the centre', async () => {
  const test = await openTestJournal();
  onTestFinished(test.remove);
  const ladders = { ...centre().escalateAfterS, '1': [1] };
  onTestFinished(watchEscalation({ journal: test.journal, ladders, clock: Date.now, log: () => undefined }));
  await test.journal.write(({ append }) =>
    append({ kind: 'incident:opened', incidentId: randomUUID(), report: report() }),
  );
  await expect.poll(() => test.journal.head(), { timeout: 5_000 }).toBe(2);
  expect(await test.journal.read(2, 1)).toMatchObject([{ kind: 'alarm:escalated', level: 1 }]);
});

it('a clock that was put back is asked again within a minute, however far it was put back', async () => {
  const centreDesk = await desk();
  const [waiting, claimed] = [randomUUID(), randomUUID()];
  await centreDesk.open(waiting, claimed);
  await expect.poll(() => centreDesk.waits.some((ms) => ms > 5_000)).toBe(true);
  const before = centreDesk.waits.length;
  centreDesk.setClock(-40 * 86_400);
  await centreDesk.act(claimed, 'claim');
  await expect.poll(() => centreDesk.waits.length).toBeGreaterThan(before);
  expect(Math.max(...centreDesk.waits)).toBeLessThanOrEqual(60_000);
});

it('a claimed case goes up no more, an acknowledged one begins anew', async () => {
  const centreDesk = await desk();
  const [claimed, silenced] = [randomUUID(), randomUUID()];
  await centreDesk.open(claimed, silenced);
  await centreDesk.at(8);
  await centreDesk.act(claimed, 'claim');
  await centreDesk.act(silenced, 'acknowledge');
  await centreDesk.at(12);
  await centreDesk.at(18);
  await expect.poll(() => levelsOf(centreDesk.journal, silenced)).toEqual(['1 after 18 s']);
  await centreDesk.at(60);
  await centreDesk.stop();
  expect(await levelsOf(centreDesk.journal, claimed)).toEqual([]);
});

it('what fell due while the gateway was down is written once, the highest level only, and never again', async () => {
  const centreDesk = await desk();
  const [before, meanwhile] = [randomUUID(), randomUUID()];
  await centreDesk.open(before);
  await centreDesk.at(10);
  await expect.poll(() => levelsOf(centreDesk.journal, before)).toEqual(['1 after 10 s']);
  await centreDesk.stop();
  await centreDesk.open(meanwhile);
  await centreDesk.restartAt(45);
  await expect.poll(() => levelsOf(centreDesk.journal, meanwhile)).toEqual(['2 after 45 s']);
  await expect.poll(() => levelsOf(centreDesk.journal, before)).toEqual(['1 after 10 s', '2 after 45 s']);
  const head = centreDesk.journal.head();
  await centreDesk.restartAt(50);
  await centreDesk.stop();
  expect(centreDesk.journal.head()).toBe(head);
});

it('a thousand unclaimed cases are put on record in one transaction', async () => {
  const centreDesk = await desk();
  await centreDesk.open(...Array.from({ length: 1000 }, () => randomUUID()));
  let commits = 0;
  const ended = centreDesk.journal.subscribe(() => {
    commits += 1;
  });
  onTestFinished(ended);
  await centreDesk.at(10);
  await expect.poll(() => centreDesk.journal.head(), { timeout: 10_000 }).toBe(2001);
  expect(commits).toBe(2);
});
