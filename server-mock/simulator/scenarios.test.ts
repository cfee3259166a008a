import { describe, expect, it } from 'vitest';
import { actionDraftSchema } from '#shared/domain/action.ts';
import { stateAt } from '#shared/domain/contract-rules.ts';
import { expiresAtOf } from '#shared/domain/expiry.ts';
import { distanceM } from '#shared/domain/geodesy.ts';
import { decodeMsd } from '#shared/msd/decode-msd.ts';
import { blowDirectionDeg } from '#shared/msd/euro-ncap.ts';
import { hexToOctets } from '#shared/msd/hex.ts';
import { crashIntakeSchema, msdQuerySchema, theftIntakeSchema } from '#shared/protocol/intake.ts';
import { CITY_CARS, PURSUED_CARS, pursuedContracts } from './scenarios/pursued-cars.ts';
import { type ScenarioName, scenarios } from './scenarios.ts';
import { planScenario } from './simulator.ts';

const startAt = 1_795_000_000_000;
const plan = (name: ScenarioName, seed = 1, at = startAt) => planScenario(name, seed, at).happenings;
const names = Object.keys(scenarios) as ScenarioName[];

describe.each(names)('scenario %s', (name) => {
  it('is the same byte for byte for the same seed, and another for another seed', () => {
    expect(JSON.stringify(planScenario(name, 42, startAt))).toBe(JSON.stringify(planScenario(name, 42, startAt)));
    expect(JSON.stringify(plan(name, 43))).not.toBe(JSON.stringify(plan(name, 42)));
  });

  it('happens at the same places in another run, under other ids', () => {
    const positions = (at: number) =>
      plan(name, 1, at).flatMap((happening) => {
        if (happening.kind !== 'msd') return [];
        const { latitudeMas, longitudeMas, vin } = decodeMsd(hexToOctets(happening.msdHex));
        return [[vin, latitudeMas, longitudeMas]];
      });
    const keys = (at: number) => new Set(plan(name, 1, at).map(({ caseKey }) => caseKey));
    expect(positions(startAt + 77_000)).toEqual(positions(startAt));
    const later = keys(startAt + 77_000);
    for (const key of keys(startAt)) expect(later.has(key)).toBe(false);
  });

  it('says only what intake and the wire know', () => {
    for (const happening of plan(name)) {
      const { kind, caseKey } = happening;
      if (kind === 'crash') expect(crashIntakeSchema.parse(happening.body).callId).toBe(caseKey);
      else if (kind === 'theft') expect(theftIntakeSchema.parse(happening.body).reportId).toBe(caseKey);
      else if (kind === 'msd') {
        expect(msdQuerySchema.parse({ callId: caseKey, callBackNumber: happening.callBackNumber })).toBeTruthy();
        const msd = decodeMsd(hexToOctets(happening.msdHex));
        expect(msd).toMatchObject({ additionalProblem: null, notices: [] });
      } else if (kind === 'act') {
        const { actionId: id, intent } = happening;
        const decided = { id, incidentId: id, at: startAt, by: 'asteiner', consoleId: id };
        const expiresAt = expiresAtOf(intent.kind, startAt);
        expect(actionDraftSchema.parse({ ...decided, expiresAt, ...intent })).toBeTruthy();
      }
    }
  });
});

describe('scenario demo', () => {
  const happenings = plan('demo');

  it('begins with an automatic crash at 2 s, near Vaduz, with Euro NCAP incident data', () => {
    const first = happenings[0];
    if (first?.kind !== 'msd') throw new Error('no MSD first');
    const msd = decodeMsd(hexToOctets(first.msdHex));
    expect(first.afterMs).toBe(2_000);
    expect(msd).toMatchObject({
      version: 2,
      messageIdentifier: 1,
      isAutomatic: true,
      isTestCall: false,
      isPositionTrusted: true,
      vehicleType: { number: 1, name: 'M1' },
      vin: 'WP0ZZZ99ZJS100042',
      propulsion: ['gasoline'],
      timestampS: startAt / 1_000 + 2,
      occupants: 2,
    });
    const place = { latitude: (msd.latitudeMas ?? 0) / 3_600_000, longitude: (msd.longitudeMas ?? 0) / 3_600_000 };
    expect(distanceM(place, { latitude: 47.141, longitude: 9.521 })).toBeLessThan(2_000);
    const blow = msd.additional?.euroNcap;
    if (!blow) throw new Error('no Euro NCAP data');
    expect(blow).toMatchObject({ impactSide: 'front', isRollover: false, rangeLimit: 125 });
    expect(Math.hypot(blow.deltaVX, blow.deltaVY)).toBeCloseTo(61, 0);
    expect(blowDirectionDeg(blow.deltaVX, blow.deltaVY)).toBeCloseTo(330, -1);
  });

  it('tells more of the same call 4 s later, and sends a second MSD', () => {
    const call = happenings.filter(({ caseKey }) => caseKey === happenings[0]?.caseKey);
    expect(call.map(({ kind, afterMs }) => [kind, afterMs])).toEqual([
      ['msd', 2_000],
      ['crash', 6_000],
      ['msd', 9_000],
    ]);
    const [, richer, second] = call;
    if (richer?.kind !== 'crash' || second?.kind !== 'msd') throw new Error('other happenings');
    expect(richer.body.crash?.deltaV).toEqual({ magnitude: 61, unit: 'km/h', isAtLimit: false, fromDeg: 330 });
    expect(decodeMsd(hexToOctets(second.msdHex)).messageIdentifier).toBe(2);
  });

  it('has a manual call at 12 s that the colleague closes as no emergency', () => {
    const steps = happenings.flatMap((happening) => (happening.kind === 'act' ? [happening] : []));
    expect(steps.map(({ afterMs, intent }) => [afterMs, intent.kind])).toEqual([
      [20_000, 'claim'],
      [24_000, 'call'],
      [36_000, 'note'],
      [45_000, 'close'],
    ]);
    expect(steps.at(-1)?.intent.args).toMatchObject({ disposition: 'no-emergency' });
    const call = happenings.find(({ kind, caseKey }) => kind === 'msd' && caseKey === steps[0]?.caseKey);
    if (call?.kind !== 'msd') throw new Error('no call');
    expect(call.afterMs).toBe(12_000);
    expect(decodeMsd(hexToOctets(call.msdHex))).toMatchObject({ isAutomatic: false, isTestCall: false });
  });

  it('has a stolen 718 Cayman at 20 s that tells its place every second, and stands some time after it may be followed', () => {
    const theft = happenings.find(({ kind }) => kind === 'theft');
    const drive = happenings.find(({ kind }) => kind === 'drive');
    if (theft?.kind !== 'theft' || drive?.kind !== 'drive') throw new Error('no theft');
    expect(theft.afterMs).toBe(20_000);
    expect(theft.body.vehicle.model).toContain('718 Cayman');
    expect(drive).toMatchObject({ caseKey: theft.caseKey, everyMs: 1_000, drive: { minKmh: 50, maxKmh: 90 } });
    expect(drive.drive.standsAfterMs).toBe(90_000);
  });
});

