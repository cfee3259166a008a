import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ActionDraft, actionDraftSchema, type Intent } from '#shared/domain/action.ts';
import { expiresAtOf } from '#shared/domain/expiry.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { intents } from '#shared/domain/testing/builders.ts';
import { intakeReplySchema } from '#shared/protocol/intake.ts';
import { sessionSchema } from '#shared/protocol/session.ts';
import { type OpenBlackBox, openBlackBox } from '../../electron/black-box/black-box.ts';
import { plainCipher } from '../../electron/black-box/cipher.ts';
import type { Database } from '../../renderer/store/database.ts';
import { unsettled } from '../../renderer/store/outbox.ts';
import { saveAction } from '../../renderer/store/save-action.ts';
import { freshDatabase } from '../../renderer/store/testing/fresh-database.ts';
import { createEngine } from '../../renderer/sync/engine.ts';
import { initialStatus, type SyncStatus } from '../../renderer/sync/status.ts';
import { connect } from '../../renderer/sync/transport.ts';
import { createGateway, type Gateway } from '../../server-mock/gateway.ts';

/** The console's engine in Node, against a real gateway on a real socket; IndexedDB is the in-memory implementation. */

let dataDir: string;
let gateway: Gateway;
const engines: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'leitstand-engine-'));
  gateway = await createGateway({ dataDir });
});
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()));
});
afterAll(async () => {
  await gateway.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** What outlives a desk's process. */
interface Held {
  consoleId: string;
  blackBox: OpenBlackBox;
}

/** A crash of its own call. */
async function openCrash(): Promise<{ id: string; seq: number }> {
  const response = await fetch(new URL('/intake/crash', gateway.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': gateway.apiKey },
    body: JSON.stringify({ callId: randomUUID(), trigger: 'automatic' }),
  });
  expect(response.status).toBe(201);
  const { incidentId, seq } = intakeReplySchema.parse(await response.json());
  return { id: incidentId, seq };
}

async function session(operatorId: string) {
  const response = await fetch(new URL('/session', gateway.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operatorId, secret: 'demo' }),
  });
  return sessionSchema.parse(await response.json());
}

async function desk(operatorId: string, { database } = freshDatabase(), held: Partial<Held> = {}) {
  const consoleId = held.consoleId ?? randomUUID();
  const blackBox =
    held.blackBox ?? (await openBlackBox({ folder: path.join(dataDir, consoleId), cipher: plainCipher }));
  let status: SyncStatus = initialStatus;
  const engine = createEngine({
    database,
    connect,
    gatewayUrl: gateway.url,
    consoleId,
    clock: Date.now,
    monotonic: () => performance.now(),
    random: () => 0,
    recall: blackBox.read,
    onSettled: (settled) => void blackBox.settle(settled),
    onUnits: () => {},
    onStatus: (next) => {
      status = next;
    },
    onChange: () => {},
  });
  engines.push(engine);
  return {
    engine,
    database,
    status: () => status,
    incident: async (id: string): Promise<Incident | undefined> => (await database.incidents.get(id))?.incident,
    blackBox,
    consoleId,
    async act(incidentId: string, intent: Intent, change: Partial<ActionDraft> = {}) {
      const at = Date.now();
      const envelope = { id: randomUUID(), incidentId, at, by: operatorId, consoleId };
      const draft = { ...envelope, expiresAt: expiresAtOf(intent.kind, at), ...intent, ...change };
      const needs = { database, blackBox, clock: Date.now, onDatabaseFailed: engine.bringBack };
      const action = await saveAction(needs, actionDraftSchema.parse(draft));
      engine.wake();
      return action;
    },
  };
}

async function recordedOf({ database }: { database: Database }, incidentId: string) {
  const rows = await database.entries.toArray();
  return rows.flatMap(({ entry }) =>
    entry.kind === 'action:recorded' && entry.incidentId === incidentId ? [entry.action] : [],
  );
}

