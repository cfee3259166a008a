import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Entry } from '#shared/domain/entry.ts';
import { type HistoryAsk, historyReplySchema, outcomeReplySchema } from '#shared/protocol/wire.ts';
import { makeAction } from '../testing/action.test-support.ts';
import { openTestConsole, type TestConsole } from '../testing/test-console.test-support.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';

let gateway: TestGateway;
let token: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  ({ token } = await gateway.signIn('kmayer'));
});

afterAll(() => gateway.remove());

async function openDesk(consoleId = randomUUID()): Promise<TestConsole> {
  const desk = openTestConsole(gateway.url, token, { consoleId });
  onTestFinished(() => desk.close());
  await expect.poll(() => desk.snapshots.length).toBe(1);
  return desk;
}

async function openCase(): Promise<{ incidentId: string; seq: number }> {
  const response = await gateway.post('/intake/crash', { callId: randomUUID() });
  return response.json() as Promise<{ incidentId: string; seq: number }>;
}

describe('outcome:ask', () => {
  it('tells what became of actions whose answer got lost, and of those that never came', async () => {
    const desk = await openDesk();
    const { incidentId } = await openCase();
    const [claim, never] = [makeAction(incidentId, 'claim'), randomUUID()];
    const refused = makeAction(randomUUID(), 'claim');
    const results = await desk.act([claim, refused]);
    const ids = [never, refused.id, claim.id.toUpperCase()];
    const reply = outcomeReplySchema.parse(await desk.socket.timeout(2000).emitWithAck('outcome:ask', { ids }));
    expect(reply.outcomes).toEqual([null, results[1], { ...results[0], id: claim.id.toUpperCase() }]);
  });
});

describe('history:ask', () => {
  const ask = async (desk: TestConsole, incidentId: string, before: number, of: HistoryAsk['of'] = 'facts') => {
    const reply = await desk.socket.timeout(5000).emitWithAck('history:ask', { incidentId, of, before });
    const { entries, isComplete } = historyReplySchema.parse(reply);
    return { seqs: entries.map((entry) => (entry as Entry).seq), entries: entries as Entry[], isComplete };
  };

  it('gives the older part of a case, open or closed, and nothing of another', async () => {
    const desk = await openDesk();
    const { incidentId, seq } = await openCase();
    await openCase();
    const results = await desk.act([
      makeAction(incidentId, 'claim'),
      makeAction(incidentId, 'close', { disposition: 'test', reason: null }),
      makeAction(incidentId, 'note', { text: 'afterwards' }),
    ]);
    const seqs = [seq, ...results.map((result) => (result.status === 'recorded' ? result.seq : 0))];
    const history = await ask(desk, incidentId.toUpperCase(), 1_000_000);
    expect(history).toMatchObject({ seqs, isComplete: true });
    expect(history.entries.map(({ kind }) => kind)).toEqual([
      ...['incident:opened', 'action:recorded', 'action:recorded', 'action:recorded'],
    ]);
    expect(await ask(desk, incidentId, seqs[2] ?? 0)).toMatchObject({ seqs: seqs.slice(0, 2), isComplete: true });
    expect(await ask(desk, incidentId, 1_000_000, 'positions')).toMatchObject({ seqs: [], isComplete: true });
  });

  it('of a case that nobody knows is empty and complete', async () => {
    expect(await ask(await openDesk(), randomUUID(), 5)).toEqual({ seqs: [], entries: [], isComplete: true });
  });

  it('keeps positions apart, so that they never crowd out what was done', async () => {
    const desk = await openDesk();
    const { incidentId, seq } = await openCase();
    const fix = { place: { latitude: 47.14, longitude: 9.52 }, measuredAt: 1 };
    for (let step = 0; step < 3; step++) await gateway.post('/intake/position', { incidentId, fix });
    expect(await ask(desk, incidentId, seq + 9)).toMatchObject({ seqs: [seq], isComplete: true });
    const positions = await ask(desk, incidentId, seq + 3, 'positions');
    expect(positions).toMatchObject({ seqs: [seq + 1, seq + 2], isComplete: true });
  });

  it('comes in parts of 500, the newest first', async () => {
    const desk = await openDesk();
    const { incidentId, seq } = await openCase();
    for (let batch = 0; batch < 6; batch++) {
      await desk.act(Array.from({ length: 100 }, (_, index) => makeAction(incidentId, 'note', { text: `${index}` })));
    }
    const newest = await ask(desk, incidentId, seq + 601);
    expect(newest.seqs).toEqual(Array.from({ length: 500 }, (_, index) => seq + 101 + index));
    expect(newest.isComplete).toBe(false);
    const rest = await ask(desk, incidentId, newest.seqs[0] ?? 0);
    expect(rest).toMatchObject({ seqs: Array.from({ length: 101 }, (_, index) => seq + index), isComplete: true });
  });
});

describe('break:report', () => {
  const supervisorsList = async (): Promise<Entry[]> => {
    const authorization = `Bearer ${(await gateway.signIn('lhuber')).token}`;
    const response = await fetch(`${gateway.url}/chain-breaks`, { headers: { authorization } });
    return ((await response.json()) as { items: Entry[] }).items;
  };

  it('is put on record once for each entry of the journal, told to every desk and counted in a snapshot', async () => {
    const consoleId = randomUUID();
    const desk = await openDesk(consoleId);
    const { seq } = await openCase();
    for (const reported of [seq, seq, seq + 1000]) desk.socket.emit('break:report', { seq: reported });
    const isBreak = (entry: Entry) => entry.kind === 'chain:broken';
    await expect.poll(() => desk.entries().some(isBreak)).toBe(true);
    const other = await openDesk();
    other.socket.emit('break:report', { seq });
    await openCase();
    await expect.poll(() => other.entries().length).toBeGreaterThan(0);
    const breaks = desk.entries().filter(isBreak);
    expect(breaks).toMatchObject([{ broken: { chain: 'journal', seq, foundBy: 'console', consoleId } }]);
    expect(await supervisorsList()).toEqual(breaks);
    expect((await openDesk()).snapshots[0]?.chainBreaks).toBe(1);
  });

  it('cannot fill the journal', async () => {
    const desk = await openDesk();
    const { seq } = await openCase();
    const before = (await supervisorsList()).length;
    for (let step = 0; step < 40; step++) desk.socket.emit('break:report', { seq: seq - step });
    await expect.poll(async () => (await supervisorsList()).length).toBeGreaterThanOrEqual(before + 19);
    await openCase();
    expect((await supervisorsList()).length).toBeLessThanOrEqual(before + 20);
  });
});

describe('beat', () => {
  it('shows in the next pulse who is at a desk', async () => {
    const startedAt = Date.now();
    const desk = await openDesk();
    const on = randomUUID();
    desk.socket.emit('beat', { on });
    const pulse = await new Promise((resolve) => desk.socket.on('pulse', resolve));
    expect(pulse).toMatchObject({ presence: { heard: [{ operatorId: 'kmayer', heardAt: expect.any(Number), on }] } });
    const { presence } = pulse as { presence: { countedSince: number; heard: { heardAt: number }[] } };
    expect(presence.countedSince).toBeLessThanOrEqual(startedAt);
    expect(presence.heard[0]?.heardAt).toBeGreaterThanOrEqual(startedAt);
  });
});
