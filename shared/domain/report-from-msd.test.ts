import { describe, expect, it } from 'vitest';
import { decodeMsd } from '../msd/decode-msd.ts';
import { hexToOctets } from '../msd/hex.ts';
import type { EuroNcap, Msd } from '../msd/msd.ts';
import { reportSchema } from './incident.ts';
import { reportFromMsd } from './report-from-msd.ts';
import { unknownVehicle } from './vehicle.ts';

// The worked example of EN 15722:2011.
const msdHex = '015C0681D54970D65C3597CA0420C41464583ADE68AC52E9BB8413F149C07414FB414F6010180813E82181823230';
const example = decodeMsd(hexToOctets(msdHex));
const context = { msdHex, callId: 'call-1', callBackNumber: null, registered: unknownVehicle, receivedAt: 5000 };

function reportOf(changes: Partial<Msd>) {
  return reportSchema.parse(reportFromMsd({ ...example, ...changes }, context));
}

function crashOf(euroNcap: Partial<EuroNcap>) {
  const published: EuroNcap = { impactSide: 'front', isRollover: null, rangeLimit: 125, deltaVX: -45, deltaVY: 10 };
  const additional = { oid: '8.1', dataHex: '0832d28480', euroNcap: { ...published, ...euroNcap } };
  return reportOf({ additional }).crash;
}

describe('a report from an MSD', () => {
  it('says what the car said, in degrees and milliseconds', () => {
    expect(reportOf({})).toEqual({
      kind: 'crash',
      trigger: 'automatic',
      isTest: false,
      alarmedAt: 123_456_789_000,
      callId: 'call-1',
      callBackNumber: null,
      messageIdentifier: 1,
      msdHex,
      vehicle: {
        ...unknownVehicle,
        vin: 'WM9VDSVDSYA123456',
        category: 'M1',
        propulsion: ['gasoline', 'electric'],
      },
      people: { occupants: 2, seats: [] },
      crash: null,
      theft: null,
      fix: {
        place: { latitude: 173_881_200 / 3_600_000, longitude: 41_822_520 / 3_600_000 },
        accuracyM: 150,
        isTrusted: true,
        headingDeg: 28,
        speedKmh: null,
        earlierPlaces: [
          { latitude: 173_883_200 / 3_600_000, longitude: 41_819_520 / 3_600_000 },
          { latitude: 173_882_200 / 3_600_000, longitude: 41_821_520 / 3_600_000 },
        ],
        source: 'msd',
        measuredAt: 123_456_789_000,
        receivedAt: 5000,
      },
    });
  });

  it('leaves unknown what the car did not know', () => {
    const report = reportOf({
      latitudeMas: null,
      longitudeMas: null,
      directionDeg: null,
      timestampS: null,
      occupants: null,
    });
    expect(report.alarmedAt).toBeNull();
    expect(report.people.occupants).toBeNull();
    expect(report.fix).toMatchObject({
      place: null,
      accuracyM: null,
      headingDeg: null,
      measuredAt: null,
      earlierPlaces: [],
    });
  });

  it('claims no accuracy for a position that the car does not trust', () => {
    expect(reportOf({ isPositionTrusted: false }).fix).toMatchObject({ isTrusted: false, accuracyM: null });
  });

  it('tells a manual call and a test call', () => {
    expect(reportOf({ isAutomatic: false, isTestCall: true })).toMatchObject({ trigger: 'manual', isTest: true });
  });

  it('leaves out an earlier place beyond the edge of the map', () => {
    const n1 = { latitudeDelta: 0, longitudeDelta: 511 };
    expect(reportOf({ longitudeMas: 648_000_000, n1, n2: null }).fix?.earlierPlaces).toEqual([]);
  });

  it('knows model and plate from the contract data, and lets the car speak for itself', () => {
    const registered = {
      ...unknownVehicle,
      vin: example.vin,
      model: '911',
      plate: 'W 12345 A',
      propulsion: ['diesel' as const],
    };
    expect(reportFromMsd(example, { ...context, registered }).vehicle).toMatchObject({
      model: '911',
      plate: 'W 12345 A',
      propulsion: ['gasoline', 'electric'],
    });
  });
});

describe('a Euro NCAP triggering incident', () => {
  it('keeps its unit unstated and tells where the blow came from', () => {
    expect(crashOf({})).toMatchObject({
      impactSide: 'front',
      isRollover: null,
      deltaV: { magnitude: Math.hypot(45, 10), unit: 'unstated', isAtLimit: false },
    });
    expect(crashOf({})?.deltaV?.fromDeg).toBeCloseTo(347.47, 2);
  });

  it('says "or more" when one axis stands at the limit', () => {
    expect(crashOf({ deltaVY: -125 })?.deltaV?.isAtLimit).toBe(true);
  });

  it.each([
    ['driverSide', 'driver-side'],
    ['nonDriverSide', 'non-driver-side'],
    ['rear', 'rear'],
    ['other', 'other'],
    ['unknown', null],
    ['none', null],
  ] as const)('reads the side %s as %s', (impactSide, expected) => {
    expect(crashOf({ impactSide })?.impactSide).toBe(expected);
  });
});
