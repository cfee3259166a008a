import { afterEach, describe, expect, it, vi } from 'vitest';
import { hexToOctets } from '#shared/msd/hex.ts';
import { positionIntakeSchema, positionsIntakeSchema } from '#shared/protocol/intake.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { fastClock } from './fast-clock.test-support.ts';
import { type Answers, type Heard, listeningGateway } from './listening-gateway.test-support.ts';
import { roadDistanceM } from './road-distance.test-support.ts';
import type { ScenarioName } from './scenarios.ts';
import { planScenario, startSimulator } from './simulator.ts';

const startAt = 1_795_000_000_000;
const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

/** One incident for each call or report, as the real gateway does. */
function accepting(): Answers['intake'] {
  const ids = new Map<string, string>();
  return (heard, nth) => {
    const key = caseKeyOf(heard);
    const isNew = !ids.has(key);
    const incidentId = ids.get(key) ?? `00000000-0000-4000-8000-${String(ids.size).padStart(12, '0')}`;
    ids.set(key, incidentId);
    return { status: 201, body: { incidentId, seq: nth, isNew } };
  };
}

function caseKeyOf({ path, query, body }: Heard): string {
  if (path === '/intake/msd') return query.get('callId') ?? '';
  const said = JSON.parse(body.toString());
  return said.callId ?? said.reportId ?? said.incidentId;
}

async function run(scenario: ScenarioName, { factor, ...answers }: Partial<Answers> & { factor: number }) {
  const log: string[] = [];
  const gateway = await listeningGateway({
    intake: accepting(),
    act: ({ id }, nth) => ({ id, status: 'recorded', seq: 1_000 + nth }),
    ...answers,
  });
  const simulator = startSimulator({
    url: gateway.url,
    apiKey: 'key-of-the-test',
    scenario,
    seed: 1,
    log: (line) => log.push(line),
    signIn: { operatorId: 'asteiner', secret: 'demo' },
    clock: fastClock(startAt, factor),
  });
  ended.push(() => gateway.close(), simulator.stop);
  return { gateway, log, simulator };
}

const theftModeOff = { error: 'theft-mode-off', field: 'incidentId', bit: null, expected: 'x', quarantineId: null };
const fixOf = ({ body }: Heard) => positionIntakeSchema.parse(JSON.parse(body.toString())).fix;
const positionsOf = ({ body }: Heard) =>
  positionsIntakeSchema
    .parse(JSON.parse(body.toString()))
    .positions.map((position) => positionIntakeSchema.parse(position));

