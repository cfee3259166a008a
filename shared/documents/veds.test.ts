import { describe, expect, it } from 'vitest';
import { unknownCrash } from '../domain/crash.ts';
import { fold } from '../domain/fold.ts';
import type { Incident, Report } from '../domain/incident.ts';
import { fix, opened, operator, startAt, uuid } from '../domain/testing/builders.ts';
import { centre } from '../domain/testing/centre.ts';
import { vedsDocument } from './veds.ts';

function crashed(report: Partial<Report> = {}, more: Partial<Incident> = {}): Incident {
  const row = fold(undefined, opened(1, uuid(1), report));
  if (row === undefined) throw new Error('a case was to be opened');
  return { ...row, ...more };
}

function veds(incident: Incident, purpose: 'emergency-aid' | 'exercise' = 'emergency-aid'): string {
  const place = 'bei Vaduz';
  return vedsDocument(incident, { centre: centre(), recipient: 'LNEZ', purpose, madeAt: startAt, placeInWords: place });
}

const deltaV = { magnitude: 20, unit: 'm/s', isAtLimit: false, fromDeg: 0 } as const;
const told = (fact: 'fire' | 'leak', value: boolean | null, n = 1): Incident['told'][number] => ({
  actionId: uuid(700 + n),
  at: startAt,
  by: operator().id,
  fact,
  value,
});

describe('VEDS: what is unknown is left out, never guessed', () => {
  const bare = veds(crashed({ alarmedAt: null, fix: null, callBackNumber: null, crash: null }));
  it.each([
    'ActivityDate',
    'Location',
    'Airbag',
    'CrashPulse',
    'VehicleSeat',
    'Rollover',
    'Fire',
    'FuelLeaking',
    'PassengerQuantity',
    'Propulsion',
    'ContactInformation',
    'ItemMakeName',
    'GeographicDatumCode',
    'VehicleBodyCategoryCode',
  ])('says nothing about %s', (name) => {
    expect(bare).not.toContain(name);
  });

  it('gives a point without pretending to know how exact it is', () => {
    const xml = veds(crashed({ fix: { ...crashed().fix, accuracyM: null } as Report['fix'] }));
    expect(xml).toContain('<nc:LatitudeDegreeValue>47.140000</nc:LatitudeDegreeValue>');
    expect(xml).toContain('bei Vaduz; WGS 84; accuracy unknown');
  });

  it.each([180, 179.9999999, -180])(
    'writes the meridian opposite Greenwich (%s) as -180, as NIEM demands',
    (longitude) => {
      const xml = veds(crashed({ fix: fix({ place: { latitude: -16.8, longitude } }) }));
      expect(xml).toContain('<nc:LongitudeDegreeValue>-180.000000</nc:LongitudeDegreeValue>');
    },
  );
});

describe('VEDS: change of velocity', () => {
  it('is never given without a stated unit; the number stands in the remarks', () => {
    const xml = veds(crashed({ crash: { ...unknownCrash, deltaV: { ...deltaV, unit: 'unstated', fromDeg: 345 } } }));
    expect(xml).not.toContain('MeasureUnitText');
    expect(xml).toContain('Change of velocity 20.0, unit not stated by the vehicle.');
    expect(xml).toContain('<veds:CrashPulsePrincipalDirectionOfForceValue>12<');
  });

  it.each([
    ['m/s', '72.0', 'KPH'],
    ['km/h', '20.0', 'KPH'],
    ['mph', '20.0', 'MPH'],
  ] as const)('in %s becomes %s %s', (unit, value, vedsUnit) => {
    const xml = veds(crashed({ crash: { ...unknownCrash, deltaV: { ...deltaV, unit } } }));
    expect(xml).toContain(`<nc:MeasurePointValue>${value}</nc:MeasurePointValue>`);
    expect(xml).toContain(`<nc:MeasureUnitText>${vedsUnit}</nc:MeasureUnitText>`);
  });

  it("says that at the sensor's limit it may have been more", () => {
    expect(veds(crashed({ crash: { ...unknownCrash, deltaV: { ...deltaV, isAtLimit: true } } }))).toContain(
      'may have been more',
    );
  });
});

describe('VEDS: car and voice', () => {
  const crash = { ...unknownCrash, hasFire: false };
  it('a fire that one of them names is a fire', () => {
    expect(veds(crashed({ crash }, { told: [told('fire', true)] }))).toContain('FireIndicator>true<');
    expect(veds(crashed({ crash }))).toContain('FireIndicator>false<');
  });

  it('the newest answer counts, and one that nobody could give does not', () => {
    const answers = [told('leak', true, 1), told('leak', false, 2), told('leak', null, 3)];
    expect(veds(crashed({}, { told: answers }))).toContain('FuelLeakingIndicator>false<');
    expect(veds(crashed({}, { told: [told('leak', null)] }))).not.toContain('FuelLeaking');
  });

  it('a car on its side is told in words: which side is the driver is not known', () => {
    const xml = veds(crashed({ crash: { ...unknownCrash, finalRest: 'left-side' } }));
    expect(xml).toContain('Final rest: on its left side.');
    expect(xml).not.toContain('FinalRestOrientation');
    expect(veds(crashed({ crash: { ...unknownCrash, finalRest: 'roof' } }))).toContain('CategoryCode>Roof<');
  });
});

it('VEDS: a test call and a drill are called what they are', () => {
  expect(veds(crashed({ isTest: true }))).toContain('TEST CALL');
  expect(veds(crashed(), 'exercise')).toContain('EXERCISE');
  expect(veds(crashed())).not.toMatch(/TEST CALL|EXERCISE/);
});
