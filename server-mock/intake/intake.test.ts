import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoVehicles } from '../demo-vehicles.ts';
import { makeAction } from '../testing/action.test-support.ts';
import {
  accepted,
  exampleHex,
  type IntakeDesk,
  openIntakeDesk,
  refusedWith,
} from '../testing/intake-desk.test-support.ts';
import { openTestConsole } from '../testing/test-console.test-support.ts';

const fix = { place: { latitude: 47.14, longitude: 9.52 }, accuracyM: 8, speedKmh: 63, measuredAt: 1_769_860_000_000 };

let at: IntakeDesk;

beforeAll(async () => {
  at = await openIntakeDesk();
});

afterAll(() => at.remove());

describe('POST /intake/crash', () => {
  it('enriches the case that an MSD of the same call opened, and erases nothing', async () => {
    const opened = await accepted(await at.gateway.post('/intake/msd', { hex: exampleHex, callId: 'rich' }));
    const crash = {
      callId: 'rich',
      seats: [{ place: 'driver', isOccupied: true, isBelted: true }],
      crash: {
        impactSide: 'left',
        hasFire: true,
        deltaV: { magnitude: 41, unit: 'km/h', isAtLimit: false, fromDeg: 270 },
      },
    };
    const updated = await accepted(await at.gateway.post('/intake/crash', crash));
    expect(updated).toMatchObject({ incidentId: opened.incidentId, isNew: false });
    const fresh = openTestConsole(at.gateway.url, at.supervisorToken);
    await expect.poll(() => fresh.snapshots.length).toBe(1);
    fresh.close();
    const row = fresh.snapshots[0]?.incidents.find(({ id }) => id === opened.incidentId);
    expect(row).toMatchObject({
      trigger: 'automatic',
      vehicle: { vin: 'WM9VDSVDSYA123456' },
      people: { occupants: 2, seats: [{ place: 'driver', isBelted: true }] },
      crash: { impactSide: 'left', hasFire: true, isRollover: null, deltaV: { magnitude: 41, unit: 'km/h' } },
      fix: { source: 'msd' },
    });
  });

  it('knows the cars of the contracts by their VIN', async () => {
    const [car] = demoVehicles;
    const body = { callId: 'known-car', vehicle: { vin: car?.vin } };
    const { seq } = await accepted(await at.gateway.post('/intake/crash', body));
    const { vehicle } = (await at.entryAt(seq, 'incident:opened')).report;
    expect(vehicle).toMatchObject({
      model: car?.model,
      plate: car?.plate,
      colour: car?.colour,
      modelYear: car?.modelYear,
    });
  });

  it('names the field inside that is wrong', async () => {
    const body = { callId: 'x', crash: { deltaV: { magnitude: 'fast' } } };
    const error = await refusedWith(422, await at.gateway.post('/intake/crash', body));
    expect(error.field).toBe('crash.deltaV.magnitude');
  });
});

describe('POST /intake/theft and /intake/position', () => {
  const theft = { reportId: 'theft-1', trigger: 'movement', vehicle: { vin: 'WP0ZZZ99ZKS200117' }, fix };

  it('follows a stolen car in one case', async () => {
    const opened = await accepted(await at.gateway.post('/intake/theft', theft));
    expect(opened.isNew).toBe(true);
    expect(await accepted(await at.gateway.post('/intake/theft', theft))).toEqual({ ...opened, isNew: false });
    const more = await accepted(await at.gateway.post('/intake/theft', { ...theft, trigger: 'siren' }));
    expect(more).toMatchObject({ incidentId: opened.incidentId, isNew: false });
    const moved = { ...fix, place: { latitude: 47.15, longitude: 9.53 }, headingDeg: 90 };
    const position = await accepted(
      await at.gateway.post('/intake/position', { incidentId: opened.incidentId.toUpperCase(), fix: moved }),
    );
    const entry = await at.entryAt(position.seq, 'position:received');
    expect(entry.incidentId).toBe(opened.incidentId);
    expect(entry.fix).toMatchObject({ ...moved, source: 'telemetry', isTrusted: true, earlierPlaces: [] });
  });

  it('answers 404 to a position of no case, and 422 to one without a place', async () => {
    const incidentId = '00000000-0000-4000-8000-000000000000';
    const unknown = await refusedWith(404, await at.gateway.post('/intake/position', { incidentId, fix }));
    expect(unknown).toMatchObject({ error: 'incident-unknown', field: 'incidentId', quarantineId: null });
    const { place, ...placeless } = fix;
    const error = await refusedWith(422, await at.gateway.post('/intake/position', { incidentId, fix: placeless }));
    expect(error.field).toBe('fix.place');
  });
});

describe('a closed case', () => {
  it('takes no position, and new data of its call open a new case that sounds', async () => {
    const opened = await accepted(await at.gateway.post('/intake/msd', { hex: exampleHex, callId: 'closed' }));
    const { incidentId } = opened;
    const results = await at.desk.act([
      makeAction(incidentId, 'claim', {}, { by: 'lhuber' }),
      makeAction(incidentId, 'close', { disposition: 'test', reason: null }, { by: 'lhuber' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['recorded', 'recorded']);
    const position = await at.gateway.post('/intake/position', { incidentId, fix });
    expect(await refusedWith(409, position)).toMatchObject({ error: 'incident-closed' });
    const repeat = await accepted(await at.gateway.post('/intake/msd', { hex: exampleHex, callId: 'closed' }));
    expect(repeat).toEqual({ ...opened, isNew: false });
    const news = await accepted(await at.gateway.post('/intake/crash', { callId: 'closed', crash: { hasFire: true } }));
    expect(news.isNew).toBe(true);
    expect(news.incidentId).not.toBe(incidentId);
  });

  it('is not updated while it waits for a second look: new data of its call open a new case then, too', async () => {
    const body = { callId: 'sampled', crash: { hasFire: false } };
    const { incidentId } = await accepted(await at.gateway.post('/intake/crash', body));
    const end = { disposition: 'no-emergency', reason: 'pressed by mistake', isSampled: true };
    await at.desk.act([
      makeAction(incidentId, 'claim', {}, { by: 'lhuber' }),
      makeAction(incidentId, 'close', end, { by: 'lhuber' }),
    ]);
    const news = await accepted(await at.gateway.post('/intake/crash', { ...body, crash: { hasFire: true } }));
    expect(news.isNew).toBe(true);
    expect(news.incidentId).not.toBe(incidentId);
    const position = await at.gateway.post('/intake/position', { incidentId, fix });
    expect(await refusedWith(409, position)).toMatchObject({ error: 'incident-closed' });
  });
});
