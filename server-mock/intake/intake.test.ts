import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Entry, EntryOf } from '#shared/domain/entry.ts';
import { hexToOctets } from '#shared/msd/hex.ts';
import { httpErrorSchema } from '#shared/protocol/http-error.ts';
import { intakeReplySchema } from '#shared/protocol/intake.ts';
import { quarantineListSchema } from '#shared/protocol/quarantine.ts';
import { demoVehicles } from '../demo-vehicles.ts';
import { openTestConsole, type TestConsole } from '../testing/test-console.test-support.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';

const folder = process.env.MSD_VECTORS ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const vectors: {
  id: string;
  hex: string;
  decoded: Record<'vin' | 'automatic' | 'test' | 'trusted', unknown> &
    Record<'timestamp' | 'lat_mas' | 'lon_mas' | 'direction' | 'messageIdentifier', number> & {
      propulsion: string[];
      occupants: number | null;
    };
}[] = JSON.parse(readFileSync(join(folder, 'msd-published.json'), 'utf8'));

const exampleHex = '015C0681D54970D65C3597CA0420C41464583ADE68AC52E9BB8413F149C07414FB414F6010180813E82181823230';
const octets = { 'content-type': 'application/octet-stream' };
const fix = { place: { latitude: 47.14, longitude: 9.52 }, accuracyM: 8, speedKmh: 63, measuredAt: 1_769_860_000_000 };

let gateway: TestGateway;
let desk: TestConsole;
let supervisorToken: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  supervisorToken = (await gateway.signIn('lhuber')).token;
  desk = openTestConsole(gateway.url, supervisorToken);
  await vi.waitUntil(() => desk.snapshots.length === 1, 10_000);
});

afterAll(async () => {
  desk.close();
  await gateway.remove();
});

async function accepted(response: Response) {
  expect(response.status).toBe(201);
  return intakeReplySchema.parse(await response.json());
}

async function refusedWith(status: number, response: Response) {
  expect(response.status).toBe(status);
  return httpErrorSchema.parse(await response.json());
}

async function entryAt<K extends Entry['kind']>(seq: number, kind: K): Promise<EntryOf<K>> {
  await expect.poll(() => desk.entries().some((entry) => entry.seq === seq)).toBe(true);
  const entry = desk.entries().find((candidate) => candidate.seq === seq);
  expect(entry?.kind).toBe(kind);
  return entry as EntryOf<K>;
}

async function quarantined(id: string | null) {
  const response = await fetch(`${gateway.url}/quarantine`, {
    headers: { authorization: `Bearer ${supervisorToken}` },
  });
  const { items } = quarantineListSchema.parse(await response.json());
  return items.find((item) => item.id === id);
}

async function head(): Promise<number> {
  return (await (await fetch(`${gateway.url}/health`)).json()).head;
}

