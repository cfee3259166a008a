import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Entry, entrySchema } from '#shared/domain/entry.ts';
import { fold } from '#shared/domain/fold.ts';
import { distanceM } from '#shared/domain/geodesy.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { type Session, sessionSchema } from '#shared/protocol/session.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { ConsoleEvents, GatewayEvents } from '#shared/protocol/wire.ts';
import { createGateway } from '../gateway.ts';
import { makeAction } from '../testing/action.test-support.ts';
import { openTestConsole } from '../testing/test-console.test-support.ts';
import { fastClock } from './fast-clock.test-support.ts';
import { roadDistanceM } from './road-distance.test-support.ts';
import { readRoads } from './roads.ts';
import { startSimulator } from './simulator.ts';

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

async function signedIn(url: string, operatorId: string): Promise<Session> {
  const response = await fetch(new URL('/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operatorId, secret: 'demo' }),
  });
  return sessionSchema.parse(await response.json());
}

/** A console that takes every entry in, from an empty journal on. */
async function listeningConsole(url: string) {
  const { token } = await signedIn(url, 'lhuber');
  const entries: Entry[] = [];
  const fresh = {
    consoleId: '00000000-0000-4000-8000-00000000c001',
    epoch: null,
    cursor: 0,
    hash: null,
    needsSnapshot: false,
  };
  const auth = { protocol: PROTOCOL_VERSION, token, ...fresh };
  const socket: Socket<GatewayEvents, ConsoleEvents> = io(url, { transports: ['websocket'], forceNew: true, auth });
  ended.push(() => socket.disconnect());
  const ready = new Promise<void>((resolve, reject) => {
    socket.once('connect_error', reject);
    socket.on('snapshot', ({ head }, acknowledge) => {
      acknowledge({ cursor: head, isComplete: true });
      resolve();
    });
  });
  socket.on('entries', (batch, acknowledge) => {
    entries.push(...batch.entries.map((entry) => entrySchema.parse(entry)));
    acknowledge({ cursor: batch.from + batch.entries.length - 1, isComplete: true });
  });
  await ready;
  return entries;
}

function incidentsOf(entries: readonly Entry[]): Incident[] {
  const rows = new Map<string, Incident>();
  for (const entry of entries) {
    if (entry.incidentId === null) continue;
    const row = fold(rows.get(entry.incidentId), entry);
    if (row) rows.set(entry.incidentId, row);
  }
  return [...rows.values()];
}

describe('the demo on the real gateway', () => {
  it('gives three cases with all their data, one of them closed by the colleague, one followed along the road until it stands', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'leitstand-simulator-'));
    ended.push(() => rm(dataDir, { recursive: true, force: true }));
    const gateway = await createGateway({ dataDir });
    ended.push(gateway.close);
    const entries = await listeningConsole(gateway.url);
    const log: string[] = [];
    const simulator = startSimulator({
      url: gateway.url,
      apiKey: gateway.apiKey,
      scenario: 'demo',
      seed: 1,
      log: (line) => log.push(line),
      signIn: { operatorId: 'asteiner', secret: 'demo' },
      clock: fastClock(Date.now(), 20),
    });
    ended.push(simulator.stop);
    const isClosed = () => entries.some((entry) => entry.kind === 'action:recorded' && entry.action.kind === 'close');
    const places = () => entries.flatMap((entry) => (entry.kind === 'position:received' ? [entry.fix] : []));
    const isWaiting = () => log.some((line) => line.endsWith('waits for theft mode'));
    await vi.waitUntil(() => isClosed() && isWaiting(), { timeout: 40_000 });
    expect(places()).toEqual([]);
    await followTheCar(gateway.url, incidentsOf(entries)[2]?.id ?? '');
    await vi.waitUntil(() => places().at(-1)?.speedKmh === 0, { timeout: 40_000 });

    const [crash, mistake, theft, ...others] = incidentsOf(entries);
    expect(others).toEqual([]);
    expect(log.filter((line) => line.includes('refused'))).toEqual([]);
    expect(crash).toMatchObject({
      kind: 'crash',
      trigger: 'automatic',
      isTest: false,
      messageIdentifier: 2,
      vehicle: { vin: 'WP0ZZZ99ZJS100042', category: 'M1', model: '911 Carrera', plate: 'W 12345 A' },
      people: { occupants: 2 },
      crash: { impactSide: 'front', isRollover: false, hasFire: false, finalRest: 'wheels' },
      closed: null,
    });
    expect(crash?.fix?.earlierPlaces).toHaveLength(2);
    expect(distanceM(crash?.fix?.place ?? nowhere, { latitude: 47.141, longitude: 9.521 })).toBeLessThan(2_000);
    expect(mistake).toMatchObject({
      kind: 'crash',
      trigger: 'manual',
      claim: { by: 'asteiner' },
      calls: [{ outcome: 'connected' }],
      closed: { by: 'asteiner', disposition: 'no-emergency' },
    });
    expect(theft).toMatchObject({ kind: 'theft', vehicle: { model: '718 Cayman GTS' }, closed: null });
    const road = readRoads()[0];
    if (!road || !theft?.fix?.place) throw new Error('no road or no place');
    expect(roadDistanceM(road, theft.fix.place)).toBeLessThan(1);
    expect(places()[0]?.speedKmh).toBeGreaterThanOrEqual(50);
    expect(places()[0]?.isIgnitionOn).toBe(true);
    expect(theft.fix).toMatchObject({ speedKmh: 0, isIgnitionOn: false });
    expect(theft.pursuit?.standing).toMatchObject({ isTold: true });
  }, 60_000);
});

/** What the theft desk does until theft mode is on. */
async function followTheCar(url: string, incidentId: string): Promise<void> {
  const desk = openTestConsole(url, (await signedIn(url, 'troth')).token);
  ended.push(() => desk.close());
  const steps = [
    makeAction(incidentId, 'claim', {}, { by: 'troth' }),
    makeAction(incidentId, 'identify', { outcome: 'verified', person: null }, { by: 'troth' }),
    makeAction(incidentId, 'confirm', {}, { by: 'troth' }),
    makeAction(incidentId, 'theft-mode-on', {}, { by: 'troth' }),
  ];
  const results = await desk.act(steps);
  expect(results.map(({ status }) => status)).toEqual(steps.map(() => 'recorded'));
}

const nowhere = { latitude: 0, longitude: 0 };
