import { describe, expect, it } from 'vitest';
import type { StreetArea } from '#shared/domain/street-area.ts';
import { wordsIn } from '../testing/sample-case.ts';
import { createBasemapTexts } from './basemap-texts.ts';

const de = createBasemapTexts(wordsIn('de'));
const en = createBasemapTexts(wordsIn('en'));
const area = (dataFrom: string | null, attribution: string | null = null): StreetArea => {
  return { name: 'A', minZoom: 4, maxZoom: 14, bounds: [9, 47, 10, 48], dataFrom, attribution };
};

describe('the line that names the map', () => {
  it('has the day and the authors that the archive tells', () => {
    expect(de.attribution([area('2013-08-03', '© OpenStreetMap contributors (ODbL)')])).toBe(
      'Offline-Straßenkarte · Stand 03.08.2013 · © OpenStreetMap contributors (ODbL) · Orte © GeoNames',
    );
    expect(en.attribution([area('2013-08-03')])).toBe(
      'Offline street map · as of 03/08/2013 · © OpenStreetMap · places © GeoNames',
    );
  });

  it('names OpenStreetMap where the archive names nobody, and each author once', () => {
    expect(de.attribution([area('2026-10-01'), area('2026-10-01', '© OpenStreetMap')])).toBe(
      'Offline-Straßenkarte · Stand 01.10.2026 · © OpenStreetMap · Orte © GeoNames',
    );
  });

  it('has the first and the last day of several, and says what is not known', () => {
    expect(de.attribution([area('2026-10-01'), area('2013-08-03')])).toContain('Stand 03.08.2013 bis 01.10.2026');
    expect(de.attribution([area('2026-10-01'), area(null)])).toContain('Stand 01.10.2026, teils unbekannt');
    expect(de.attribution([area(null)])).toContain('Stand unbekannt');
  });

  it('names the coarse map where no archive is seen', () => {
    expect(de.attribution([])).toBe('Grobe Karte © Natural Earth · Orte © GeoNames');
  });
});

it('a fault names the file and the cause', () => {
  expect(de.problem({ file: 'tirol.pmtiles', fault: 'cut-short' })).toBe(
    'Kartenarchiv tirol.pmtiles: unvollständig, nicht verwendet',
  );
});
