import { describe, expect, it } from 'vitest';
import type { Crash } from '#shared/domain/crash.ts';
import { unknownCrash } from '#shared/domain/crash.ts';
import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { NearestPlace } from '#shared/domain/nearest-place.ts';
import { project } from '#shared/domain/project.ts';
import { action, intents } from '#shared/domain/testing/builders.ts';
import { pursuedTo } from '#shared/domain/testing/theft-case.ts';
import { unknownVehicle } from '#shared/domain/vehicle.ts';
import { done, sampleIncident, sampleNow, self, wordsIn } from '../testing/sample-case.ts';
import { type ReadOutContext, type ReadOutId, readOut } from './read-out.ts';

const vaduz: NearestPlace = {
  name: 'Vaduz',
  country: 'LI',
  region: 'LI',
  place: { latitude: 47.14, longitude: 9.52 },
  distanceM: 412,
  direction: 'n',
};
const fix: Fix = {
  place: { latitude: 47.14352, longitude: 9.51998 },
  accuracyM: 150,
  isTrusted: true,
  headingDeg: 180,
  speedKmh: null,
  earlierPlaces: [],
  source: 'msd',
  measuredAt: sampleNow,
  receivedAt: sampleNow + 4_000,
};
const crash: Crash = {
  ...unknownCrash,
  impactSide: 'front',
  deltaV: { magnitude: 46, unit: 'unstated', isAtLimit: true, fromDeg: 0 },
  isRollover: true,
  finalRest: 'roof',
  hasFire: false,
};
const nothing: ReadOutContext = {
  place: null,
  road: { kind: 'searching' },
  need: null,
  centreNumber: null,
  now: sampleNow,
};
const all: ReadOutContext = {
  place: { near: vaduz, regions: [{ region: 'LI', near: vaduz }] },
  road: { kind: 'found', road: { name: 'Zollstrasse', ref: null, distanceM: 8, mapName: 'Liechtenstein 2013-08-03' } },
  need: null,
  centreNumber: '+431900100',
  now: sampleNow,
};

function lines(over: Partial<Incident>, context: Partial<ReadOutContext> = {}, language: 'de' | 'en' = 'de') {
  return readOut(wordsIn(language), sampleIncident({ crash, fix, ...over }), { ...all, ...context });
}
function line(id: ReadOutId, over: Partial<Incident>, context: Partial<ReadOutContext> = {}) {
  const found = lines(over, context).find((one) => one.id === id);
  return [found?.text, found?.isUnknown];
}

