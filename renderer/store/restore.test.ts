import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoxContent } from '#shared/desktop/black-box.ts';
import { action, chained, intents, opened, recorded, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { applyBatch } from './inbox.ts';
import { append, unsettled } from './outbox.ts';
import { restore } from './restore.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const actions = Array.from({ length: 8 }, (_, index) => action(index + 1, intents.note, uuid(1 + (index % 2))));
const boxed = (recordedOnes: readonly number[] = []): BoxContent =>
  actions.map((one, index) => ({ action: one, outcome: recordedOnes.includes(index) ? 'recorded' : null }));
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('bringing back what the black box holds', () => {
  it('LOG-2 a wiped outbox comes back whole, in the order of decision, as what may have been sent', async () => {
    const { database } = freshDatabase();
    expect(await restore(database, boxed([2]), 'unsettled')).toBe(7);
    const rows = await unsettled(database);
    expect(ids(rows)).toEqual(ids(actions.filter((_, index) => index !== 2)));
    expect(rows.every((row) => row.state === 'pending' && row.attempts > 0)).toBe(true);
  });

  it('LOG-2 what the replica shows as recorded does not come back', async () => {
    const { database } = freshDatabase();
    const [first] = actions;
    if (first === undefined) throw new Error('no action');
    await applyBatch(database, { from: 1, head: 2, entries: chained([opened(1), recorded(2, first)]) }, startAt);
    await restore(database, boxed().slice(0, 2), 'unsettled');
    expect(ids(await unsettled(database))).toEqual(ids(actions.slice(1, 2)));
  });

  it('OUT-7 a journal that may have lost them gets the recorded ones again before what is newer', async () => {
    const { database } = freshDatabase();
    for (const one of actions.slice(5)) await append(database, one, startAt);
    await restore(database, boxed([0, 1, 2, 3, 4]), 'all');
    expect(ids(await unsettled(database))).toEqual(ids(actions));
  });

  it('LOG-2 OUT-7 whatever part the outbox had lost, and however often it is brought back, ends whole and in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(actions), fc.subarray(actions), async (kept, unknownToBox) => {
        const { database } = freshDatabase();
        for (const one of kept) await append(database, one, startAt);
        const content = boxed().filter((one) => !unknownToBox.includes(one.action) || !kept.includes(one.action));
        await restore(database, content, 'unsettled');
        expect(await restore(database, content, 'unsettled')).toBe(0);
        expect([...ids(await unsettled(database))].sort()).toEqual([...ids(actions)].sort());
        const inBox = ids(await unsettled(database)).filter((id) => content.some((one) => one.action.id === id));
        expect(inBox).toEqual(content.map((one) => one.action.id));
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
