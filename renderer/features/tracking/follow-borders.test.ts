import { expect, it, vi } from 'vitest';
import type { Incident } from '#shared/domain/incident.ts';
import { untouchedPursuit } from '#shared/domain/pursuit.ts';
import { startAt } from '#shared/domain/testing/builders.ts';
import { seen } from '#shared/domain/track/testing/drive.ts';
import { done, sampleIncident } from '../../testing/sample-case.ts';
import type { NamedCrossing } from './border-watch.ts';
import { type BorderFollower, followBorders } from './follow-borders.ts';
import { heldWay } from './held-way.ts';
import { createToldCountries } from './told-countries.ts';

const pursuit = { ...untouchedPursuit, modes: [{ on: done({}), off: null }] };
/** East of this longitude it is Austria. */
const border = 9.53;
const countryAt = (longitude: number) => (longitude < border ? 'LI' : 'AT');
/** A position that says by its longitude in which country it is. */
const fixAt = (second: number, country: 'LI' | 'AT') =>
  seen(second, { latitude: 47.1, longitude: border + (country === 'AT' ? 0.01 : -0.01) });
const car = (fix: Incident['fix']) => sampleIncident({ kind: 'theft', fix, pursuit });

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    items,
  };
}

/** One life of the page on a disk that stays. `held`: the positions of the car in the store. */
function open(storage: ReturnType<typeof memory>, held: readonly ReturnType<typeof fixAt>[]) {
  const crossed: NamedCrossing[] = [];
  const onCaughtUp = vi.fn();
  const follower: BorderFollower = followBorders({
    wayOf: (incident) =>
      heldWay(
        incident,
        async () => held,
        async (places) => places.map(({ longitude }) => countryAt(longitude)),
      ),
    told: createToldCountries(storage),
    now: () => startAt + 7_200_000,
    onCrossed: (more) => crossed.push(...more),
    onCaughtUp,
  });
  const countryOf = ({ fix }: Incident) => (fix?.place ? countryAt(fix.place.longitude) : null);
  const look = (incidents: readonly Incident[]) => follower.look(incidents, 'theft-desk', countryOf);
  return {
    follower,
    crossed,
    look,
    async lookAndCatchUp(incident: Incident): Promise<void> {
      const count = onCaughtUp.mock.calls.length;
      look([incident]);
      await vi.waitFor(() => expect(onCaughtUp.mock.calls.length).toBeGreaterThan(count));
      look([incident]);
    },
  };
}

it('a border that was crossed while the console was closed is told at its start, with when, until somebody has read it', async () => {
  const storage = memory();
  const evening = open(storage, []);
  await evening.lookAndCatchUp(car(fixAt(0, 'LI')));
  expect(evening.crossed).toEqual([]);
  evening.follower.stop();

  const held = [fixAt(0, 'LI'), fixAt(1000, 'LI'), fixAt(2000, 'AT'), fixAt(3000, 'AT')];
  const morning = open(storage, held);
  await morning.lookAndCatchUp(car(fixAt(3000, 'AT')));
  const expected = { from: 'LI', to: 'AT', at: startAt + 2_000_000, noticedAt: startAt + 7_200_000 };
  expect(morning.crossed).toMatchObject([expected]);
  morning.follower.stop();

  const again = open(storage, held);
  await again.lookAndCatchUp(car(fixAt(3000, 'AT')));
  expect(again.crossed).toMatchObject([expected]);
  for (const one of again.crossed) again.follower.read(one);
  again.follower.stop();

  const read = open(storage, held);
  await read.lookAndCatchUp(car(fixAt(3000, 'AT')));
  expect(read.crossed).toEqual([]);
});

it('a car that is followed from now on is over no border by its first position', async () => {
  const desk = open(memory(), []);
  await desk.lookAndCatchUp(car(fixAt(0, 'AT')));
  desk.look([car(fixAt(1, 'AT'))]);
  expect(desk.crossed).toEqual([]);
});

it('after an outage the way in between is looked at, and then each position again', async () => {
  const held = [fixAt(0, 'LI')];
  const desk = open(memory(), held);
  await desk.lookAndCatchUp(car(fixAt(0, 'LI')));
  held.push(fixAt(500, 'AT'), fixAt(600, 'AT'));
  await desk.lookAndCatchUp(car(fixAt(600, 'AT')));
  expect(desk.crossed).toMatchObject([{ from: 'LI', to: 'AT', at: startAt + 500_000 }]);
  desk.look([car(fixAt(601, 'LI'))]);
  desk.look([car(fixAt(602, 'LI'))]);
  expect(desk.crossed).toMatchObject([{}, { from: 'AT', to: 'LI', at: startAt + 601_000 }]);
});

it('nothing of a car stays on the disk once it is followed no longer', async () => {
  const storage = memory();
  const desk = open(storage, []);
  await desk.lookAndCatchUp(car(fixAt(0, 'LI')));
  expect(storage.items.size).toBe(1);
  desk.look([]);
  expect(storage.items.size).toBe(0);
});
