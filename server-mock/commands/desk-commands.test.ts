import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '#shared/domain/action.ts';
import type { EntryOf } from '#shared/domain/entry.ts';
import { createDeskChain, makeDraft } from '../testing/action.test-support.ts';
import { accepted } from '../testing/intake-desk.test-support.ts';
import { openTestConsole, type TestConsole } from '../testing/test-console.test-support.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';

const vin = 'WP0ZZZ98ZLS210365';
let gateway: TestGateway;
let incidentId: string;
let desk: TestConsole;
let act: (by: string, kind: Action['kind'], args?: object) => Promise<{ id: string; status: string; reason?: string }>;

beforeAll(async () => {
  gateway = await startTestGateway();
  const theft = { reportId: randomUUID(), trigger: 'owner-report', vehicle: { vin } };
  ({ incidentId } = await accepted(await gateway.post('/intake/theft', theft)));
  const open = async (operatorId: string) => {
    const consoleId = randomUUID();
    const { token } = await gateway.signIn(operatorId);
    return { consoleId, link: createDeskChain(), console: openTestConsole(gateway.url, token, { consoleId }) };
  };
  const desks = { troth: await open('troth'), lhuber: await open('lhuber') };
  desk = desks.troth.console;
  act = async (by, kind, args = {}) => {
    const { consoleId, link, console } = by === 'lhuber' ? desks.lhuber : desks.troth;
    const action = link(makeDraft(incidentId, kind, args, { by, consoleId }));
    const [result] = await console.act([action]);
    return { reason: '', ...result, id: action.id, status: result?.status ?? 'none' };
  };
  for (const [kind, args] of [
    ['claim', {}],
    ['identify', { outcome: 'verified', person: 'Halterin' }],
    ['confirm', {}],
    ['theft-mode-on', {}],
  ] as const) {
    expect(await act('troth', kind, args)).toMatchObject({ status: 'recorded' });
  }
});

afterAll(async () => {
  desk.close();
  await gateway.remove();
});

const tells = async (speedKmh: number) => {
  const place = { latitude: 47.14, longitude: 9.52 };
  const fix = { place, accuracyM: 8, speedKmh, isIgnitionOn: speedKmh > 0, measuredAt: Date.now() };
  await accepted(await gateway.post('/intake/position', { incidentId, fix }));
};
const car = async (change: object) => {
  const response = await gateway.post('/simulation/car', { vin, answerAfterMs: 0, ...change });
  expect(response.status).toBe(200);
  return response.json();
};
async function settled(commandId: string): Promise<EntryOf<'command:settled'> | undefined> {
  const find = () => desk.entries().find((entry) => entry.kind === 'command:settled' && entry.commandId === commandId);
  await expect.poll(find, { timeout: 5_000 }).toBeDefined();
  const entry = find();
  return entry?.kind === 'command:settled' ? entry : undefined;
}

describe('the commands of two desks', () => {
  it('read the car, and inhibit its restart with two persons only once it stands in sight of the police', async () => {
    await car({ doors: 'open' });
    await tells(40);
    const read = await act('troth', 'command', { command: 'read-data' });
    expect(await settled(read.id)).toMatchObject({ outcome: 'done', data: { doors: 'open', isIgnitionOn: true } });

    const inhibit = { command: 'inhibit-restart' };
    expect(await act('troth', 'command', inhibit)).toMatchObject({ status: 'refused', reason: 'guards-missing' });
    const file = { fileNumber: 'D1/1', authority: 'LLZ', contact: null, number: null, officer: null };
    await act('troth', 'police-file', file);
    await tells(0);
    await act('troth', 'sight', { isInSight: true, unit: null });
    const asked = await act('troth', 'command', inhibit);
    expect(asked.status).toBe('recorded');
    expect(await act('troth', 'approve', { commandId: asked.id })).toMatchObject({ reason: 'same-person' });
    expect(await act('lhuber', 'approve', { commandId: asked.id })).toMatchObject({ status: 'recorded' });
    expect(await settled(asked.id)).toMatchObject({ outcome: 'done' });
    expect(await car({})).toMatchObject({ isRestartInhibited: true });
    const release = await act('troth', 'command', { command: 'release-restart' });
    expect(await settled(release.id)).toMatchObject({ outcome: 'done' });
  });

  it('come back with what the car made of them', async () => {
    await car({ reach: 'unreachable' });
    const horn = await act('troth', 'command', { command: 'horn-lights' });
    expect(await settled(horn.id)).toMatchObject({ outcome: 'car-unreachable', data: null });
  });
});
