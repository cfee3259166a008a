import { describe, expect, it } from 'vitest';
import { paletteOf } from '../symbols/palette.ts';
import { readStationName } from '../symbols/station-image.ts';
import { stationKinds } from '../symbols/station-kind.ts';
import { stationLayers } from './stations-layer.ts';

describe('stations on the map', () => {
  it('are drawn from the points of interest of the streets, from zoom 11 on, and named from 14 on', () => {
    const [layer] = stationLayers('streets', paletteOf('dark'), 'de');
    expect(layer).toMatchObject({ source: 'streets', 'source-layer': 'pois', minzoom: 11 });
    expect(layer?.filter).toEqual(['in', ['get', 'kind'], ['literal', ['hospital', 'fire_station', 'police']]]);
    expect(layer?.layout?.['text-field']).toEqual(['step', ['zoom'], '', 14, expect.anything()]);
  });

  it('have their names in the language of the operator', () => {
    expect(JSON.stringify(stationLayers('streets', paletteOf('dark'), 'de'))).toContain('name:de');
    expect(JSON.stringify(stationLayers('streets', paletteOf('light'), 'en'))).toContain('name:en');
  });

  it('ask for a picture of each kind in each theme, and for no other', () => {
    for (const kind of stationKinds) {
      expect(readStationName(`dark/station/${kind}`)).toEqual({ theme: 'dark', kind });
      expect(readStationName(`light/station/${kind}`)).toEqual({ theme: 'light', kind });
    }
    for (const name of ['dark/station/cafe', 'grey/station/police', 'dark/incident/circle/p1/filled', 'police', '']) {
      expect(readStationName(name)).toBeNull();
    }
  });
});
