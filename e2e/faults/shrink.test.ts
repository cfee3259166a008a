import { expect, it } from 'vitest';
import { shrink } from './shrink.ts';

const limits = { tries: 1_000, forMs: 5_000, repeats: 1 };
const events = Array.from({ length: 40 }, (_, index) => index);

it('finds the few events that a fault needs, in their order', async () => {
  const needed = [3, 17, 31];
  const found = await shrink(
    events,
    async (some) => (needed.every((one) => some.includes(one)) ? 'failed' : null),
    limits,
  );
  expect(found).toMatchObject({ events: needed, verdict: 'failed' });
});

it('plays a candidate again when chance may have hidden the fault', async () => {
  let plays = 0;
  const found = await shrink(
    events,
    async (some) => {
      plays += 1;
      return some.includes(5) && plays % 2 === 0 ? 'failed' : null;
    },
    { ...limits, repeats: 3 },
  );
  expect(found.events).toEqual([5]);
});

it('stops after the tries that it has', async () => {
  const found = await shrink(events, async () => 'failed', { ...limits, tries: 1 });
  expect(found.played).toBe(1);
});
