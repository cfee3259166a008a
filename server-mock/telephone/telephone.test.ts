import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { centre } from '#shared/domain/testing/centre.ts';
import { callReplySchema, conferenceReplySchema } from '#shared/protocol/telephone.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';
import { type SimulatedCall, simulatedState, unheardMs } from './simulated-call.ts';

const placedAt = Date.UTC(2026, 0, 15, 12, 0, 0);
const call = (number: string, more: Partial<SimulatedCall> = {}): SimulatedCall => ({
  number,
  placedAt,
  hungUpAt: null,
  heardAt: placedAt,
  ...more,
});
const stateAfter = (of: SimulatedCall, ms: number) => simulatedState(of, placedAt + ms).state;

describe('a call on the simulated line', () => {
  it.each([
    ['+436641234567', ['dialling', 'ringing', 'connected', 'connected']],
    ['+436641234590', ['dialling', 'ringing', 'ringing', 'no-answer']],
    ['+436641234591', ['dialling', 'ringing', 'busy', 'busy']],
    ['+436641234592', ['dialling', 'failed', 'failed', 'failed']],
    ['+436641234593', ['dialling', 'ringing', 'connected', 'dropped']],
  ])('%s goes by its last two digits', (number, states) => {
    expect([0, 400, 1_500, 5_500].map((ms) => stateAfter(call(number), ms))).toEqual(states);
  });

  it('ends when somebody hangs up, and remembers whether it was answered', () => {
    const early = call('+436641234567', { hungUpAt: placedAt + 800 });
    const late = call('+436641234567', { hungUpAt: placedAt + 9_000 });
    expect(simulatedState(early, placedAt + 10_000)).toEqual({ state: 'ended', wasConnected: false });
    expect(simulatedState(late, placedAt + 10_000)).toEqual({ state: 'ended', wasConnected: true });
  });

  it('hanging up does not undo that the line was lost before', () => {
    const lost = call('+436641234593', { hungUpAt: placedAt + 9_000 });
    expect(stateAfter(lost, 10_000)).toBe('dropped');
  });

  it('is closed when the console that placed it has gone', () => {
    expect(stateAfter(call('+436641234567'), unheardMs)).toBe('connected');
    expect(stateAfter(call('+436641234567'), unheardMs + 1)).toBe('ended');
  });
});

describe('the simulated line over HTTP', () => {
  let now = Date.now();
  let gateway: TestGateway;
  let headers: Record<string, string>;
  const bearer = async (operatorId: string) => ({
    authorization: `Bearer ${(await gateway.signIn(operatorId)).token}`,
  });
  beforeAll(async () => {
    gateway = await startTestGateway({ clock: () => now });
    headers = await bearer('kmayer');
  });
  afterAll(() => gateway.remove());

  const place = async (number: string, id: string = randomUUID()) => {
    const answer = await gateway.post('/telephone/calls', { id, number, party: 'car' }, headers);
    return { status: answer.status, id, body: await answer.json() };
  };
  const ask = (id: string, by = headers) => fetch(`${gateway.url}/telephone/calls/${id}`, { headers: by });
  const heard = async (id: string) => callReplySchema.parse(await (await ask(id)).json()).state;

  it('places a call, tells of it, and hangs up', async () => {
    const { status, id, body } = await place('+447700900123');
    expect([status, body]).toEqual([201, { id, state: 'dialling', wasConnected: false }]);
    now += 1_000;
    expect(await heard(id)).toBe('ringing');
    now += 1_000;
    expect(await heard(id)).toBe('connected');
    const hungUp = await gateway.post(`/telephone/calls/${id}/hang-up`, {}, headers);
    expect(await hungUp.json()).toEqual({ id, state: 'ended', wasConnected: true });
    expect(await heard(id)).toBe('ended');
  });

  it('placing twice with one id is one call', async () => {
    const { id } = await place('+447700900123');
    now += 2_000;
    expect((await place('+447700900123', id)).body.state).toBe('connected');
  });

  it('joins the connected calls of an operator, and needs two of them', async () => {
    const join = async () =>
      conferenceReplySchema.parse(
        await (await gateway.post('/telephone/conference', {}, await bearer('asteiner'))).json(),
      );
    const steiner = await bearer('asteiner');
    for (const party of ['car', 'psap']) {
      expect((await join()).isJoined).toBe(false);
      await gateway.post('/telephone/calls', { id: randomUUID(), number: '+447700900123', party }, steiner);
      now += 2_000;
    }
    expect(await join()).toEqual({ isJoined: true, calls: 2 });
  });

  it('is for signed-in operators, and each hears of their own calls only', async () => {
    const { id } = await place('+447700900123');
    expect((await ask(id, {})).status).toBe(401);
    expect((await ask(id, await bearer('asteiner'))).status).toBe(404);
    expect((await gateway.post(`/telephone/calls/${id}/hang-up`, {}, await bearer('asteiner'))).status).toBe(404);
    expect(await heard(id)).toBe('dialling');
  });

  it.each(['112', '+43 664 1', 'tel:+436641234567', ''])('refuses "%s", which is no E.164 number', async (number) => {
    expect(await place(number)).toMatchObject({ status: 400, body: { error: 'malformed', field: 'number' } });
  });
});

describe('a centre with another telephone', () => {
  let gateway: TestGateway | undefined;
  afterEach(() => gateway?.remove());

  it.each(['by-hand', 'tel'] as const)('has no simulated line: %s', async (telephone) => {
    const folder = await startTestGateway();
    const file = join(folder.dataDir, 'centre.json');
    await writeFile(file, JSON.stringify(centre({ telephone })));
    gateway = await startTestGateway({ centreFile: file });
    await folder.remove();
    const { token } = await gateway.signIn('kmayer');
    const body = { id: randomUUID(), number: '+447700900123', party: 'car' };
    const answer = await gateway.post('/telephone/calls', body, { authorization: `Bearer ${token}` });
    expect([answer.status, (await answer.json()).error]).toEqual([404, 'not-simulated']);
  });
});