const until = (check: () => unknown) =>
  vi.waitFor(async () => expect(await check()).toBeTruthy(), { timeout: 15_000, interval: 20 });

describe('the engine against a gateway', () => {
  it('IN-7 gets a case that is opened again and had ended before it came', async () => {
    const { id } = await openCrash();
    const holder = await desk('kmayer');
    await holder.engine.start(await session('kmayer'));
    await until(() => holder.incident(id));
    await holder.act(id, intents.claim);
    await holder.act(id, intents.close);
    await until(async () => (await holder.incident(id))?.closed);
    const later = await desk('asteiner');
    await later.engine.start(await session('asteiner'));
    await until(() => later.status().head !== null && later.status().cursor === later.status().head);
    expect(await later.incident(id)).toBeUndefined();
    await holder.act(id, intents.reopen);
    await until(() => later.incident(id));
    await until(() => later.status().cursor === later.status().head);
    expect(await later.incident(id)).toEqual(await holder.incident(id));
  });

  it('IN-5 a fresh console starts from the open cases, then follows the journal', async () => {
    const first = await openCrash();
    const mayer = await desk('kmayer');
    await mayer.engine.start(await session('kmayer'));
    await until(() => mayer.incident(first.id));
    const second = await openCrash();
    await until(() => mayer.incident(second.id));
    const at = { cursor: second.seq, head: second.seq };
    expect(mayer.status()).toMatchObject({ link: { kind: 'live' }, ...at, storage: 'ok' });
    expect(mayer.status().completeAt).not.toBeNull();
  });

  it('OUT-3 records what was decided offline once, in order, when the gateway is back', async () => {
    const { id } = await openCrash();
    const mayer = await desk('kmayer');
    await mayer.engine.start(await session('kmayer'));
    await until(() => mayer.incident(id));
    const { port } = new URL(gateway.url);
    await gateway.close();
    await until(() => mayer.status().link.kind !== 'live');
    const decided = [];
    for (const intent of [intents.claim, intents.call, intents.notify, intents.dispatch, intents.close]) {
      decided.push(await mayer.act(id, intent));
    }
    expect(await unsettled(mayer.database)).toHaveLength(5);
    gateway = await createGateway({ dataDir, port: Number(port) });
    await until(async () => (await mayer.incident(id))?.closed);
    const recorded = (await mayer.database.entries.toArray()).flatMap(({ entry }) =>
      entry.kind === 'action:recorded' ? [entry.action] : [],
    );
    expect(recorded.filter(({ incidentId }) => incidentId === id)).toEqual(decided);
    await until(async () => (await mayer.database.outbox.count()) === 0);
  });

  it('OUT-4 a claim that a colleague was quicker with ends in the tray with its reason', async () => {
    const { id } = await openCrash();
    const [mayer, steiner] = [await desk('kmayer'), await desk('asteiner')];
    await mayer.engine.start(await session('kmayer'));
    await until(() => mayer.incident(id));
    await mayer.act(id, intents.claim);
    await until(async () => (await mayer.incident(id))?.claim);
    await steiner.engine.start(await session('asteiner'));
    await until(() => steiner.incident(id));
    await steiner.act(id, intents.claim);
    await until(() => steiner.database.outbox.where({ state: 'refused' }).count());
    expect(await steiner.database.outbox.toArray()).toMatchObject([{ state: 'refused', reason: 'claimed-by-other' }]);
    expect((await steiner.incident(id))?.claim?.by).toBe('kmayer');
  });

  it('IN-2 a console that was away gets exactly what it missed', async () => {
    const made = freshDatabase();
    const before = await desk('kmayer', made);
    const first = await openCrash();
    await before.engine.start(await session('kmayer'));
    await until(() => before.incident(first.id));
    await before.engine.stop();
    const held = await made.database.entries.toCollection().primaryKeys();
    const missed = await openCrash();
    const after = await desk('kmayer', made);
    await after.engine.start(await session('kmayer'));
    await until(() => after.incident(missed.id));
    expect(await made.database.entries.toCollection().primaryKeys()).toEqual([...held, missed.seq]);
  });

  it('LOG-2 what was decided offline survives a wiped database and is recorded once', async () => {
    const { id } = await openCrash();
    const before = await desk('kmayer');
    await before.engine.start(await session('kmayer'));
    await until(() => before.incident(id));
    await before.engine.stop();
    const decided = [await before.act(id, intents.claim), await before.act(id, intents.note)];
    const after = await desk('kmayer', freshDatabase(), before);
    await after.engine.start(await session('kmayer'));
    await until(async () => (await after.blackBox.read()).every(({ outcome }) => outcome === 'recorded'));
    expect(await recordedOf(after, id)).toEqual(decided);
  });

  it('OUT-6 a dispatch whose time ran out offline is not recorded and waits for a decision', async () => {
    const { id } = await openCrash();
    const mayer = await desk('kmayer');
    await mayer.engine.start(await session('kmayer'));
    await until(() => mayer.incident(id));
    await mayer.act(id, intents.claim);
    await mayer.engine.stop();
    const at = Date.now();
    const late = await mayer.act(id, intents.dispatch, { at: at - 10_000, expiresAt: at - 5_000 });
    const note = await mayer.act(id, intents.note);
    await mayer.engine.start(await session('kmayer'));
    await until(async () => (await recordedOf(mayer, id)).some((action) => action.id === note.id));
    expect(await mayer.database.outbox.toArray()).toMatchObject([{ id: late.id, state: 'refused', reason: 'expired' }]);
    expect((await mayer.incident(id))?.dispatched).toEqual([]);
  });

  it('OUT-8 a take with a reason moves the claim, and the former holder’s next step is refused', async () => {
    const { id } = await openCrash();
    const [mayer, steiner] = [await desk('kmayer'), await desk('asteiner')];
    for (const [one, who] of [
      [mayer, 'kmayer'],
      [steiner, 'asteiner'],
    ] as const) {
      await one.engine.start(await session(who));
      await until(() => one.incident(id));
    }
    const claim = await mayer.act(id, intents.claim);
    await until(async () => (await steiner.incident(id))?.claim);
    await mayer.engine.stop();
    await mayer.act(id, intents.tell);
    await steiner.act(id, { kind: 'take', args: { claimId: claim.id, reason: 'Kollege antwortet nicht' } });
    await until(async () => (await steiner.incident(id))?.claim?.takenFrom);
    await mayer.engine.start(await session('kmayer'));
    await until(() => mayer.database.outbox.where({ state: 'refused' }).count());
    expect(await mayer.database.outbox.toArray()).toMatchObject([{ reason: 'claimed-by-other', detail: 'asteiner' }]);
    expect((await mayer.incident(id))?.claim).toMatchObject({ by: 'asteiner', takenFrom: 'kmayer' });
  });

  it('IN-5 fetches a case’s older history on demand', async () => {
    const { id } = await openCrash();
    const mayer = await desk('kmayer');
    await mayer.engine.start(await session('kmayer'));
    await until(() => mayer.incident(id));
    for (let count = 0; count < 30; count += 1) await mayer.act(id, intents.note);
    await until(async () => (await recordedOf(mayer, id)).length === 30);
    const fresh = await desk('asteiner');
    await fresh.engine.start(await session('asteiner'));
    await until(() => fresh.incident(id));
    expect(await recordedOf(fresh, id)).toHaveLength(20);
    expect(await fresh.engine.loadHistory(id)).toBe(true);
    expect(await recordedOf(fresh, id)).toHaveLength(30);
  });

  it('a wrong token is refused with its reason, and the engine does not knock again by itself', async () => {
    const mayer = await desk('kmayer');
    await mayer.engine.start({ ...(await session('kmayer')), token: 'nonsense' });
    await until(() => mayer.status().link.kind === 'refused');
    expect(mayer.status().link).toMatchObject({ kind: 'refused', reason: 'token-invalid' });
  });
});
