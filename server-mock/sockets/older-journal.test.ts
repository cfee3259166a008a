import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { genesisHash, hashOfEntry } from '#shared/domain/chain.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { fix, report, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { unknownVehicle } from '#shared/domain/vehicle.ts';
import { type HistoryAsk, historyReplySchema } from '#shared/protocol/wire.ts';
import { demoVehicles } from '../demo-vehicles.ts';
import { createGateway, type Gateway } from '../gateway.ts';
import type { Database } from '../journal/database.ts';
import { createDeskChain, makeDraft } from '../testing/action.test-support.ts';
import { openTestConsole, type TestConsole } from '../testing/test-console.test-support.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import { operatorOf } from '../testing/theft-desk.test-support.ts';
import { checkLog } from '../verify/check-log.ts';

/** A journal as gateways before protocol 4 wrote it: a stolen car's place stands in its report, and positions have no scope. */

const [stolen, crashed, lost] = [uuid(1), uuid(2), uuid(3)];
const [reported, driven, emergency] = [
  { latitude: 47.1111117, longitude: 9.1111117 },
  { latitude: 47.2222227, longitude: 9.2222227 },
  { latitude: 47.3333337, longitude: 9.3333337 },
];
const [car] = demoVehicles;
const theft = report({
  ...{ kind: 'theft', crash: null, theft: { trigger: 'owner-report' }, callId: null, messageIdentifier: null },
  ...{ vehicle: { ...unknownVehicle, vin: car?.vin ?? null }, fix: fix({ place: reported }) },
});
const contents = [
  { incidentId: stolen, kind: 'incident:opened', body: { report: theft } },
  { incidentId: crashed, kind: 'incident:opened', body: { report: report() } },
  { incidentId: stolen, kind: 'position:received', body: { fix: fix({ place: driven, measuredAt: startAt + 9 }) } },
  { incidentId: crashed, kind: 'position:received', body: { fix: fix({ place: emergency, measuredAt: startAt + 9 }) } },
];

async function fillAs3(database: Database): Promise<void> {
  let hash = genesisHash;
  for (const [index, { incidentId, kind, body }] of contents.entries()) {
    const [seq, at] = [index + 1, startAt + index];
    hash = hashOfEntry(hash, { seq, at, incidentId, kind, ...body });
    await database.query(
      'INSERT INTO journal (seq, at, incident_id, kind, hash, body) VALUES ($1, $2, $3, $4, $5, $6::text::json)',
      [seq, at, incidentId, kind, hash, JSON.stringify(body)],
    );
  }
  // The row of a case whose opening the disk has lost: it alone can tell of it.
  const done = { acknowledged: null, claim: null, calls: [], notified: [], dispatched: [], closed: null, told: [] };
  const rest = {
    escalated: null,
    answered: null,
    seconds: [],
    offer: null,
    checked: null,
    disclosed: [],
    conferences: [],
  };
  const end = { released: null, skipped: [], reopened: [], reviewed: null };
  const row = { ...theft, ...done, ...rest, ...end, id: lost, seq: 1, openedSeq: 1, openedAt: startAt };
  await database.query('INSERT INTO incident (id, is_open, last_seq, row) VALUES ($1, true, 1, $2::text::json)', [
    lost,
    JSON.stringify(row),
  ]);
  await database.query(
    `INSERT INTO intake_message (source, external_id, digest, incident_id, seq) VALUES ('theft-report', 'r1', 'x', $1, 1)`,
    [stolen],
  );
  await database.exec('DROP TABLE contract');
  await database.query('UPDATE head SET seq = $1, hash = $2, schema_version = 3', [contents.length, hash]);
}

let gateway: Gateway;
let remove: () => Promise<void>;
let atEnd: { epoch: string; hash: string };

beforeAll(async () => {
  const { database, folder, remove: removeFolder } = await openTestJournal();
  await fillAs3(database);
  [atEnd = { epoch: '', hash: '' }] = await database.query<typeof atEnd>('SELECT epoch, hash FROM head');
  await database.close();
  gateway = await createGateway({ dataDir: folder });
  remove = async () => {
    await gateway.close();
    await removeFolder();
  };
});