describe('the simulator', () => {
  it('plays demo over the wire: every alert in order with the key, the colleague to the end, the car on the road', async () => {
    const { gateway } = await run('demo', { factor: 40 });
    await vi.waitUntil(() => gateway.acted.length === 4 && gateway.heard.length > 25, { timeout: 10_000 });
    const { happenings, roads } = planScenario('demo', 1, startAt);
    const alerts = gateway.heard.filter(({ path }) => path !== '/intake/position');
    // Cases never wait for each other: the order is each case's own.
    const cases = [...new Set(happenings.map(({ caseKey }) => caseKey))];
    const pathsOf = (key: string) => alerts.filter((heard) => caseKeyOf(heard) === key).map(({ path }) => path);
    expect(cases.map(pathsOf)).toEqual([
      ['/intake/msd', '/intake/crash', '/intake/msd'],
      ['/intake/msd'],
      ['/intake/theft'],
    ]);
    expect(new Set(gateway.heard.map(({ apiKey }) => apiKey))).toEqual(new Set(['key-of-the-test']));
    const first = happenings[0];
    if (first?.kind !== 'msd') throw new Error('no MSD first');
    expect(alerts[0]?.contentType).toBe('application/octet-stream');
    expect(alerts[0]?.body.equals(hexToOctets(first.msdHex))).toBe(true);
    expect(alerts[0]?.query.get('callBackNumber')).toBe(first.callBackNumber);

    expect(gateway.acted.map(({ kind }) => kind)).toEqual(['claim', 'call', 'note', 'close']);
    expect(new Set(gateway.acted.map(({ by }) => by))).toEqual(new Set(['asteiner']));
    expect(gateway.handshakes[0]).toMatchObject({
      protocol: PROTOCOL_VERSION,
      token: 'token-of-the-test',
      epoch: null,
      cursor: 0,
    });
    expect(gateway.receipts).toEqual([{ cursor: 3, isComplete: true }]);

    const road = roads[0];
    if (!road) throw new Error('no roads');
    const fixes = gateway.heard.filter(({ path }) => path === '/intake/position').map(fixOf);
    for (const [index, { place, speedKmh, measuredAt }] of fixes.entries()) {
      expect(roadDistanceM(road, place)).toBeLessThan(1);
      expect(speedKmh).toBeGreaterThanOrEqual(50);
      expect(measuredAt).toBeGreaterThan(fixes[index - 1]?.measuredAt ?? startAt + 20_999);
      expect((measuredAt - startAt) % 1_000).toBe(0);
    }
  });

  it('delivers all 200 alerts of flood', async () => {
    const { gateway } = await run('flood', { factor: 100 });
    await vi.waitUntil(() => gateway.heard.length === 200, { timeout: 10_000 });
    expect(new Set(gateway.heard.map(caseKeyOf)).size).toBe(200);
  });

  it('sends an alert again when the gateway has no answer, before what follows of the same case', async () => {
    const accept = accepting();
    const [first] = planScenario('demo', 1, startAt).happenings;
    const isFirstCall = (heard: Heard) => caseKeyOf(heard) === first?.caseKey;
    let tries = 0;
    const away: Answers['intake'] = (heard, nth) => {
      if (isFirstCall(heard)) tries += 1;
      return isFirstCall(heard) && tries <= 3 ? { status: 503, body: {} } : accept(heard, nth);
    };
    const { gateway } = await run('demo', { factor: 100, intake: away });
    await vi.waitUntil(() => gateway.heard.some(({ path }) => path === '/intake/crash'), { timeout: 10_000 });
    const call = gateway.heard.filter(isFirstCall);
    const paths = call.map(({ path }) => path);
    expect(paths.slice(0, 5)).toEqual(['/intake/msd', '/intake/msd', '/intake/msd', '/intake/msd', '/intake/crash']);
  });

  it('stops following a car when its case is closed', async () => {
    const accept = accepting();
    const closed: Answers['intake'] = (heard, nth) =>
      heard.path === '/intake/position' && nth > 12 ? { status: 409, body: {} } : accept(heard, nth);
    const { gateway, log } = await run('demo', { factor: 100, intake: closed });
    await vi.waitUntil(() => log.some((line) => line.includes('following')), { timeout: 10_000 });
    expect(gateway.heard.length).toBe(13);
  });

  it('goes on telling where a stolen car is until theft mode is on, and says so once', async () => {
    const accept = accepting();
    let refusals = 0;
    const sealed: Answers['intake'] = (heard, nth) => {
      const isTooEarly = heard.path === '/intake/position' && ++refusals <= 15;
      return isTooEarly ? { status: 409, body: theftModeOff } : accept(heard, nth);
    };
    const { gateway, log } = await run('demo', { factor: 100, intake: sealed });
    await vi.waitUntil(() => refusals > 20, { timeout: 10_000 });
    expect(log.filter((line) => line.includes('following')).map((line) => line.replace(/report-\S+/, 'it'))).toEqual([
      'simulator: following it waits for theft mode',
    ]);
    expect(gateway.heard.length).toBeGreaterThan(20);
  });

  it('leaves the stolen car standing, its ignition off, some time after its first place was taken', async () => {
    const { gateway } = await run('demo', { factor: 100 });
    const fixes = () => gateway.heard.filter(({ path }) => path === '/intake/position').map(fixOf);
    await vi.waitUntil(() => fixes().at(-1)?.speedKmh === 0, { timeout: 10_000 });
    const [first] = fixes();
    expect(first?.isIgnitionOn).toBe(true);
    const stood = fixes().find(({ speedKmh }) => speedKmh === 0);
    expect(stood?.isIgnitionOn).toBe(false);
    const afterMs = (stood?.measuredAt ?? 0) - (first?.measuredAt ?? 0);
    expect(afterMs).toBeGreaterThan(90_000);
    expect(afterMs).toBeLessThan(115_000);
  });

  it('sends the places of 200 pursued cars together', async () => {
    const accept = accepting();
    const cars = new Set<string>();
    let largest = 0;
    const { gateway } = await run('pursuit', {
      factor: 10,
      intake: (heard, nth) => {
        if (heard.path !== '/intake/positions') return accept(heard, nth);
        const positions = positionsOf(heard);
        largest = Math.max(largest, positions.length);
        for (const { incidentId } of positions) cars.add(incidentId);
        return { status: 201, body: { results: positions.map(({ incidentId }) => ({ incidentId, seq: nth })) } };
      },
    });
    await vi.waitUntil(() => cars.size === 200 && largest > 100, { timeout: 40_000 });
    expect(gateway.acted).toHaveLength(800);
  }, 60_000);

  it('repeats an action that failed, with the same id and content (OUT-2)', async () => {
    const { gateway } = await run('quiet', {
      factor: 100,
      act: ({ id }, nth) => (nth === 1 ? { id, status: 'failed' } : { id, status: 'recorded', seq: 9 }),
    });
    await vi.waitUntil(() => gateway.acted.length === 3, { timeout: 10_000 });
    expect(gateway.acted.map(({ kind }) => kind)).toEqual(['claim', 'claim', 'close']);
    expect(gateway.acted[1]).toEqual(gateway.acted[0]);
  });

  it('leaves a case to the operator who was faster', async () => {
    const { gateway, log } = await run('demo', {
      factor: 100,
      act: ({ id }) => ({ id, status: 'refused', reason: 'claimed-by-other', detail: '' }),
    });
    await vi.waitUntil(() => gateway.heard.length > 35, { timeout: 10_000 });
    expect(gateway.acted.map(({ kind }) => kind)).toEqual(['claim']);
    expect(log.some((line) => line.includes('colleague claim') && line.endsWith('refused'))).toBe(true);
  });

  it('stops in the middle of trying, and says nothing more', async () => {
    const { gateway, log, simulator } = await run('demo', {
      factor: 100,
      intake: () => ({ status: 503, body: {} }),
    });
    await vi.waitUntil(() => gateway.heard.length > 0, { timeout: 10_000 });
    await simulator.stop();
    const said = { heard: gateway.heard.length, logged: log.length };
    await new Promise((resolve) => setImmediate(resolve));
    expect(log.length).toBe(said.logged);
    // What was on the wire when it stopped cannot be called back.
    expect(gateway.heard.length).toBeLessThanOrEqual(said.heard + 1);
  });
});