describe('the words to read out', () => {
  it('go from where over what and who to the car and whom to call back', () => {
    expect(lines({}).map(({ id }) => id)).toEqual([
      'place',
      'region',
      'road',
      'heading',
      'coordinates',
      'accuracy',
      'what',
      'blow',
      'rollover',
      'occupants',
      'injured',
      'trapped',
      'fire',
      'leak',
      'propulsion',
      'plate',
      'district',
      'model',
      'colour',
      'callCar',
      'callCentre',
    ]);
  });

  it('begin with plate and district for the fire brigade', () => {
    const fire = lines({}, { need: '122' });
    expect(fire.slice(0, 3).map(({ id, text }) => [id, text])).toEqual([
      ['plate', 'W 12345 A'],
      ['district', 'W, Wien'],
      ['place', '0,4 km nördlich von Vaduz'],
    ]);
    expect(fire.toSorted(byId)).toEqual(lines({}).toSorted(byId));
  });

  it('call the number of a theft the owner’s: nobody reaches the thief by it', () => {
    const back = (kind: 'crash' | 'theft') =>
      lines({ kind })
        .filter(({ id }) => id.startsWith('call'))
        .map(({ label }) => label);
    expect([back('crash')[0], back('theft')[0]]).toEqual(['Rückruf Fahrzeug', 'Rückruf Halter']);
  });

  it('say everything that is known', () => {
    const said = lines({ people: { occupants: 2, seats: [] }, vehicle: { ...known } });
    expect(Object.fromEntries(said.map(({ id, text }) => [id, text]))).toMatchObject({
      region: 'Liechtenstein',
      road: 'Zollstrasse (laut Karte Liechtenstein 2013-08-03); Kilometer unbekannt',
      heading: 'Richtung Süd (180°), laut MSD',
      coordinates: '47,14352 N 9,51998 O, gemessen 22:13:20',
      accuracy: '±150 m',
      what: 'Automatischer Notruf, Ereignis 22:13:20',
      blow: 'vorne, von 12 Uhr, Δv 46, oder mehr, Einheit nicht angegeben',
      rollover: 'ja, Endlage: Dach',
      occupants: '2 (laut Fahrzeug)',
      fire: 'nein (laut Fahrzeug)',
      propulsion: 'Elektro. Achtung: Hochspannung, orange Kabel, kann erneut in Brand geraten',
      model: 'Taycan (2024)',
      colour: 'blau',
      callCar: '+43 664 123 4567',
      callCentre: '+43 190 0100',
    });
  });

  it('say of everything unknown that it is unknown', () => {
    const blank = readOut(
      wordsIn('de'),
      sampleIncident({ vehicle: unknownVehicle, callBackNumber: null, alarmedAt: null }),
      nothing,
    );
    expect(blank.filter(({ isUnknown }) => !isUnknown).map(({ id }) => id)).toEqual(['what']);
    expect(blank.filter(({ text }) => text.trim() === '')).toEqual([]);
    const words = Object.fromEntries(blank.map(({ id, text }) => [id, text]));
    expect(words).toMatchObject({
      place: 'Ort unbekannt',
      region: 'Region unbekannt: keine Position',
      road: 'Straße unbekannt (keine Position)',
      heading: 'unbekannt',
      coordinates: 'Position unbekannt',
      what: 'Automatischer Notruf, Ereigniszeit unbekannt, empfangen 22:13:20',
      blow: 'unbekannt',
      trapped: 'unbekannt, nicht gefragt',
      propulsion: 'Antrieb unbekannt, nachfragen',
      plate: 'unbekannt',
      callCar: 'nicht bekannt',
      callCentre: 'nicht konfiguriert',
    });
  });

  it('tell a region that nobody could look up from one that is far from every place', () => {
    expect(line('region', {}, { place: null })[0]).toBe('Region unbekannt: nicht ermittelt');
    expect(line('region', {}, { place: { near: vaduz, regions: [] } })[0]).toBe(
      'Region unbekannt: kein Ort im Umkreis von 30 km',
    );
  });

  it('say why the road is not known', () => {
    expect(line('road', {}, { road: { kind: 'no-map' } })).toEqual([
      'Straße unbekannt (keine Straßenkarte hier)',
      true,
    ]);
    expect(line('road', {}, { road: { kind: 'none' } })).toEqual([
      'Straße unbekannt (keine benannte in der Nähe)',
      true,
    ]);
  });

  it('give the distance to a road beside which the car stands', () => {
    const road = { name: null, ref: 'A13', distanceM: 41.7, mapName: 'Liechtenstein 2013-08-03' };
    expect(line('road', {}, { road: { kind: 'found', road } })[0]).toBe(
      'A13 (42 m entfernt, laut Karte Liechtenstein 2013-08-03); Kilometer unbekannt',
    );
  });

  it('name both regions near a border', () => {
    const feldkirch = { ...vaduz, name: 'Feldkirch', region: 'AT-8', country: 'AT', distanceM: 3_000 };
    const regions = [
      { region: 'AT-8', near: feldkirch },
      { region: 'LI', near: { ...vaduz, distanceM: 4_000 } },
    ];
    expect(line('region', {}, { place: { near: feldkirch, regions } })[0]).toBe(
      'Vorarlberg (nächster Ort Feldkirch, 3 km) oder Liechtenstein (nächster Ort Vaduz, 4 km)',
    );
  });

  it('say when the car does not trust its position, and when nobody knows how exact it is', () => {
    expect(line('accuracy', { fix: { ...fix, isTrusted: false } })[0]).toBe(
      '±150 m, laut Fahrzeug NICHT vertrauenswürdig',
    );
    expect(line('accuracy', { fix: { ...fix, accuracyM: null } })).toEqual([
      'unbekannt, laut Fahrzeug vertrauenswürdig',
      true,
    ]);
    expect(line('coordinates', { fix: { ...fix, measuredAt: null } })[0]).toMatch(/Messzeit unbekannt, empfangen/);
  });

  it('keep the word of the car and the word of the people, and the newest answer', () => {
    const answers = [
      done({ fact: 'trapped' as const, value: true }, self.id, 1),
      done({ fact: 'trapped' as const, value: false }, self.id, 2),
      done({ fact: 'fire' as const, value: true }, self.id, 3),
      done({ fact: 'occupants' as const, value: 3 }, self.id, 4),
      done({ fact: 'injured' as const, value: null }, self.id, 5),
    ];
    const over = { told: answers, people: { occupants: 2, seats: [] } };
    expect(line('trapped', over)).toEqual(['nein (laut Anruf)', false]);
    expect(line('fire', over)).toEqual(['nein (laut Fahrzeug), ja (laut Anruf)', false]);
    expect(line('occupants', over)).toEqual(['2 (laut Fahrzeug), 3 (laut Anruf)', false]);
    expect(line('injured', over)).toEqual(['gefragt, nicht zu erfahren', true]);
  });

  it('pass a foreign plate as it is, and a chosen one with a doubt', () => {
    expect(line('plate', { vehicle: { ...known, plate: 'FL 12345' } })[0]).toBe('FL 12345');
    expect(line('district', { vehicle: { ...known, plate: 'FL 12345' } })).toEqual([
      'kein österreichischer Bezirk erkennbar',
      true,
    ]);
    expect(line('district', { vehicle: { ...known, plate: 'W NAME 1' } })[0]).toBe(
      'W, Wien, falls österreichisches Wunschkennzeichen',
    );
  });

  it('say that a test call is one', () => {
    expect(line('what', { isTest: true })[0]).toMatch(/^TESTRUF: /);
  });

  it('leave the crash out of a theft', () => {
    const ids = lines({ kind: 'theft', theft: { trigger: 'siren' }, crash: null }).map(({ id }) => id);
    expect(ids).not.toContain('trapped');
    expect(ids).toContain('plate');
  });

  it('say that the position of a stolen car is locked, not that it is unknown', () => {
    const locked = ['Position gesperrt bis Diebstahlmodus', true];
    expect(line('place', { kind: 'theft' })).toEqual(locked);
    expect(line('coordinates', { kind: 'theft' })).toEqual(locked);
    expect(lines({ kind: 'theft' }).some(({ text }) => text.includes('Vaduz'))).toBe(false);
    // Decided at this desk, and not recorded.
    const { pursuit } = project(pursuedTo('confirm'), [action(50, intents['theft-mode-on'])]);
    expect(line('place', { kind: 'theft', pursuit })).toEqual([
      'Position gesperrt: Diebstahlmodus noch nicht eingetragen',
      true,
    ]);
  });

  it('are there in English', () => {
    const said = Object.fromEntries(lines({}, {}, 'en').map(({ id, text }) => [id, text]));
    expect(said).toMatchObject({ heading: 'towards south (180°), by the MSD', trapped: 'unknown, not asked' });
  });
});

const known = {
  ...unknownVehicle,
  model: 'Taycan',
  modelYear: 2024,
  colour: 'blau',
  plate: 'GU 123 AB',
  propulsion: ['electric' as const],
};

function byId(a: { id: string }, b: { id: string }): number {
  return a.id.localeCompare(b.id);
}