afterAll(() => remove());

async function tokenOf(role: keyof typeof operatorOf): Promise<string> {
  const response = await fetch(`${gateway.url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operatorId: operatorOf[role], secret: 'demo' }),
  });
  return ((await response.json()) as { token: string }).token;
}

async function openDesk(role: keyof typeof operatorOf, handshake = {}): Promise<TestConsole> {
  const desk = openTestConsole(gateway.url, await tokenOf(role), handshake);
  onTestFinished(() => desk.close());
  await expect.poll(() => desk.snapshots.length).toBe(1);
  return desk;
}

async function history(desk: TestConsole, incidentId: string, of: HistoryAsk['of']): Promise<Entry[]> {
  const ask = { incidentId, of, before: 1_000_000 };
  return historyReplySchema.parse(await desk.socket.timeout(5000).emitWithAck('history:ask', ask)).entries as Entry[];
}

const holds = (text: string, place: typeof reported) => text.includes(String(place.latitude));

it.each(['crash-desk', 'theft-desk', 'supervisor'] as const)(
  'a %s hears of no place of a stolen car from before theft mode, and of a crashed one as before',
  async (role) => {
    const desk = await openDesk(role);
    // It holds the beginning of this journal, and would be fed what an older gateway recorded.
    const behind = await openDesk(role, { epoch: atEnd.epoch, cursor: 0, hash: null });
    for (const id of [stolen, lost]) {
      expect(desk.snapshots[0]?.incidents.find((incident) => incident.id === id)).toMatchObject({
        ...{ fix: null, contract: { vin: car?.vin }, pursuit: { stage: 'alarm' }, vehicle: { vin: car?.vin } },
      });
    }
    expect(await history(desk, stolen, 'positions')).toEqual([]);
    expect((await history(desk, stolen, 'facts'))[0]).toMatchObject({ kind: 'incident:opened', report: { fix: null } });
    expect(await history(desk, crashed, 'positions')).toMatchObject([{ fix: { place: emergency } }]);
    const crash = desk.snapshots[0]?.incidents.find(({ id }) => id === crashed);
    expect(crash?.fix).toMatchObject({ place: emergency });
    const text = [...desk.raw, ...behind.raw].join('\n');
    expect([reported, driven, emergency].map((place) => holds(text, place))).toEqual([false, false, true]);
  },
);

it('is exported to a supervisor without those places, and can be verified all the same', async () => {
  const response = await fetch(`${gateway.url}/journal`, {
    headers: { authorization: `Bearer ${await tokenOf('supervisor')}` },
  });
  const text = await response.text();
  expect([reported, driven, emergency].map((place) => holds(text, place))).toEqual([false, false, true]);
  const { good, withheld, fault } = await checkLog(text.trimEnd().split('\n'), { seq: 4, hash: atEnd.hash });
  expect({ withheld, fault }).toEqual({ withheld: 2, fault: null });
  expect(good).toBeGreaterThanOrEqual(4);
});

it('tells the last of those places once theft mode is on', async () => {
  const desk = await openDesk('theft-desk');
  const link = createDeskChain();
  const by = { by: operatorOf['theft-desk'], consoleId: randomUUID() };
  const call = { outcome: 'connected', number: null };
  const steps = [
    ['claim', {}],
    ['call', call],
    ['identify', { outcome: 'verified', person: null }],
    ['confirm', {}],
    ['theft-mode-on', {}],
  ] as const;
  const results = await desk.act(steps.map(([kind, args]) => link(makeDraft(stolen, kind, args, by))));
  expect(results.map(({ status }) => status)).toEqual(steps.map(() => 'recorded'));
  const fixes = () =>
    desk.entries().flatMap((entry) => (entry.kind === 'position:received' ? [{ ...entry.fix, of: entry.scope }] : []));
  await expect.poll(fixes).toMatchObject([{ place: driven, of: 'theft-mode', measuredAt: startAt + 9 }]);
});
