import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeAction } from '../testing/action.test-support.ts';
import { openTestConsole, type TestConsole } from '../testing/test-console.test-support.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.remove());

async function openDesk(operatorId = 'kmayer', consoleId = randomUUID()): Promise<TestConsole> {
  const desk = openTestConsole(gateway.url, (await gateway.signIn(operatorId)).token, { consoleId });
  onTestFinished(() => desk.close());
  await expect.poll(() => desk.snapshots.length).toBe(1);
  return desk;
}

async function openCase(path = '/intake/crash', body: object = { callId: randomUUID() }): Promise<string> {
  const response = await gateway.post(path, body);
  expect(response.status).toBe(201);
  return ((await response.json()) as { incidentId: string }).incidentId;
}

describe('actions of a desk', () => {
  it('are recorded in their order, with who decided and who delivered, when the outbox outlives a shift', async () => {
    const consoleId = randomUUID();
    await openDesk('kmayer', consoleId);
    const desk = await openDesk('asteiner', consoleId);
    const incidentId = await openCase();
    const actions = [
      makeAction(incidentId, 'claim'),
      makeAction(incidentId, 'call', { outcome: 'connected' }),
      makeAction(incidentId, 'notify', { psap: '144', passed: 'one person, conscious' }),
      makeAction(incidentId, 'dispatch', { service: 'ambulance' }),
      makeAction(incidentId, 'note', { text: 'NUL \u0000, half a pair \ud800, "quotes" and {braces}' }),
      makeAction(incidentId, 'close', { disposition: 'handed-over', reason: null }),
    ];
    const results = await desk.act(actions);
    const seqs = results.map((result) => (result.status === 'recorded' ? result.seq : null));
    const first = seqs[0] ?? 0;
    expect(seqs).toEqual(actions.map((_, index) => first + index));
    await expect.poll(() => desk.entries().length).toBe(actions.length + 1);
    const recorded = desk.entries().filter((entry) => entry.kind === 'action:recorded');
    expect(recorded.map(({ action }) => action)).toEqual(actions);
    expect(new Set(recorded.map(({ deliveredBy }) => deliveredBy))).toEqual(new Set(['asteiner']));
  });

  it('OUT-2 get the first answer again, whatever happened since, also from a restarted gateway', async () => {
    const desk = await openDesk();
    const incidentId = await openCase();
    const claim = makeAction(incidentId, 'claim');
    const early = makeAction(incidentId, 'dispatch', { service: 'fire' });
    const first = await desk.act([early, claim]);
    expect(first).toMatchObject([{ status: 'refused', reason: 'not-claimed' }, { status: 'recorded' }]);
    expect(await desk.act([early, claim, claim])).toEqual([...first, first[1]]);
    const { epoch, head } = await (await fetch(`${gateway.url}/health`)).json();
    await gateway.restart();
    const later = await openDesk();
    expect(await later.act([claim, early])).toEqual([first[1], first[0]]);
    expect(await (await fetch(`${gateway.url}/health`)).json()).toEqual({ status: 'ok', epoch, head });
  });

  it('OUT-2 keep their content: the same id with another one is refused and changes nothing', async () => {
    const desk = await openDesk();
    const incidentId = await openCase();
    const note = makeAction(incidentId, 'note', { text: 'first' });
    const [recorded] = await desk.act([note]);
    const other = makeAction(incidentId, 'note', { text: 'second' }, { id: note.id });
    const broken = { id: note.id, kind: 'note' };
    expect(await desk.act([other, broken])).toMatchObject([
      { id: note.id, status: 'refused', reason: 'id-reused' },
      { id: note.id, status: 'refused', reason: 'id-reused' },
    ]);
    const capitals = { ...note, id: note.id.toUpperCase() };
    expect(await desk.act([note])).toEqual([recorded]);
    expect(await desk.act([capitals])).toEqual([{ ...recorded, id: capitals.id }]);
  });

  it('are refused in the name of a person who was never at this desk', async () => {
    const desk = await openDesk('asteiner');
    const supervised = makeAction(await openCase(), 'claim', {}, { by: 'lhuber' });
    expect(await desk.act([supervised])).toMatchObject([{ status: 'refused', reason: 'operator-unknown' }]);
  });

  it('are refused with the reason, each alone', async () => {
    const consoleId = randomUUID();
    await openDesk('asteiner', consoleId);
    const mayer = await openDesk('kmayer', consoleId);
    const incidentId = await openCase();
    const theft = { reportId: randomUUID(), trigger: 'siren', vehicle: {} };
    const theftId = await openCase('/intake/theft', theft);
    const unknownId = randomUUID();
    const unknownNote = makeAction(unknownId, 'note', { text: 'x' });
    const results = await mayer.act([
      makeAction(incidentId, 'claim', {}, { by: 'asteiner' }),
      makeAction(incidentId, 'claim'),
      unknownNote,
      makeAction(theftId, 'claim'),
      makeAction(incidentId, 'note', { text: 'x' }, { by: 'nobody' }),
      { id: 'not-a-uuid', kind: 'note' },
      { ...makeAction(incidentId, 'note', { text: 'x' }), kind: 'teleport' },
      makeAction(incidentId, 'note', { text: 'still goes through' }),
    ]);
    expect(results.map((result) => (result.status === 'refused' ? result.reason : result.status))).toEqual([
      ...['recorded', 'claimed-by-other', 'incident-unknown', 'role-not-allowed', 'operator-unknown'],
      ...['malformed', 'malformed', 'recorded'],
    ]);
    expect(results[1]).toMatchObject({ detail: 'asteiner' });
    expect(results[5]?.id).toBeNull();
    expect((await mayer.act([unknownNote]))[0]).toEqual(results[2]);
  });

  it('meet one case, however its id is written', async () => {
    const desk = await openDesk();
    const incidentId = await openCase();
    const results = await desk.act([
      makeAction(incidentId.toUpperCase(), 'claim'),
      makeAction(incidentId, 'call', { outcome: 'busy' }),
      makeAction(incidentId.toUpperCase(), 'dispatch', { service: 'fire' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['recorded', 'recorded', 'recorded']);
    await expect.poll(() => desk.entries().length).toBe(4);
    expect(new Set(desk.entries().map((entry) => entry.incidentId))).toEqual(new Set([incidentId]));
  });

  it('are refused on a closed case, but for a note, and a call whose line was open then', async () => {
    const desk = await openDesk();
    const incidentId = await openCase();
    const results = await desk.act([
      makeAction(incidentId, 'claim'),
      makeAction(incidentId, 'close', { disposition: 'no-emergency', reason: 'pressed by a child' }),
      makeAction(incidentId, 'dispatch', { service: 'fire' }),
      makeAction(incidentId, 'note', { text: 'afterwards' }),
      makeAction(incidentId, 'call', { outcome: 'busy' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['recorded', 'recorded', 'refused', 'recorded', 'recorded']);
    expect(results[2]).toMatchObject({ reason: 'incident-closed', detail: 'kmayer' });
  });

  it('are answered as malformed when the batch is none', async () => {
    const desk = await openDesk();
    expect(await desk.act([])).toMatchObject([{ id: null, status: 'refused', reason: 'malformed' }]);
  });

  it('stay in order when a second batch is sent before the first is answered', async () => {
    const desk = await openDesk();
    const incidentId = await openCase();
    const [first, second] = await Promise.all([
      desk.act([makeAction(incidentId, 'claim')]),
      desk.act([makeAction(incidentId, 'dispatch', { service: 'police' })]),
    ]);
    expect([first[0]?.status, second[0]?.status]).toEqual(['recorded', 'recorded']);
  });

  it('of two desks for one case end with one claim', async () => {
    const [mayer, steiner] = await Promise.all([openDesk('kmayer'), openDesk('asteiner')]);
    const incidentId = await openCase();
    const results = await Promise.all([
      mayer.act([makeAction(incidentId, 'claim')]),
      steiner.act([makeAction(incidentId, 'claim', {}, { by: 'asteiner' })]),
    ]);
    expect(results.map(([result]) => result?.status).sort()).toEqual(['recorded', 'refused']);
  });
});
