import { expect, test } from 'vitest';
import { placesOfEurope } from './places.ts';

test('places outside Europe are left out, those inside become short rows', () => {
  expect(
    placesOfEurope([
      { name: 'Vaduz', lat: '47.141510', lng: '9.521540', country: 'LI' },
      { name: 'Osaka', lat: '34.69379', lng: '135.50107', country: 'JP' },
    ]),
  ).toEqual([['Vaduz', 47.1415, 9.5215, 'LI']]);
});
