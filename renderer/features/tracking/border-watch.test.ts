import { expect, it } from 'vitest';
import type { Fix } from '#shared/domain/fix.ts';
import type { Role } from '#shared/domain/operator.ts';
import { untouchedPursuit } from '#shared/domain/pursuit.ts';
import { startAt } from '#shared/domain/testing/builders.ts';
import { noCountry } from '#shared/domain/track/border-crossings.ts';
import { seen } from '#shared/domain/track/testing/drive.ts';
import { done, sampleIncident } from '../../testing/sample-case.ts';
import { type BorderWatch, type CarCrossing, catchUp, watchBorders } from './border-watch.ts';

const pursuit = { ...untouchedPursuit, modes: [{ on: done({}), off: null }] };
const stolen = (fix: Fix | null, modes = pursuit.modes) =>
  sampleIncident({ kind: 'theft', fix, pursuit: { ...pursuit, modes } });
const at = (second: number, modes = pursuit.modes) =>
  stolen(seen(second, { latitude: 47 + second / 1000, longitude: 9.5 }), modes);
const { id } = stolen(null);
/** Watched since before the first second. */
const watched: BorderWatch = new Map([[id, { search: noCountry, lookedAt: startAt - 1 }]]);

function follow(countries: readonly (string | null)[], role: Role = 'theft-desk', modes = pursuit.modes) {
  let watch = watched;
  const crossed: CarCrossing[] = [];
  countries.forEach((country, second) => {
    const next = watchBorders(watch, [at(second, modes)], role, () => country);
    watch = next.watch;
    crossed.push(...next.crossed);
  });
  return crossed.map(({ from, to }) => `${from}-${to}`);
}

it('a crossed border is told once, with the second position behind it', () => {
  expect(follow(['LI', 'LI', 'AT'])).toEqual([]);
  expect(follow(['LI', 'LI', 'AT', 'AT', 'AT'])).toEqual(['LI-AT']);
});

it('a position counts once its country is known, and the same position once only', () => {
  const first = watchBorders(watched, [at(0)], 'theft-desk', () => null);
  expect(first.watch).toBe(watched);
  const known = watchBorders(first.watch, [at(0)], 'theft-desk', () => 'LI');
  expect(watchBorders(known.watch, [at(0)], 'theft-desk', () => 'AT').watch).toBe(known.watch);
});

it('a desk that may not see the car is told nothing, nor is anybody before theft mode', () => {
  expect(follow(['LI', 'AT', 'AT'], 'crash-desk')).toEqual([]);
  expect(follow(['LI', 'AT', 'AT'], 'theft-desk', [])).toEqual([]);
  expect(watchBorders(new Map(), [at(0)], 'crash-desk', () => 'LI').toCatchUp).toEqual([]);
});

it('a car that is new here, or was not seen for a minute, is caught up with before it is looked at', () => {
  const asked = (watch: BorderWatch, second: number) =>
    watchBorders(watch, [at(second)], 'theft-desk', () => 'AT').toCatchUp.length;
  expect([asked(new Map(), 0), asked(watched, 59), asked(watched, 60)]).toEqual([1, 0, 1]);
});

const way = (countries: readonly (string | null)[]) =>
  countries.map((country, second) => ({ at: startAt + second * 1000, country }));

it('the way that is held tells where and when a border was crossed meanwhile', () => {
  const { followed, crossed } = catchUp(null, { country: 'LI', at: startAt }, way(['LI', 'LI', 'AT', 'AT', 'AT']));
  expect(crossed).toEqual([{ from: 'LI', to: 'AT', at: startAt + 2000 }]);
  expect(followed).toEqual({ search: { ...noCountry, country: 'AT' }, lookedAt: startAt + 4000 });
});

it('without the way the country that was told last is enough; the second position behind the border decides', () => {
  const back = catchUp(null, { country: 'LI', at: startAt - 3_600_000 }, way(['AT']));
  expect(back.crossed).toEqual([]);
  const next = watchBorders(new Map([[id, back.followed]]), [at(1)], 'theft-desk', () => 'AT');
  expect(next.crossed).toMatchObject([{ from: 'LI', to: 'AT', at: startAt }]);
});

it('the first position ever is in a country, and over no border', () => {
  expect(catchUp(null, null, way(['AT'])).crossed).toEqual([]);
  expect(catchUp(null, null, []).crossed).toEqual([]);
});

it('what was looked at before is not counted twice', () => {
  const { followed } = catchUp(null, null, way(['LI', 'AT']));
  expect(catchUp(followed, null, way(['LI', 'AT'])).crossed).toEqual([]);
});
