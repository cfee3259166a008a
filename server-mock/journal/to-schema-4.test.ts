import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { genesisHash, hashOf, hashOfEntry } from '#shared/domain/chain.ts';
import { incidentSchema } from '#shared/domain/incident.ts';
import { operatorSchema } from '#shared/domain/operator.ts';
import { link, report, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import { snapshotSchema } from '#shared/protocol/wire.ts';
import { createRecordActions } from '../actions/record-actions.ts';
import { makeAction } from '../testing/action.test-support.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import { checkLog } from '../verify/check-log.ts';
import type { Database } from './database.ts';
import { openJournal } from './journal.ts';
import { exportLines } from './journal-routes.ts';
import { openPgliteDatabase } from './pglite-database.ts';

/** Everything below is as the gateway of version 2 wrote it: no field that came later is there. For version 3 see sockets/older-journal.test.ts. */

const [openCase, closedCase, lostCase] = [uuid(1), uuid(2), uuid(3)];
const consoleId = uuid(9);
let made = 0;

function actionOf2(incidentId: string, kind: string, args: object) {
  made += 1;
  const decided = { id: uuid(1000 + made), incidentId, at: startAt + made, by: 'kmayer', consoleId };
  return { ...decided, kind, args, expiresAt: null, chain: link(made) };
}

const actions = {
  claim: actionOf2(openCase, 'claim', {}),
  call: actionOf2(openCase, 'call', { outcome: 'connected' }),
  notify: actionOf2(openCase, 'notify', { psap: '144', passed: 'Lage' }),
  claimClosed: actionOf2(closedCase, 'claim', {}),
  close: actionOf2(closedCase, 'close', { disposition: 'no-emergency', reason: 'Fehlgriff' }),
};
const doneBy = ({ id, at }: { id: string; at: number }) => ({ actionId: id, at, by: 'kmayer' });
const opening = (incidentId: string) => ({ incidentId, kind: 'incident:opened', body: { report: report() } });
const recording = (action: { incidentId: string }) => ({
  incidentId: action.incidentId,
  kind: 'action:recorded',
  body: { action, deliveredBy: 'kmayer' },
});
const contents = [opening(openCase), opening(closedCase), ...Object.values(actions).map(recording)];

/** The row of a case at its opening. */
function rowOf2(id: string, change: object = {}) {
  const untouched2 = { acknowledged: null, claim: null, calls: [], notified: [], dispatched: [], closed: null };
  return { ...report(), id, seq: 1, openedSeq: 1, openedAt: startAt, ...untouched2, ...change };
}

async function fillAs2(database: Database): Promise<void> {
  let hash = genesisHash;
  for (const [index, { incidentId, kind, body }] of contents.entries()) {
    const [seq, at] = [index + 1, startAt + index];
    hash = hashOfEntry(hash, { seq, at, incidentId, kind, ...body });
    await database.query(
      'INSERT INTO journal (seq, at, incident_id, kind, hash, body) VALUES ($1, $2, $3, $4, $5, $6::text::json)',
      [seq, at, incidentId, kind, hash, JSON.stringify(body)],
    );
  }
  const closed = { ...doneBy(actions.close), disposition: 'no-emergency', reason: 'Fehlgriff' };
  for (const [row, isOpen] of [
    [rowOf2(openCase), true],
    [rowOf2(closedCase, { closed }), false],
    [
      rowOf2(lostCase, {
        claim: { ...doneBy(actions.claim), takenFrom: null, reason: null },
        calls: [{ ...doneBy(actions.call), outcome: 'busy' }],
      }),
      true,
    ],
  ] as const) {
    await database.query('INSERT INTO incident (id, is_open, last_seq, row) VALUES ($1, $2, $3, $4::text::json)', [
      row.id,
      isOpen,
      row.seq,
      JSON.stringify(row),
    ]);
  }
  const result = { id: actions.call.id, status: 'recorded', seq: 4 };
  await database.query('INSERT INTO action_result (id, digest, result) VALUES ($1, $2, $3::text::json)', [
    actions.call.id,
    hashOf(actions.call),
    JSON.stringify(result),
  ]);
  await database.query('UPDATE head SET seq = $1, hash = $2, schema_version = 2', [contents.length, hash]);
}

async function openedFrom2(change = async (_database: Database): Promise<void> => {}) {
  const { database: older, folder, remove } = await openTestJournal();
  await fillAs2(older);
  await change(older);
  await older.close();
  const log: string[] = [];
  const database = await openPgliteDatabase(join(folder, 'journal'), (event, fields) =>
    log.push(`${event} ${JSON.stringify(fields)}`),
  );
  onTestFinished(async () => {
    await database.close();
    await remove();
  });
  return { database, log, journal: await openJournal(database, () => startAt + 1_000_000) };
}

it('a journal of version 2 is opened with its cases folded anew, which is logged', async () => {
  const { database, journal, log } = await openedFrom2();
  expect(await database.query('SELECT schema_version FROM head')).toEqual([{ schema_version: 4 }]);
  const rows = await database.query<{ id: string; is_open: boolean; last_seq: number; row: unknown }>(
    'SELECT id, is_open, last_seq, row FROM incident ORDER BY id',
  );
  const cases = rows.map(({ row }) => incidentSchema.parse(row));
  expect(cases).toEqual(rows.map(({ row }) => row));
  expect(rows.map(({ is_open, last_seq }) => [is_open, last_seq])).toEqual([
    [true, 5],
    [false, 7],
    [true, 1],
  ]);
  expect(cases[0]).toMatchObject({
    claim: { by: 'kmayer' },
    calls: [{ actionId: actions.call.id, outcome: 'connected', number: null, ended: null }],
    notified: [{ psap: '144', contact: null, outcome: 'connected' }],
  });
  expect(cases[1]?.closed).toMatchObject({ disposition: 'no-emergency', isSampled: false });
  expect(
    snapshotSchema
      .parse(await journal.snapshot())
      .incidents.map(({ id }) => id)
      .sort(),
  ).toEqual([openCase, lostCase]);
  expect(log[0]).toBe('journal:upgrading {"toVersion":4,"head":7}');
  expect(log.at(-1)).toBe('journal:upgraded {"toVersion":4}');
});

it('a case of version 2 whose opening the disk has lost is kept, completed, and told', async () => {
  const { database, log } = await openedFrom2();
  const [found] = await database.query<{ row: unknown }>('SELECT row FROM incident WHERE id = $1', [lostCase]);
  expect(incidentSchema.parse(found?.row)).toMatchObject({ calls: [{ outcome: 'busy', number: null, ended: null }] });
  expect(log).toContain(`journal:opening-lost {"incidentId":"${lostCase}"}`);
});

it('an entry of version 2 that somebody damaged takes no other case with it', async () => {
  const { database, log } = await openedFrom2((older) =>
    older.exec(`UPDATE journal SET body = '{"action": null}' WHERE seq = 4`),
  );
  const [found] = await database.query<{ row: { calls: object[]; notified: object[] } }>(
    'SELECT row FROM incident WHERE id = $1',
    [openCase],
  );
  expect(found?.row).toMatchObject({ calls: [], notified: [{}] });
  expect(log.some((line) => line.startsWith('journal:entry-not-folded {"seq":4'))).toBe(true);
});

it('LOG-1 OUT-2 what version 2 wrote keeps its hashes and its answers, and the journal goes on from there', async () => {
  const { database, journal } = await openedFrom2();
  const lines = async () => {
    const head = { epoch: journal.epoch, head: journal.head(), hash: journal.headHash() };
    let text = '';
    for await (const part of exportLines(database, head)) text += part;
    return text.trimEnd().split('\n');
  };
  expect(await checkLog(await lines(), null)).toMatchObject({ good: contents.length, fault: null });
  const [call] = await journal.read(4, 1);
  expect(call).toMatchObject({ kind: 'action:recorded', action: actions.call });
  expect(call?.kind === 'action:recorded' && Object.keys(call.action.args)).toEqual(['outcome']);

  const find = (id: string) => operatorSchema.parse({ id, name: id, role: 'crash-desk' });
  const record = createRecordActions({ journal, operators: { find }, guards, log: () => undefined });
  const delivery = { operatorId: find('kmayer').id, consoleId };
  const release = makeAction(openCase, 'release');
  const { results } = await record({ actions: [actions.call, release] }, delivery);
  expect(results).toMatchObject([
    { status: 'recorded', seq: 4 },
    { status: 'recorded', seq: 8 },
  ]);
  expect(await checkLog(await lines(), null)).toMatchObject({ good: 8, fault: null });
  expect((await journal.write(({ incident }) => incident(openCase)))?.released).toMatchObject({ actionId: release.id });
});