describe('POST /intake/msd', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    'puts exactly the published values of %s into the entry',
    async (id, { hex, decoded }) => {
      const reply = await accepted(await gateway.post(`/intake/msd?callId=${id}`, hexToOctets(hex), octets));
      expect(reply.isNew).toBe(true);
      const { report, incidentId } = await entryAt(reply.seq, 'incident:opened');
      expect(incidentId).toBe(reply.incidentId);
      expect(report).toMatchObject({
        kind: 'crash',
        trigger: decoded.automatic ? 'automatic' : 'manual',
        isTest: decoded.test,
        callId: id,
        messageIdentifier: decoded.messageIdentifier,
        msdHex: hex.toLowerCase(),
        alarmedAt: decoded.timestamp * 1000,
        vehicle: { vin: decoded.vin, propulsion: decoded.propulsion },
        people: { occupants: decoded.occupants },
        fix: {
          place: { latitude: decoded.lat_mas / 3_600_000, longitude: decoded.lon_mas / 3_600_000 },
          isTrusted: decoded.trusted,
          headingDeg: decoded.direction * 2,
        },
      });
    },
  );

  it('takes the same as JSON with hex', async () => {
    const body = { hex: exampleHex, callId: 'as-json', callBackNumber: '+436641234567' };
    const { seq } = await accepted(await gateway.post('/intake/msd', body));
    expect((await entryAt(seq, 'incident:opened')).report.callBackNumber).toBe('+436641234567');
  });

  it('reads a call-back number whose + was not escaped in the query', async () => {
    const path = '/intake/msd?callId=bare-plus&callBackNumber=+436641234567';
    const { seq } = await accepted(await gateway.post(path, hexToOctets(exampleHex), octets));
    expect((await entryAt(seq, 'incident:opened')).report.callBackNumber).toBe('+436641234567');
  });

  it('updates the open case of the same call, and stays quiet about the same MSD again', async () => {
    const send = (hex: string) => gateway.post('/intake/msd', { hex, callId: 'twice' });
    const second = `${exampleHex.slice(0, 4)}0A${exampleHex.slice(6)}`;
    const opened = await accepted(await send(exampleHex));
    const updated = await accepted(await send(second));
    expect(updated).toEqual({ incidentId: opened.incidentId, seq: opened.seq + 1, isNew: false });
    expect((await entryAt(updated.seq, 'report:updated')).report.messageIdentifier).not.toBe(1);
    const before = await head();
    expect(await accepted(await send(exampleHex))).toEqual({ ...opened, isNew: false });
    expect(await accepted(await send(second.toLowerCase()))).toEqual(updated);
    expect(await head()).toBe(before);
  });

  it('records a call-back number that comes with the same MSD later', async () => {
    const opened = await accepted(await gateway.post('/intake/msd', { hex: exampleHex, callId: 'number-later' }));
    const again = { hex: exampleHex, callId: 'number-later', callBackNumber: '+4366012345' };
    const updated = await accepted(await gateway.post('/intake/msd', again));
    expect(updated).toEqual({ incidentId: opened.incidentId, seq: opened.seq + 1, isNew: false });
    expect(await accepted(await gateway.post('/intake/msd', again))).toEqual(updated);
  });

  it('opens one case when the same MSD comes twice at once', async () => {
    const send = () => gateway.post('/intake/msd', { hex: exampleHex, callId: 'at-once' });
    const replies = await Promise.all([send(), send(), send()].map(async (response) => accepted(await response)));
    expect(new Set(replies.map(({ incidentId }) => incidentId)).size).toBe(1);
    expect(replies.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('never mixes two cars into one case, even under one call id', async () => {
    const crash = { callId: 'two-cars', vehicle: { vin: 'WP0ZZZ99ZJS100042' } };
    const first = await accepted(await gateway.post('/intake/crash', crash));
    const second = await accepted(await gateway.post('/intake/msd', { hex: exampleHex, callId: 'two-cars' }));
    expect(second.isNew).toBe(true);
    expect(second.incidentId).not.toBe(first.incidentId);
  });

  it('answers a truncated MSD with field and bit, and keeps it whole', async () => {
    const truncated = hexToOctets(exampleHex).slice(0, 20);
    const error = await refusedWith(422, await gateway.post('/intake/msd?callId=cut%20off', truncated, octets));
    expect(error).toMatchObject({ error: 'unreadable', field: expect.stringContaining('msdStructure') });
    expect(error.bit).toBeGreaterThan(100);
    const item = await quarantined(error.quarantineId);
    expect(item).toMatchObject({ source: 'msd', contentType: 'application/octet-stream', query: 'callId=cut%20off' });
    expect(item?.bodyHex).toBe(exampleHex.slice(0, 40).toLowerCase());
    const entry = await entryAt(item?.seq ?? 0, 'intake:quarantined');
    expect(entry).toMatchObject({ quarantineId: error.quarantineId, fault: { field: error.field, bit: error.bit } });
  });

  it.each([
    ['no call id', '/intake/msd', hexToOctets(exampleHex), octets, 422, 'callId'],
    ['an empty body', '/intake/msd?callId=x', '', octets, 422, 'version'],
    ['an empty call id', '/intake/msd', { hex: exampleHex, callId: '' }, {}, 422, 'callId'],
    ['a control character in the call id', '/intake/msd', { hex: exampleHex, callId: 'a\u0000b' }, {}, 422, 'callId'],
    ['something that is no hex', '/intake/msd', { hex: '01zz', callId: 'x' }, {}, 422, 'hex'],
    ['half an octet', '/intake/msd', { hex: '015', callId: 'x' }, {}, 422, 'hex'],
    ['a field that is not known', '/intake/msd', { hex: exampleHex, callId: 'x', speed: 1 }, {}, 422, 'speed'],
    ['a list instead of an object', '/intake/msd', [1], {}, 422, 'body'],
    [
      'a content type that is not known',
      '/intake/msd',
      exampleHex,
      { 'content-type': 'text/plain' },
      415,
      'content-type',
    ],
    ['a broken content type', '/intake/msd', exampleHex, { 'content-type': ';;' }, 415, 'content-type'],
    ['octets where JSON is due', '/intake/theft', hexToOctets(exampleHex), octets, 415, 'content-type'],
  ] as const)('says what is wrong with %s', async (_what, path, body, headers, status, field) => {
    const before = await head();
    const error = await refusedWith(status, await gateway.post(path, body, headers));
    expect(error.field).toBe(field);
    expect(await quarantined(error.quarantineId)).toMatchObject({ fault: { field } });
    expect(await head()).toBe(before + 1);
  });

  it('keeps malformed JSON octet for octet, and takes the next request undisturbed', async () => {
    const broken = Buffer.concat([
      Buffer.from('{"callId": "x", "hex": "'),
      Buffer.from([0xff, 0x00, 0xc3]),
      Buffer.from('"'),
    ]);
    const error = await refusedWith(422, await gateway.post('/intake/crash', broken));
    expect(error).toMatchObject({ field: 'body', bit: null });
    expect((await quarantined(error.quarantineId))?.bodyHex).toBe(broken.toString('hex'));
    await accepted(await gateway.post('/intake/crash', { callId: 'after-broken' }));
  });

  it.each([
    ['missing', ''],
    ['wrong', 'not-the-key'],
  ])('answers 401 to a %s key, and keeps nothing', async (_what, key) => {
    const before = await head();
    const error = await refusedWith(401, await gateway.post('/intake/msd', 'x', { 'x-api-key': key }));
    expect(error).toMatchObject({ error: 'unauthorized', quarantineId: null });
    expect(await head()).toBe(before);
  });

  it('answers 413 to a body that no alert can have, and keeps nothing', async () => {
    const before = await head();
    const error = await refusedWith(413, await gateway.post('/intake/msd?callId=x', new Uint8Array(65_537), octets));
    expect(error).toMatchObject({ error: 'too-large', quarantineId: null });
    expect(await head()).toBe(before);
  });
});

describe('POST /intake/crash', () => {
  it('enriches the case that an MSD of the same call opened, and erases nothing', async () => {
    const opened = await accepted(await gateway.post('/intake/msd', { hex: exampleHex, callId: 'rich' }));
    const crash = {
      callId: 'rich',
      seats: [{ place: 'driver', isOccupied: true, isBelted: true }],
      crash: {
        impactSide: 'left',
        hasFire: true,
        deltaV: { magnitude: 41, unit: 'km/h', isAtLimit: false, fromDeg: 270 },
      },
    };
    const updated = await accepted(await gateway.post('/intake/crash', crash));
    expect(updated).toMatchObject({ incidentId: opened.incidentId, isNew: false });
    const fresh = openTestConsole(gateway.url, supervisorToken);
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
    const { seq } = await accepted(await gateway.post('/intake/crash', body));
    const { vehicle } = (await entryAt(seq, 'incident:opened')).report;
    expect(vehicle).toMatchObject({
      model: car?.model,
      plate: car?.plate,
      colour: car?.colour,
      modelYear: car?.modelYear,
    });
  });

  it('names the field inside that is wrong', async () => {
    const body = { callId: 'x', crash: { deltaV: { magnitude: 'fast' } } };
    const error = await refusedWith(422, await gateway.post('/intake/crash', body));
    expect(error.field).toBe('crash.deltaV.magnitude');
  });
});

describe('POST /intake/theft and /intake/position', () => {
  const theft = { reportId: 'theft-1', trigger: 'movement', vehicle: { vin: 'WP0ZZZ99ZKS200117' }, fix };

  it('follows a stolen car in one case', async () => {
    const opened = await accepted(await gateway.post('/intake/theft', theft));
    expect(opened.isNew).toBe(true);
    expect(await accepted(await gateway.post('/intake/theft', theft))).toEqual({ ...opened, isNew: false });
    const more = await accepted(await gateway.post('/intake/theft', { ...theft, trigger: 'siren' }));
    expect(more).toMatchObject({ incidentId: opened.incidentId, isNew: false });
    const moved = { ...fix, place: { latitude: 47.15, longitude: 9.53 }, headingDeg: 90 };
    const position = await accepted(
      await gateway.post('/intake/position', { incidentId: opened.incidentId.toUpperCase(), fix: moved }),
    );
    const entry = await entryAt(position.seq, 'position:received');
    expect(entry.incidentId).toBe(opened.incidentId);
    expect(entry.fix).toMatchObject({ ...moved, source: 'telemetry', isTrusted: true, earlierPlaces: [] });
  });

  it('answers 404 to a position of no case, and 422 to one without a place', async () => {
    const incidentId = '00000000-0000-4000-8000-000000000000';
    const unknown = await refusedWith(404, await gateway.post('/intake/position', { incidentId, fix }));
    expect(unknown).toMatchObject({ error: 'incident-unknown', field: 'incidentId', quarantineId: null });
    const { place, ...placeless } = fix;
    const error = await refusedWith(422, await gateway.post('/intake/position', { incidentId, fix: placeless }));
    expect(error.field).toBe('fix.place');
  });
});

describe('a closed case', () => {
  it('takes no position, and new data of its call open a new case that sounds', async () => {
    const opened = await accepted(await gateway.post('/intake/msd', { hex: exampleHex, callId: 'closed' }));
    const action = (kind: string, args: object) => ({
      ...{
        id: crypto.randomUUID(),
        incidentId: opened.incidentId,
        at: 1,
        by: 'lhuber',
        consoleId: crypto.randomUUID(),
      },
      ...{ kind, args },
    });
    const results = await desk.act([
      action('claim', {}),
      action('close', { disposition: 'no-emergency', reason: null }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['recorded', 'recorded']);
    const position = await gateway.post('/intake/position', { incidentId: opened.incidentId, fix });
    expect(await refusedWith(409, position)).toMatchObject({ error: 'incident-closed' });
    const repeat = await accepted(await gateway.post('/intake/msd', { hex: exampleHex, callId: 'closed' }));
    expect(repeat).toEqual({ ...opened, isNew: false });
    const news = await accepted(await gateway.post('/intake/crash', { callId: 'closed', crash: { hasFire: true } }));
    expect(news.isNew).toBe(true);
    expect(news.incidentId).not.toBe(opened.incidentId);
  });
});
