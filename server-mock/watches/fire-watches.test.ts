import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fix } from '#shared/domain/fix.ts';
import { destination } from '#shared/domain/geodesy.ts';
import { incidentShownTo } from '#shared/domain/withheld.ts';
import { openStolenCar, type StolenCar } from '../commands/stolen-car.test-support.ts';
import type { Journal } from '../journal/journal.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import { fireWatches } from './fire-watches.ts';

const centre = { latitude: 47.14, longitude: 9.52 };
const leaves = { kind: 'leaves-area', name: 'Vaduz', centre, radiusM: 1_000 };
let now = Date.UTC(2026, 0, 15, 12);
let at: Awaited<ReturnType<typeof openTestJournal>>;
let journal: Journal;

beforeAll(async () => {
  at = await openTestJournal(() => now);
  journal = at.journal;
});

afterAll(() => at.remove());

const open = () =>
  openStolenCar(
    () => journal,
    () => now,
  );

/** One position a minute, `eastM` of the centre, recorded as intake does. */
async function moves(car: StolenCar, eastM: number, change: Partial<Fix> = {}): Promise<void> {
  now += 60_000;
  const before = await car.row();
  await car.tells({ place: destination(centre, 90, eastM), accuracyM: 10, ...change });
  const { fix } = await car.row();
  if (fix === null) throw new Error('no position');
  await journal.write((writer) => fireWatches(writer, before, fix));
}

const rings = async (car: StolenCar) => (await car.entries()).filter(({ kind }) => kind === 'watch:fired').length;

describe('a watch at the gateway', () => {
  it('rings in the journal, once until somebody has heeded it', async () => {
    const car = await open();
    const watch = await car.does('watch', { rule: leaves });
    await moves(car, 500);
    expect(await rings(car)).toBe(0);
    await moves(car, 1_500);
    const fired = (await car.entries()).at(-1);
    expect(fired).toMatchObject({ kind: 'watch:fired', watchId: watch.id });
    expect((await car.row()).pursuit?.watches).toMatchObject([{ fired: { seq: fired?.seq }, side: 'outside' }]);
    await moves(car, 500);
    await moves(car, 1_500);
    expect(await rings(car)).toBe(1);
    await car.does('heed', { watchId: watch.id, firedSeq: fired?.seq ?? 0 });
    await moves(car, 1_600);
    expect(await rings(car)).toBe(1);
    await moves(car, 500);
    await moves(car, 1_500);
    expect(await rings(car)).toBe(2);
  });

  it('rings by what it stood, across a start of the gateway', async () => {
    const car = await open();
    await car.does('watch', { rule: { kind: 'stops', minutes: 2 } });
    await moves(car, 0);
    await moves(car, 0);
    ({ journal } = await at.reopen());
    expect(await rings(car)).toBe(0);
    await moves(car, 0);
    expect(await rings(car)).toBe(1);
  });

  it('keeps where the car stands from whoever may not see where it is', async () => {
    const car = await open();
    await car.does('watch', { rule: leaves });
    await moves(car, 0);
    const row = await car.row();
    expect(row.pursuit?.standing?.place?.latitude).toBe(centre.latitude);
    expect(JSON.stringify(incidentShownTo('crash-desk', row))).not.toContain('"latitude"');
    await car.does('theft-mode-off', { reason: 'x', inhibition: 'none' });
    expect((await car.row()).pursuit).toMatchObject({ standing: null, watches: [] });
  });
});
