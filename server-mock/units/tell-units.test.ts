import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import {
  type UnitsKnown,
  type UnitsMoved,
  unitsKnownSchema,
  unitsMovedSchema,
  unitsReplySchema,
} from '#shared/protocol/units.ts';
import { openTestConsole } from '../testing/test-console.test-support.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.remove());

async function openDesk() {
  const desk = openTestConsole(gateway.url, (await gateway.signIn('kmayer')).token);
  onTestFinished(() => desk.close());
  const known: UnitsKnown[] = [];
  const moved: UnitsMoved[] = [];
  desk.socket.on('units:known', (message) => known.push(unitsKnownSchema.parse(message)));
  desk.socket.on('units:moved', (message) => moved.push(unitsMovedSchema.parse(message)));
  await vi.waitFor(() => expect(known.length).toBeGreaterThan(0));
  return { known, moved };
}

async function tell(units: unknown[], headers: Record<string, string> = {}) {
  return gateway.post('/intake/units', { units }, headers);
}

const unit = (id: string) => ({
  ...{ id, callSign: `RK ${id}`, kind: 'police', place: { latitude: 47.14, longitude: 9.52 } },
  ...{ headingDeg: null, speedKmh: null, measuredAt: Date.now() },
});

it('tells every desk within seconds, and one that comes later all at once', async () => {
  const early = await openDesk();
  expect(early.known).toEqual([{ isWhole: true, units: [] }]);
  const reply = await tell([unit('one'), { id: 'two' }]);
  expect(reply.status).toBe(200);
  expect(unitsReplySchema.parse(await reply.json())).toMatchObject({ taken: 1, refused: [{ index: 1 }] });
  await vi.waitFor(() => expect(early.moved.at(-1)?.n).toEqual([0]), { timeout: 5_000 });
  expect(early.known.at(-1)).toMatchObject({ isWhole: false, units: [{ n: 0, id: 'one', kind: 'police' }] });

  const late = await openDesk();
  expect(late.known[0]).toMatchObject({ isWhole: true, units: [{ id: 'one' }] });
  await vi.waitFor(() => expect(late.moved[0]?.latitude).toEqual([47.14]));
});

it('knows none after a restart, until they tell again', async () => {
  await tell([unit('three')]);
  await gateway.restart();
  expect((await openDesk()).known).toEqual([{ isWhole: true, units: [] }]);
});

it('wants the key, and says what it cannot read, without keeping it', async () => {
  expect((await tell([unit('four')], { 'x-api-key': 'wrong' })).status).toBe(401);
  const unreadable = await gateway.post('/intake/units', { units: [] });
  expect(unreadable.status).toBe(422);
  expect(await unreadable.json()).toMatchObject({ error: 'unreadable', field: 'units' });
  const { token } = await gateway.signIn('lhuber');
  const kept = await fetch(`${gateway.url}/quarantine`, { headers: { authorization: `Bearer ${token}` } });
  expect(JSON.stringify(await kept.json())).not.toContain('units');
});
