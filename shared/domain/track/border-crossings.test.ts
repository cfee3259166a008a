import { expect, it } from 'vitest';
import { borderCrossings } from './border-crossings.ts';

const through = (...countries: (string | null)[]) =>
  borderCrossings(countries.map((country, index) => ({ at: index, country })));

it('a border is crossed with the second position behind it', () => {
  expect(through('LI', 'LI', 'AT')).toEqual([]);
  expect(through('LI', 'LI', 'AT', 'AT', 'AT')).toEqual([{ at: 2, from: 'LI', to: 'AT' }]);
});

it('jitter along a border crosses nothing', () => {
  expect(through('LI', 'CH', 'LI', 'CH', 'LI', 'AT', 'CH', 'LI')).toEqual([]);
});

it('a position of an unknown country says nothing', () => {
  expect(through(null, 'LI', 'AT', null, 'AT')).toEqual([{ at: 2, from: 'LI', to: 'AT' }]);
});

it('a car that comes back crosses again', () => {
  expect(through('LI', 'AT', 'AT', 'LI', 'LI').map(({ from, to }) => `${from}-${to}`)).toEqual(['LI-AT', 'AT-LI']);
});
