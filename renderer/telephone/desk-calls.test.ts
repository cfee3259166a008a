import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action, Intent } from '#shared/domain/action.ts';
import { startTestGateway, type TestGateway } from '../../server-mock/testing/test-gateway.test-support.ts';
import { sampleIncident, sampleNow } from '../testing/sample-case.ts';
import { createDeskCalls, type DeskCalls } from './desk-calls.ts';
import { openTelephone } from './open-telephone.ts';
import type { Telephone } from './telephone.ts';

/** The gateway's time runs twenty times as fast as ours, and is put forward by some tests. */
const startedAt = Date.now();
let aheadMs = 0;
const gatewayClock = () => startedAt + 20 * (Date.now() - startedAt) + aheadMs;
let gateway: TestGateway;
let token: string;
let recorded: { incidentId: string; intent: Intent; id: string }[];
let calls: DeskCalls;

beforeAll(async () => {
  gateway = await startTestGateway({ clock: gatewayClock });
  token = (await gateway.signIn('kmayer')).token;
});
afterAll(() => gateway.remove());

const dialled: string[] = [];
const dial = async (number: string) => void dialled.push(number);
function telephone(kind: Parameters<typeof openTelephone>[0], gatewayUrl = gateway.url): Telephone {
  return openTelephone(kind, { gatewayUrl, token: () => token, newId: randomUUID, dial, pollMs: 5 });
}

function open(kind: Telephone): void {
  calls = createDeskCalls({
    telephone: kind,
    now: () => sampleNow,
    newId: randomUUID,
    record: async (incident, intent) => {
      const id = randomUUID();
      recorded.push({ incidentId: incident.id, intent, id });
      return { id, ...intent } as Action;
    },
  });
}

beforeEach(() => {
  recorded = [];
  dialled.length = 0;
  open(telephone('simulated'));
});
afterEach(async () => {
  for (const { id } of calls.lines.get()) calls.hangUp(id);
  await until(() => expect(calls.lines.get()).toEqual([]));
  calls.close();
});

const car = (number: string | null) => sampleIncident({ callBackNumber: number });
const line = () => calls.lines.get()[0];
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 5 });
const untilState = (state: string) => until(() => expect(line()?.state).toBe(state));
const intents = () => recorded.map(({ intent }) => intent);
const target = {
  psap: '144' as const,
  contact: { id: 'li-demo', name: 'Landesnotruf' },
  number: '+447700900011',
};

describe('calls of the desk on a line that reports, over HTTP', () => {
  it('rings, is answered and recorded by itself; hanging up is recorded by itself', async () => {
    calls.callCar(car('+447700900123'));
    expect(line()).toMatchObject({ state: 'dialling', number: '+447700900123', at: sampleNow });
    expect(recorded).toEqual([]);
    await until(() => expect(line()?.actionId).not.toBeNull());
    expect(intents()).toEqual([{ kind: 'call', args: { outcome: 'connected', number: '+447700900123' } }]);
    calls.hangUp(line()?.id ?? '');
    await until(() => expect(calls.lines.get()).toEqual([]));
    await until(() => expect(recorded).toHaveLength(2));
    expect(intents()[1]).toEqual({ kind: 'hang-up', args: { callId: recorded[0]?.id, cause: 'ended' } });
  });

  it.each([
    ['+447700900190', 'no-answer'],
    ['+447700900191', 'busy'],
    ['+447700900192', 'failed'],
  ])('%s is recorded as %s, once, and the line is gone', async (number, outcome) => {
    calls.callCar(car(number));
    await until(() => expect(line()?.state).toBe('dialling'));
    await until(() => expect(calls.lines.get()).toEqual([]));
    expect(intents()).toEqual([{ kind: 'call', args: { outcome, number } }]);
  });

  it('a line that is lost is recorded as dropped', async () => {
    calls.callCar(car('+447700900193'));
    await until(() => expect(recorded).toHaveLength(2));
    expect(intents()).toMatchObject([
      { kind: 'call', args: { outcome: 'connected' } },
      { kind: 'hang-up', args: { callId: recorded[0]?.id, cause: 'dropped' } },
    ]);
  });

  it('hanging up before the answer is recorded as no answer', async () => {
    calls.callCar(car('+447700900123'));
    calls.hangUp(line()?.id ?? '');
    await until(() => expect(intents()).toMatchObject([{ kind: 'call', args: { outcome: 'no-answer' } }]));
    expect(calls.lines.get()).toEqual([]);
  });

  it('a control centre is called the same way, and recorded with who it was', async () => {
    calls.callPsap(car(null), target);
    await until(() => expect(recorded).toHaveLength(1));
    expect(intents()).toEqual([{ kind: 'notify', args: { ...target, outcome: 'connected', passed: null } }]);
  });

  it('car and control centre at once can be joined; the same car is not called twice', async () => {
    calls.callCar(car('+447700900123'));
    calls.callCar(car('+447700900123'));
    expect(await calls.conference()).toBe(false);
    calls.callPsap(car('+447700900123'), target);
    expect(calls.lines.get()).toHaveLength(2);
    await until(() => expect(recorded).toHaveLength(2));
    expect(await calls.conference()).toBe(true);
  });

  it('says when the line is not heard of; hanging up is on record all the same', async () => {
    calls.callCar(car('+447700900123'));
    await until(() => expect(line()?.actionId).not.toBeNull());
    const url = gateway.url;
    await gateway.restart();
    expect(gateway.url).not.toBe(url);
    await until(() => expect(line()).toMatchObject({ state: 'connected', isHeard: false }));
    calls.hangUp(line()?.id ?? '');
    await until(() => expect(intents()[1]).toMatchObject({ kind: 'hang-up', args: { cause: 'ended' } }));
  });

  it('tells each state in its turn, also when the answer itself was not heard', async () => {
    const simulated = telephone('simulated');
    if (!simulated.reports) throw new Error('the simulated line reports');
    const call = await simulated.place({ number: '+447700900193', party: 'car', name: '' });
    const states = [call.state.get()];
    call.state.subscribe(() => states.push(call.state.get()));
    aheadMs += 20_000;
    await until(() => expect(states).toEqual(['dialling', 'connected', 'dropped']));
  });

  it('a call that the gateway no longer knows is a lost line', async () => {
    const forgetful = telephone('simulated');
    if (!forgetful.reports) throw new Error('the simulated line reports');
    const call = await forgetful.place({ number: '+447700900123', party: 'car', name: '' });
    await until(() => expect(call.state.get()).toBe('connected'));
    // Another operator's token: to them there is no such call.
    token = (await gateway.signIn('asteiner')).token;
    await until(() => expect(call.state.get()).toBe('dropped'));
    token = (await gateway.signIn('kmayer')).token;
  });
});

