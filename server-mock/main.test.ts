import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handshake } from '#shared/protocol/session.ts';
import type { ActionResult } from '#shared/protocol/wire.ts';
import { holdFolder } from './hold-folder.ts';
import { openJournal } from './journal/journal.ts';
import { openPgliteDatabase } from './journal/pglite-database.ts';
import { makeAction } from './testing/action.test-support.ts';
import { startGatewayProcess } from './testing/gateway-process.test-support.ts';
import { copyFreshJournal } from './testing/journal-template.test-support.ts';
import { openTestConsole } from './testing/test-console.test-support.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leitstand-main-'));
  await copyFreshJournal(join(dataDir, 'journal'));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

const apiKey = async () => JSON.parse(await readFile(join(dataDir, 'keys.json'), 'utf8')).apiKey as string;

async function post(url: string, path: string, body: object): Promise<{ status: number; body: unknown }> {
  const headers = { 'x-api-key': await apiKey(), 'content-type': 'application/json' };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}

async function openDesk(url: string, handshake: Partial<Handshake> = {}) {
  const { body } = await post(url, '/session', { operatorId: 'kmayer', secret: 'demo' });
  return openTestConsole(url, (body as { token: string }).token, handshake);
}

/** Alerts and notes as fast as they are answered, until the gateway is gone. @returns what it said is recorded */
async function keepBusy(url: string, whenBusy: () => void) {
  const alerts: number[] = [];
  const notes = new Map<string, ReturnType<typeof makeAction>>();
  const results: ActionResult[] = [];
  const opened = await post(url, '/intake/crash', { callId: randomUUID() });
  const { incidentId, seq } = opened.body as { incidentId: string; seq: number };
  alerts.push(seq);
  const desk = await openDesk(url);
  const alerting = async () => {
    for (;;) {
      const { status, body } = await post(url, '/intake/crash', { callId: randomUUID() });
      expect(status).toBe(201);
      alerts.push((body as { seq: number }).seq);
      if (alerts.length === 20) whenBusy();
    }
  };
  const acting = async () => {
    for (;;) {
      const note = makeAction(incidentId, 'note', { text: `note ${notes.size}` });
      notes.set(note.id, note);
      results.push(...(await desk.act([note])));
    }
  };
  const gone = new Promise<never>((_resolve, reject) => desk.socket.on('disconnect', () => reject(new Error('gone'))));
  await Promise.allSettled([alerting(), alerting(), Promise.race([acting(), gone])]);
  desk.close();
  return { alerts, notes, results };
}

describe('a gateway that is killed in the middle of its work', () => {
  it('keeps its epoch, all that it said is recorded, and no gap; what was on its way is recorded once when sent again', async () => {
    const first = await startGatewayProcess(dataDir);
    const { epoch } = await (await fetch(`${first.url}/health`)).json();
    let killed: Promise<unknown> = Promise.resolve();
    const { alerts, notes, results } = await keepBusy(first.url, () => {
      killed = first.end('SIGKILL');
    });
    await killed;

    const second = await startGatewayProcess(dataDir);
    const health = await (await fetch(`${second.url}/health`)).json();
    expect(health.epoch).toBe(epoch);
    expect(health.head).toBeGreaterThanOrEqual(Math.max(...alerts));
    const desk = await openDesk(second.url);
    const sentAgain = await desk.act([...notes.values()]);
    for (const result of results) expect(sentAgain).toContainEqual(result);
    desk.close();
    expect(await second.end('SIGTERM')).toBe(0);

    const database = await openPgliteDatabase(join(dataDir, 'journal'));
    const journal = await openJournal(database, Date.now);
    const entries = await journal.read(1, 100_000);
    await database.close();
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    for (const seq of alerts) expect(entries[seq - 1]?.kind).toBe('incident:opened');
    const recorded = entries.flatMap((entry) => (entry.kind === 'action:recorded' ? [entry.action.id] : []));
    expect(recorded).toEqual([...notes.keys()]);
  }, 60_000);
});

describe('the gateway process', () => {
  it('takes from its command line how far behind a desk may be, and for fault tests how wrong its clock is', async () => {
    const flags = ['--most-entries-behind', '2', '--clock-offset-ms=-600000'];
    const running = await startGatewayProcess(dataDir, flags);
    const fresh = await openDesk(running.url);
    await expect.poll(() => fresh.snapshots.length).toBe(1);
    const { epoch, hash } = fresh.snapshots[0] ?? { epoch: '', hash: '' };
    expect(Math.abs((fresh.hellos[0]?.at ?? 0) + 600_000 - Date.now())).toBeLessThan(60_000);
    fresh.close();
    for (const expected of [0, 0, 1]) {
      await post(running.url, '/intake/crash', { callId: randomUUID() });
      const desk = await openDesk(running.url, { epoch, cursor: 0, hash });
      await expect.poll(() => desk.snapshots.length + desk.batches.length).toBe(1);
      expect(desk.snapshots.length).toBe(expected);
      desk.close();
    }
    expect(await running.end('SIGTERM')).toBe(0);
  }, 30_000);

  it('makes its secrets once, for its owner only, and lets no second gateway into its folder', async () => {
    const first = await startGatewayProcess(dataDir);
    const keys = await readFile(join(dataDir, 'keys.json'), 'utf8');
    expect((await stat(join(dataDir, 'keys.json'))).mode & 0o777).toBe(0o600);
    expect(first.lines.join('\n')).toContain('WARNING:demo-operators');
    expect(first.lines.join('\n')).not.toContain(JSON.parse(keys).apiKey);
    await expect(holdFolder(dataDir)).rejects.toThrow('another gateway is running');
    expect(await first.end('SIGTERM')).toBe(0);
    await (await holdFolder(dataDir))();
    expect(await readFile(join(dataDir, 'keys.json'), 'utf8')).toBe(keys);
  }, 30_000);
});
