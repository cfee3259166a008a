import type { StyleSpecification } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { mapboxStyle } from './mapbox-style.ts';

const label = (textField: unknown): StyleSpecification =>
  ({
    version: 8,
    sources: {},
    layers: [
      { id: 'water', type: 'fill', source: 'composite', paint: { 'fill-color': '#000' } },
      { id: 'place', type: 'symbol', source: 'composite', layout: { 'text-field': textField, 'text-size': 12 } },
    ],
  }) as unknown as StyleSpecification;

it("Mapbox's places are named in German on a German screen, by their local name where there is none", () => {
  const english = label(['coalesce', ['get', 'name_en'], ['get', 'name']]);
  expect(mapboxStyle(english, 'de')).toEqual(label(['coalesce', ['get', 'name_de'], ['get', 'name']]));
  expect(mapboxStyle(label('{name_en}'), 'de')).toEqual(label('{name_de}'));
  expect(mapboxStyle(english, 'en')).toBe(english);
});