describe('scenario pursuit', () => {
  it('is 200 known cars that the theft desk follows, all telling their places in the same moment', () => {
    const happenings = plan('pursuit');
    const vins = happenings.flatMap((one) => (one.kind === 'theft' ? [one.body.vehicle.vin] : []));
    expect(new Set(vins).size).toBe(200);
    expect(pursuedContracts(PURSUED_CARS, startAt).map(({ vin }) => vin)).toEqual(vins);
    for (const contract of pursuedContracts(PURSUED_CARS, startAt))
      expect(stateAt(contract, 'security', startAt)).toBe('active');
    for (const key of new Set(happenings.map(({ caseKey }) => caseKey))) {
      const ofCase = happenings.filter(({ caseKey }) => caseKey === key);
      expect(ofCase.map((one) => (one.kind === 'act' ? one.intent.kind : one.kind))).toEqual([
        'theft',
        'claim',
        'identify',
        'confirm',
        'theft-mode-on',
        'drive',
      ]);
    }
    const drives = happenings.filter((one) => one.kind === 'drive');
    expect(new Set(drives.map(({ afterMs, everyMs }) => `${afterMs} ${everyMs}`)).size).toBe(1);
  });
});

describe('scenario city', () => {
  const happenings = plan('city');

  it('is 500 crashes, and 500 known cars in theft mode that first tell the 600 places since the theft', () => {
    const count = (kind: string) => happenings.filter((one) => one.kind === kind).length;
    expect([count('crash'), count('theft'), count('drive')]).toEqual([500, 500, 500]);
    const vins = happenings.flatMap((one) => (one.kind === 'theft' ? [one.body.vehicle.vin] : []));
    expect(pursuedContracts(CITY_CARS, startAt).map(({ vin }) => vin)).toEqual(vins);
    for (const theft of happenings) {
      if (theft.kind !== 'theft') continue;
      const drive = happenings.find(({ kind, caseKey }) => kind === 'drive' && caseKey === theft.caseKey);
      if (drive?.kind !== 'drive') throw new Error('not followed');
      expect(drive).toMatchObject({ everyMs: 8_000, placesBefore: 600 });
      const firstAt = startAt + drive.afterMs - 600 * drive.everyMs;
      expect(firstAt).toBeGreaterThanOrEqual(theft.body.alarmedAt ?? Number.POSITIVE_INFINITY);
    }
  });

  it('has 10,000 units all over the country, told once a second', () => {
    const [units, ...others] = happenings.filter((one) => one.kind === 'units');
    expect(others).toEqual([]);
    expect(units).toMatchObject({ afterMs: 0, everyMs: 1_000 });
    expect(new Set(units?.fleet.units.map(({ id }) => id)).size).toBe(10_000);
  });
});

describe('scenario flood', () => {
  it('is 200 alerts of 200 cars within 60 s, of every sort', () => {
    const alerts = plan('flood');
    expect(alerts).toHaveLength(200);
    expect(new Set(alerts.map(({ caseKey }) => caseKey)).size).toBe(200);
    for (const { afterMs } of alerts) expect(afterMs).toBeLessThan(60_000);
    const msds = alerts.flatMap((alert) => (alert.kind === 'msd' ? [decodeMsd(hexToOctets(alert.msdHex))] : []));
    expect(new Set(msds.map(({ vin }) => vin)).size).toBe(msds.length);
    expect(msds.filter(({ isAutomatic }) => isAutomatic).length).toBeGreaterThan(60);
    expect(msds.filter(({ isAutomatic }) => !isAutomatic).length).toBeGreaterThan(40);
    expect(msds.filter(({ isTestCall }) => isTestCall).length).toBeGreaterThan(2);
    expect(alerts.filter(({ kind }) => kind === 'theft').length).toBeGreaterThan(10);
  });
});