describe('calls of the desk that only the operator knows of', () => {
  it('with no number it asks for one, and dials it', async () => {
    calls.callCar(car(null));
    expect(line()).toMatchObject({ state: 'asks', askedBecause: 'no-number' });
    calls.dialFor(line()?.id ?? '', '+447700900123');
    await until(() => expect(recorded).toHaveLength(1));
    expect(intents()).toEqual([{ kind: 'call', args: { outcome: 'connected', number: '+447700900123' } }]);
  });

  it('an unreachable telephone leaves the dialling to the operator, and records nothing by itself', async () => {
    open(telephone('simulated', 'http://127.0.0.1:9'));
    calls.callCar(car('+447700900123'));
    await untilState('asks');
    expect([line()?.askedBecause, recorded]).toEqual(['unreachable', []]);
  });

  it('hanging up on a telephone that was not to be reached does not hang up the next call', async () => {
    const line9 = telephone('simulated', 'http://127.0.0.1:9');
    const reached = telephone('simulated');
    if (!line9.reports || !reached.reports) throw new Error('the simulated line reports');
    let isReached = false;
    open({ ...reached, place: (call) => (isReached ? reached : line9).place(call) });
    calls.callCar(car('+447700900123'));
    calls.hangUp(line()?.id ?? '');
    await untilState('asks');
    isReached = true;
    calls.dialFor(line()?.id ?? '', '+447700900123');
    await until(() => expect(recorded).toHaveLength(1));
    expect(intents()).toEqual([{ kind: 'call', args: { outcome: 'connected', number: '+447700900123' } }]);
  });

  it('by hand: the outcome is asked for, and recorded as told', () => {
    open(telephone('by-hand'));
    calls.callCar(car('+447700900123'));
    expect(line()).toMatchObject({ state: 'asks', askedBecause: 'by-hand', number: '+447700900123' });
    calls.settle(line()?.id ?? '', 'busy', '+447700900123');
    expect(intents()).toEqual([{ kind: 'call', args: { outcome: 'busy', number: '+447700900123' } }]);
    expect(calls.lines.get()).toEqual([]);
  });

  it('tel: the number goes to the system, then the outcome is asked for', async () => {
    open(telephone('tel'));
    calls.callPsap(car(null), target);
    await untilState('asks');
    expect([dialled, line()?.askedBecause]).toEqual([['+447700900011'], 'handed-to-system']);
    calls.settle(line()?.id ?? '', 'connected', target.number);
    expect(intents()).toEqual([{ kind: 'notify', args: { ...target, outcome: 'connected', passed: null } }]);
  });

  it('what was not dialled after all is forgotten, with nothing recorded', () => {
    open(telephone('by-hand'));
    calls.callCar(car('+447700900123'));
    calls.hangUp(line()?.id ?? '');
    expect([calls.lines.get(), recorded]).toEqual([[], []]);
  });
});
