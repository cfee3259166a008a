import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hashOfEntry } from '#shared/domain/chain.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { type HistoryAsk, historyReplySchema } from '#shared/protocol/wire.ts';
import { makeAction } from '../testing/action.test-support.ts';
import { accepted, refusedWith } from '../testing/intake-desk.test-support.ts';
import { openTestConsole, type TestConsole } from '../testing/test-console.test-support.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';
import { openDeskOf, operatorOf, reportTheft, startTheftMode, toldFix } from '../testing/theft-desk.test-support.ts';

/** Digits that stand nowhere else: a place as an alarm told it, one tried by telemetry, one of theft mode. */
const told = toldFix(47.1234567, 9.7654321, 1_769_860_000_000);
const tried = toldFix(47.2345671, 9.6543217, 1_769_860_060_000);
const followed = toldFix(47.3456712, 9.5432176, 1_769_860_120_000);
const digitsOf = ({ place }: typeof told) => [String(place.latitude), String(place.longitude)];

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.remove());

async function openDesk(role: keyof typeof operatorOf): Promise<TestConsole> {
  const desk = await openDeskOf(gateway, role);
  onTestFinished(() => desk.close());
  return desk;
}

function heard(desk: TestConsole, fix: typeof told): boolean {
  const text = desk.raw.join('\n');
  return digitsOf(fix).some((digits) => text.includes(digits));
}

async function holdsAll(desk: TestConsole): Promise<void> {
  const { head } = (await (await fetch(`${gateway.url}/health`)).json()) as { head: number };
  await expect.poll(() => desk.entries().at(-1)?.seq).toBeGreaterThanOrEqual(head);
}

async function history(desk: TestConsole, incidentId: string, of: HistoryAsk['of']): Promise<Entry[]> {
  const ask = { incidentId, of, before: Number.MAX_SAFE_INTEGER };
  const reply = historyReplySchema.parse(await desk.socket.timeout(5000).emitWithAck('history:ask', ask));
  expect(reply.isComplete).toBe(true);
  return reply.entries as Entry[];
}

/** As a console checks: a withheld entry's hash is taken as it stands, and the next one fits it. */
function expectChain(desk: TestConsole): void {
  let hash = desk.snapshots[0]?.hash ?? '';
  let seq = desk.snapshots[0]?.head ?? 0;
  for (const { entries } of desk.batches) {
    for (const entry of entries as Entry[]) {
      expect(entry.seq).toBe(seq + 1);
      if (entry.kind !== 'entry:withheld') expect(entry.hash).toBe(hashOfEntry(hash, entry));
      ({ seq, hash } = entry);
    }
  }
}

