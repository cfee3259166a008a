import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { positionsReplySchema } from '#shared/protocol/intake.ts';
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

  it('keeps the reports of one theft in one case, without the place that they tell', async () => {
    const opened = await accepted(await at.gateway.post('/intake/theft', theft));
    expect(opened.isNew).toBe(true);
    expect(await accepted(await at.gateway.post('/intake/theft', theft))).toEqual({ ...opened, isNew: false });
    const more = await accepted(await at.gateway.post('/intake/theft', { ...theft, trigger: 'siren' }));
    expect(more).toMatchObject({ incidentId: opened.incidentId, isNew: false });
    const { report } = await at.entryAt(opened.seq, 'incident:opened');
    expect(report).toMatchObject({ fix: null, contract: { vin: theft.vehicle.vin } });
    expect((await at.entryAt(more.seq, 'report:updated')).report.fix).toBeNull();
    for (const { seq } of [opened, more]) await at.entryAt(seq + 1, 'entry:withheld');
  });

  it('records where the car of a case is, whatever the spelling of its id', async () => {
    const { incidentId } = await accepted(await at.gateway.post('/intake/crash', { callId: 'followed' }));
    const moved = { ...fix, place: { latitude: 47.15, longitude: 9.53 }, headingDeg: 90, isIgnitionOn: true };
    const position = await accepted(
      await at.gateway.post('/intake/position', { incidentId: incidentId.toUpperCase(), fix: moved }),
    );
    const entry = await at.entryAt(position.seq, 'position:received');
    expect(entry.incidentId).toBe(incidentId);
    expect(entry.fix).toMatchObject({ ...moved, source: 'telemetry', isTrusted: true, isJammed: null });
  });

  it('takes no position of a stolen car outside theft mode, and keeps nothing of it', async () => {
    const { incidentId } = await accepted(await at.gateway.post('/intake/theft', { ...theft, reportId: 'early' }));
    const before = await at.head();
    const early = await refusedWith(409, await at.gateway.post('/intake/position', { incidentId, fix }));
    expect(early).toMatchObject({ error: 'theft-mode-off', field: 'incidentId', quarantineId: null });
    expect(await at.head()).toBe(before);
  });

  it('tells a case of its contract as soon as a report names the car', async () => {
    const body = { callId: 'car-named-later' };
    const { incidentId, seq } = await accepted(await at.gateway.post('/intake/crash', body));
    expect((await at.entryAt(seq, 'incident:opened')).report.contract).toBeNull();
    const [car] = demoVehicles;
    const named = await accepted(await at.gateway.post('/intake/crash', { ...body, vehicle: { vin: car?.vin } }));
    expect(await at.entryAt(named.seq + 1, 'contract:updated')).toMatchObject({
      ...{ incidentId, contract: { vin: car?.vin }, action: null },
    });
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

describe('POST /intake/positions', () => {
  it('takes many cars at once, each judged by itself, in the order sent', async () => {
    const crash = await accepted(await at.gateway.post('/intake/crash', { callId: 'fleet' }));
    const theft = { reportId: 'fleet', trigger: 'siren', vehicle: {} };
    const stolen = await accepted(await at.gateway.post('/intake/theft', theft));
    const before = await at.head();
    const { place, ...placeless } = fix;
    const response = await at.gateway.post('/intake/positions', {
      positions: [
        { incidentId: crash.incidentId, fix },
        { incidentId: crash.incidentId, fix: placeless },
        'rubbish',
        { incidentId: stolen.incidentId, fix },
        { incidentId: '00000000-0000-4000-8000-000000000000', fix },
        { incidentId: crash.incidentId.toUpperCase(), fix: { ...fix, measuredAt: fix.measuredAt + 1000 } },
      ],
    });
    expect(response.status).toBe(201);
    expect(positionsReplySchema.parse(await response.json()).results).toEqual([
      { incidentId: crash.incidentId, seq: before + 1 },
      { error: 'unreadable', field: 'fix.place' },
      { error: 'unreadable', field: 'body' },
      { error: 'theft-mode-off', field: 'incidentId' },
      { error: 'incident-unknown', field: 'incidentId' },
      { incidentId: crash.incidentId, seq: before + 2 },
    ]);
    expect(await at.head()).toBe(before + 2);
  });

  it('takes 500 positions in one message', async () => {
    const { incidentId } = await accepted(await at.gateway.post('/intake/crash', { callId: 'fleet-500' }));
    const positions = Array.from({ length: 500 }, () => ({ incidentId, fix: { ...fix, headingDeg: 123.456 } }));
    const before = await at.head();
    expect((await at.gateway.post('/intake/positions', { positions })).status).toBe(201);
    expect(await at.head()).toBe(before + 500);
  });

  it('answers 422 to what is no list of positions', async () => {
    const error = await refusedWith(422, await at.gateway.post('/intake/positions', { positions: [] }));
    expect(error).toMatchObject({ error: 'unreadable', field: 'positions' });
  });
});

describe('a body that cannot be read', () => {
  it('is not quoted to the desks: it may tell where a stolen car is', async () => {
    const error = await refusedWith(422, await at.gateway.post('/intake/theft', '47.1234567 9.7654321 {'));
    expect(error.expected).toMatch(/^well-formed JSON in UTF-8 \(.+\)$/);
    expect(error.expected).not.toContain('47');
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
