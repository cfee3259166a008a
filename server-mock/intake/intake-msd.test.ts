import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hexToOctets } from '#shared/msd/hex.ts';
import {
  accepted,
  exampleHex,
  type IntakeDesk,
  octets,
  openIntakeDesk,
  refusedWith,
} from '../testing/intake-desk.test-support.ts';

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

let at: IntakeDesk;

beforeAll(async () => {
  at = await openIntakeDesk();
});

afterAll(() => at.remove());

describe('POST /intake/msd', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    'puts exactly the published values of %s into the entry',
    async (id, { hex, decoded }) => {
      const reply = await accepted(await at.gateway.post(`/intake/msd?callId=${id}`, hexToOctets(hex), octets));
      expect(reply.isNew).toBe(true);
      const { report, incidentId } = await at.entryAt(reply.seq, 'incident:opened');
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
    const { seq } = await accepted(await at.gateway.post('/intake/msd', body));
    expect((await at.entryAt(seq, 'incident:opened')).report.callBackNumber).toBe('+436641234567');
  });

  it('reads a call-back number whose + was not escaped in the query', async () => {
    const path = '/intake/msd?callId=bare-plus&callBackNumber=+436641234567';
    const { seq } = await accepted(await at.gateway.post(path, hexToOctets(exampleHex), octets));
    expect((await at.entryAt(seq, 'incident:opened')).report.callBackNumber).toBe('+436641234567');
  });

  it('updates the open case of the same call, and stays quiet about the same MSD again', async () => {
    const send = (hex: string) => at.gateway.post('/intake/msd', { hex, callId: 'twice' });
    const second = `${exampleHex.slice(0, 4)}0A${exampleHex.slice(6)}`;
    const opened = await accepted(await send(exampleHex));
    const updated = await accepted(await send(second));
    expect(updated).toEqual({ incidentId: opened.incidentId, seq: opened.seq + 1, isNew: false });
    expect((await at.entryAt(updated.seq, 'report:updated')).report.messageIdentifier).not.toBe(1);
    const before = await at.head();
    expect(await accepted(await send(exampleHex))).toEqual({ ...opened, isNew: false });
    expect(await accepted(await send(second.toLowerCase()))).toEqual(updated);
    expect(await at.head()).toBe(before);
  });

  it('records a call-back number that comes with the same MSD later', async () => {
    const opened = await accepted(await at.gateway.post('/intake/msd', { hex: exampleHex, callId: 'number-later' }));
    const again = { hex: exampleHex, callId: 'number-later', callBackNumber: '+4366012345' };
    const updated = await accepted(await at.gateway.post('/intake/msd', again));
    expect(updated).toEqual({ incidentId: opened.incidentId, seq: opened.seq + 1, isNew: false });
    expect(await accepted(await at.gateway.post('/intake/msd', again))).toEqual(updated);
  });

  it('opens one case when the same MSD comes twice at once', async () => {
    const send = () => at.gateway.post('/intake/msd', { hex: exampleHex, callId: 'at-once' });
    const replies = await Promise.all([send(), send(), send()].map(async (response) => accepted(await response)));
    expect(new Set(replies.map(({ incidentId }) => incidentId)).size).toBe(1);
    expect(replies.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('never mixes two cars into one case, even under one call id', async () => {
    const crash = { callId: 'two-cars', vehicle: { vin: 'WP0ZZZ99ZJS100042' } };
    const first = await accepted(await at.gateway.post('/intake/crash', crash));
    const second = await accepted(await at.gateway.post('/intake/msd', { hex: exampleHex, callId: 'two-cars' }));
    expect(second.isNew).toBe(true);
    expect(second.incidentId).not.toBe(first.incidentId);
  });

  it('answers a truncated MSD with field and bit, and keeps it whole', async () => {
    const truncated = hexToOctets(exampleHex).slice(0, 20);
    const error = await refusedWith(422, await at.gateway.post('/intake/msd?callId=cut%20off', truncated, octets));
    expect(error).toMatchObject({ error: 'unreadable', field: expect.stringContaining('msdStructure') });
    expect(error.bit).toBeGreaterThan(100);
    const item = await at.quarantined(error.quarantineId);
    expect(item).toMatchObject({ source: 'msd', contentType: 'application/octet-stream', query: 'callId=cut%20off' });
    expect(item?.bodyHex).toBe(exampleHex.slice(0, 40).toLowerCase());
    const entry = await at.entryAt(item?.seq ?? 0, 'intake:quarantined');
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
    const before = await at.head();
    const error = await refusedWith(status, await at.gateway.post(path, body, headers));
    expect(error.field).toBe(field);
    expect(await at.quarantined(error.quarantineId)).toMatchObject({ fault: { field } });
    expect(await at.head()).toBe(before + 1);
  });

  it('keeps malformed JSON octet for octet, and takes the next request undisturbed', async () => {
    const broken = Buffer.concat([
      Buffer.from('{"callId": "x", "hex": "'),
      Buffer.from([0xff, 0x00, 0xc3]),
      Buffer.from('"'),
    ]);
    const error = await refusedWith(422, await at.gateway.post('/intake/crash', broken));
    expect(error).toMatchObject({ field: 'body', bit: null });
    expect((await at.quarantined(error.quarantineId))?.bodyHex).toBe(broken.toString('hex'));
    await accepted(await at.gateway.post('/intake/crash', { callId: 'after-broken' }));
  });

  it.each([
    ['missing', ''],
    ['wrong', 'not-the-key'],
  ])('answers 401 to a %s key, and keeps nothing', async (_what, key) => {
    const before = await at.head();
    const error = await refusedWith(401, await at.gateway.post('/intake/msd', 'x', { 'x-api-key': key }));
    expect(error).toMatchObject({ error: 'unauthorized', quarantineId: null });
    expect(await at.head()).toBe(before);
  });

  it('answers 413 to a body that no alert can have, and keeps nothing', async () => {
    const before = await at.head();
    const error = await refusedWith(413, await at.gateway.post('/intake/msd?callId=x', new Uint8Array(65_537), octets));
    expect(error).toMatchObject({ error: 'too-large', quarantineId: null });
    expect(await at.head()).toBe(before);
  });
});
