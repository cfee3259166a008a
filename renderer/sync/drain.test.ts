import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Action } from '#shared/domain/action.ts';
import { action, intents, startAt, uuid } from '#shared/domain/testing/builders.ts';
import type { ActionResult } from '#shared/protocol/wire.ts';
import { append, unsettled } from '../store/outbox.ts';
import { restore } from '../store/restore.ts';
import { freshDatabase } from '../store/testing/fresh-database.ts';
import { createDrain, type DrainDependencies } from './drain.ts';

type Send = DrainDependencies['send'];
const rest = {
  askOutcomes: async () => [],
  bringBack: async () => {},
  onReleased: () => {},
  onStorage: () => {},
};
const clocks = (at: number) => ({ gateway: at, desk: at, waitedMs: () => 0 });
const idsOf = (actions: readonly unknown[]) => (actions as { id: string; incidentId: string }[]).slice();
const failed: Send = async (actions) => idsOf(actions).map(({ id }) => ({ id, status: 'failed' }));
const pass = (ms: number) => {
  const over = Date.now() + ms;
  return vi.waitFor(() => expect(Date.now()).toBeGreaterThan(over), { interval: 5, timeout: ms * 10 });
};

describe('the drain', () => {
  it('OUT-4 sleeps while a later action waits behind one that is to be tried again', async () => {
    const { database } = freshDatabase();
    let looks = 0;
    let isLive = true;
    const drain = createDrain({
      database,
      ...rest,
      now: () => clocks(Date.now()),
      random: () => 1,
      isLive: () => {
        looks += 1;
        return isLive;
      },
      cursor: () => 0,
      send: failed,
    });
    await append(database, action(1, intents.claim), startAt);
    drain.wake();
    await vi.waitFor(async () => expect(await unsettled(database)).toMatchObject([{ attempts: 1, state: 'pending' }]));
    await append(database, action(2, intents.call), startAt);
    looks = 0;
    drain.wake();
    await pass(200);
    isLive = false;
    await drain.settled();
    expect(looks).toBeLessThan(10);
  });

  it('OUT-4 waits before it repeats what the gateway did not answer properly on a live link', async () => {
    const { database } = freshDatabase();
    await append(database, action(1, intents.claim), startAt);
    let isLive = true;
    const send = vi.fn<Send>(async () => Promise.reject(new Error('not of this protocol')));
    const drain = createDrain({
      database,
      ...rest,
      now: () => clocks(Date.now()),
      random: () => 1,
      isLive: () => isLive,
      cursor: () => 0,
      send,
    });
    drain.wake();
    await pass(200);
    isLive = false;
    await drain.settled();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('OUT-7 brings back before every sending, also in the middle of a run', async () => {
    const { database } = freshDatabase();
    const [first, older, newer] = [1, 2, 3].map((number) => action(number, intents.note)) as [Action, Action, Action];
    const sent: string[] = [];
    let isLive = true;
    let isOwed = false;
    const drain = createDrain({
      ...rest,
      database,
      now: () => clocks(startAt),
      random: () => 1,
      isLive: () => isLive,
      cursor: () => 0,
      bringBack: async () => {
        if (isOwed)
          await restore(
            database,
            [older, newer].map((one) => ({ action: one, outcome: null })),
            'unsettled',
          );
        isOwed = false;
      },
      send: async (actions) => {
        sent.push(...idsOf(actions).map(({ id }) => id));
        if (sent.length === 1) {
          // The database had refused the older one, and took the newer one.
          await append(database, newer, startAt);
          isOwed = true;
        }
        return idsOf(actions).map(({ id }) => ({ id, status: 'recorded', seq: 9 }));
      },
    });
    await append(database, first, startAt);
    drain.wake();
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    isLive = false;
    await drain.settled();
    expect(sent).toEqual([first.id, older.id, newer.id]);
  });

  it('does not call a lost link a failing disk, also when the link is gone before anything is said', async () => {
    const { database } = freshDatabase();
    const said: boolean[] = [];
    let isLive = true;
    const drain = createDrain({
      ...rest,
      onStorage: (isWorking) => said.push(isWorking),
      database,
      now: () => clocks(startAt),
      random: () => 1,
      isLive: () => isLive,
      cursor: () => 0,
      send: () => {
        isLive = false;
        throw new Error('not connected');
      },
    });
    await append(database, action(1, intents.note), startAt);
    drain.wake();
    await drain.settled();
    expect(said).toEqual([true]);
    expect(await unsettled(database)).toMatchObject([{ state: 'pending', attempts: 1 }]);
  });

  it('OUT-3 OUT-4 ends with everything recorded once and in order, whatever fails on the way', async () => {
    const fault = fc.constantFrom('none', 'failed', 'lost before', 'lost after', 'too short', 'unreadable', 'disk');
    const incidents = fc.array(fc.nat(2), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 10 }), incidents, async (faults, ofIncident) => {
        const { database } = freshDatabase();
        const journal: string[] = [];
        let isLive = true;
        let time = 0;
        let refusals = 0;
        database.outbox.hook('updating', () => {
          refusals -= 1;
          if (refusals === 0) throw new Error('disk');
        });
        const record = ({ id }: { id: string }): ActionResult => {
          if (!journal.includes(id)) journal.push(id);
          return { id, status: 'recorded', seq: journal.indexOf(id) + 1 };
        };
        const send: Send = async (actions) => {
          const now = faults.shift() ?? 'none';
          if (now === 'failed') return failed(actions);
          if (now.startsWith('lost')) isLive = false;
          if (now === 'lost before') throw new Error(now);
          const results = idsOf(actions).map(record);
          if (now === 'lost after' || now === 'unreadable') throw new Error(now);
          if (now === 'disk') refusals = 1;
          return now === 'too short' ? results.slice(0, results.length >> 1) : results;
        };
        // Every look at the clock is a long time later, so that no wait is waited for.
        const now = () => {
          time += 20_000;
          return clocks(time);
        };
        const needs = { ...rest, database, now, random: () => 0, isLive: () => isLive, cursor: () => 0, send };
        const drain = createDrain(needs);
        const actions = ofIncident.map((number, index) => action(index, intents.note, uuid(number + 1)));
        for (const one of actions) {
          await append(database, one, startAt);
          drain.wake();
        }
        await vi.waitFor(
          async () => {
            isLive = true;
            drain.wake();
            expect(await unsettled(database)).toEqual([]);
          },
          { interval: 1, timeout: 5_000 },
        );
        await drain.settled();
        for (const incidentId of new Set(actions.map((one) => one.incidentId))) {
          const own = actions.filter((one) => one.incidentId === incidentId).map(({ id }) => id);
          expect(journal.filter((id) => own.includes(id))).toEqual(own);
        }
      }),
      { seed: 11, numRuns: 40 },
    );
  });
});