describe('the place of a stolen car, on the wire', () => {
  it('reaches nobody before theft mode, then the theft desk and the supervisor, and the crash desk never', async () => {
    const [crashDesk, theftDesk, supervisor] = await Promise.all([
      openDesk('crash-desk'),
      openDesk('theft-desk'),
      openDesk('supervisor'),
    ]);
    const desks = [crashDesk, theftDesk, supervisor];
    const incidentId = await reportTheft(gateway, told);
    const early = await gateway.post('/intake/position', { incidentId, fix: tried });
    expect(await refusedWith(409, early)).toMatchObject({ error: 'theft-mode-off' });
    const fleet = await gateway.post('/intake/positions', { positions: [{ incidentId, fix: tried }] });
    expect(await fleet.json()).toEqual({ results: [{ error: 'theft-mode-off', field: 'incidentId' }] });
    for (const role of ['crash-desk', 'theft-desk', 'supervisor'] as const) desks.push(await openDesk(role));
    await Promise.all(desks.slice(0, 3).map(holdsAll));
    for (const desk of desks) {
      expect(await history(desk, incidentId, 'positions')).toEqual([]);
      expect((await history(desk, incidentId, 'facts')).map(({ kind }) => kind)).toEqual(['incident:opened']);
      for (const fix of [told, tried]) expect(heard(desk, fix)).toBe(false);
    }
    expect(theftDesk.entries().map(({ kind }) => kind)).toEqual(['incident:opened', 'entry:withheld']);

    await startTheftMode(theftDesk, incidentId);
    const { seq } = await accepted(await gateway.post('/intake/position', { incidentId, fix: followed }));
    for (const desk of [theftDesk, supervisor]) await expect.poll(() => heard(desk, followed)).toBe(true);
    await Promise.all(desks.map(holdsAll));
    for (const desk of desks) expectChain(desk);
    expect(theftDesk.entries().find((entry) => entry.seq === seq)).toMatchObject({
      ...{ kind: 'position:received', scope: 'theft-mode', salt: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      fix: { place: followed.place },
    });
    const theftPositions = await history(theftDesk, incidentId, 'positions');
    expect(theftPositions).toMatchObject([{ fix: { place: told.place } }, { fix: { place: followed.place } }]);
    expect(await history(crashDesk, incidentId, 'positions')).toEqual([]);
    for (const desk of [crashDesk, await openDesk('crash-desk')]) {
      for (const fix of [told, followed]) expect(heard(desk, fix)).toBe(false);
    }
    for (const desk of desks) expect(heard(desk, tried)).toBe(false);
    const late = await openDesk('theft-desk');
    expect(late.snapshots[0]?.incidents.find(({ id }) => id === incidentId)?.fix).toMatchObject({
      place: followed.place,
    });
  });

  it('is on record before it goes to a desk, once for each connection and case', async () => {
    const theftDesk = await openDesk('theft-desk');
    const incidentId = await reportTheft(gateway, told);
    await startTheftMode(theftDesk, incidentId);
    await expect.poll(() => heard(theftDesk, told)).toBe(true);
    for (let step = 0; step < 3; step += 1) {
      await accepted(await gateway.post('/intake/position', { incidentId, fix: followed }));
    }
    await holdsAll(theftDesk);
    const isShown = (entry: Entry) => entry.kind === 'track:shown' && entry.incidentId === incidentId;
    await expect.poll(() => theftDesk.entries().filter(isShown)).toMatchObject([{ to: 'troth' }]);

    // What a second desk gets with its snapshot was put on record before the snapshot was sent.
    const second = await openDesk('supervisor');
    await history(second, incidentId, 'positions');
    await expect.poll(() => theftDesk.entries().filter(isShown)).toMatchObject([{ to: 'troth' }, { to: 'lhuber' }]);
    const crashDesk = await openDesk('crash-desk');
    await history(crashDesk, incidentId, 'positions');
    await accepted(await gateway.post('/intake/position', { incidentId, fix: followed }));
    await holdsAll(crashDesk);
    expect(theftDesk.entries().filter(isShown)).toHaveLength(2);
  });

  it('is no longer taken once theft mode is off, and nothing is told twice when it is on again', async () => {
    const theftDesk = await openDesk('theft-desk');
    const incidentId = await reportTheft(gateway);
    await startTheftMode(theftDesk, incidentId);
    await accepted(await gateway.post('/intake/position', { incidentId, fix: followed }));
    const by = { by: operatorOf['theft-desk'] };
    const off = makeAction(incidentId, 'theft-mode-off', { reason: 'Ende', inhibition: 'none' }, by);
    expect(await theftDesk.act([off])).toMatchObject([{ status: 'recorded' }]);
    await refusedWith(409, await gateway.post('/intake/position', { incidentId, fix: tried }));
    const again = await theftDesk.act([makeAction(incidentId, 'theft-mode-on', {}, by)]);
    expect(again).toMatchObject([{ status: 'recorded' }]);
    await holdsAll(theftDesk);
    const positions = await history(theftDesk, incidentId, 'positions');
    expect(positions).toMatchObject([{ fix: { place: followed.place } }]);
  });

  it('a console that was shown the journal in another role gets a snapshot when it asks for one', async () => {
    const first = await openDesk('theft-desk');
    const { epoch, head: cursor, hash } = first.snapshots[0] ?? { epoch: '', head: 0, hash: '' };
    const { token } = await gateway.signIn('kmayer');
    const second = openTestConsole(gateway.url, token, { epoch, cursor, hash, needsSnapshot: true });
    onTestFinished(() => second.close());
    await expect.poll(() => second.snapshots.length).toBe(1);
    expect(second.hellos).toMatchObject([{ isContinued: true }]);
    for (const { kind, fix } of second.snapshots[0]?.incidents ?? []) if (kind === 'theft') expect(fix).toBeNull();
  });
});

describe('the place of a crashed car', () => {
  it('reaches every desk, for the emergency', async () => {
    const crashDesk = await openDesk('crash-desk');
    const opened = await accepted(await gateway.post('/intake/crash', { callId: 'crash-1', fix: told }));
    const { seq } = await accepted(
      await gateway.post('/intake/position', { incidentId: opened.incidentId, fix: followed }),
    );
    await expect
      .poll(() => crashDesk.entries().find((entry) => entry.seq === seq))
      .toMatchObject({
        ...{ kind: 'position:received', scope: 'emergency', fix: { place: followed.place } },
      });
    expect(heard(crashDesk, told)).toBe(true);
  });
});
