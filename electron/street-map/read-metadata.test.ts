import { expect, it } from 'vitest';
import { readMetadata } from './read-metadata.ts';

it('reads what a daily build of Protomaps says of itself', () => {
  const json = {
    name: 'Protomaps Basemap',
    attribution: '<a href="https://www.openstreetmap.org/copyright" target="_blank">&copy; OpenStreetMap</a>',
    'planetiler:osm:osmosisreplicationtime': '2026-09-30T23:59:59Z',
    vector_layers: [{ id: 'roads', fields: {} }, { id: 'water' }],
  };
  expect(readMetadata(json, 'austria.pmtiles')).toEqual({
    name: 'Protomaps Basemap',
    attribution: '© OpenStreetMap',
    dataFrom: '2026-09-30',
    layerIds: ['roads', 'water'],
  });
});

it('takes the day from the name, or from the name of the file, when nothing else tells it', () => {
  expect(readMetadata({ name: 'Tirol 2026-08-01' }, 'tirol-2025-01-01.pmtiles').dataFrom).toBe('2026-08-01');
  expect(readMetadata({ name: 'Tirol' }, 'tirol-2025-01-01.pmtiles').dataFrom).toBe('2025-01-01');
  expect(readMetadata({}, 'tirol-2025-13-41.pmtiles').dataFrom).toBeNull();
  expect(readMetadata({}, '120250101.pmtiles').dataFrom).toBeNull();
});

it('invents nothing for an archive that says nothing, or says it in another form', () => {
  const nothing = { name: null, attribution: null, dataFrom: null, layerIds: [] };
  for (const json of [null, 'text', [], {}, { name: 7, attribution: [], vector_layers: 'roads' }]) {
    expect(readMetadata(json, 'a.pmtiles')).toEqual(nothing);
  }
});
