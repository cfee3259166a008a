import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, describe, expect, it } from 'vitest';
import { type Action, actionSchema } from '#shared/domain/action.ts';
import { genesisHash, hashOf } from '#shared/domain/chain.ts';
import { dispatchValidMs } from '#shared/domain/expiry.ts';
import { centre } from '#shared/domain/testing/centre.ts';
import { createColleague } from './colleague.ts';
import { fastClock } from './fast-clock.test-support.ts';

const incidentId = '00000000-0000-4000-8000-000000000001';
const actionId = '00000000-0000-4000-8000-000000000002';
const consoleId = '00000000-0000-4000-8000-000000000003';
const operator = { id: 'asteiner', name: 'A. Steiner', role: 'crash-desk' };
const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

/** Gives every sign-in a token with its number; sockets are the test's own affair. */
async function signInDesk() {
  const state = { signIns: 0, upgrades: 0 };
  const http = createServer((request, response) => {
    if (request.url !== '/session') return;
    state.signIns += 1;
    const session = {
      token: `token-${state.signIns}`,
      operator,
      expiresAt: Number.MAX_SAFE_INTEGER,
      colleagues: [],
      centre: centre(),
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(session));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  ended.push(() => {
    http.closeAllConnections();
    http.close();
  });
  return { http, state, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}

function colleagueAt(url: string) {
  const ending = new AbortController();
  const log: string[] = [];
  const colleague = createColleague({
    url,
    signIn: { operatorId: 'asteiner', secret: 'demo' },
    consoleId,
    clock: fastClock(1_795_000_000_000, 100),
    log: (line) => log.push(line),
    signal: ending.signal,
  });
  const stop = () => {
    ending.abort();
    colleague.stop();
  };
  ended.push(stop);
  return { colleague, log, stop };
}

describe('the simulated colleague', () => {
  it('signs in again when the gateway no longer takes the token', async () => {
    const { http, state, url } = await signInDesk();
    const sockets = new Server(http, { transports: ['websocket'] });
    ended.push(() => void sockets.close());
    sockets.use((socket, next) => {
      const isFresh = socket.handshake.auth.token === 'token-2';
      next(isFresh ? undefined : Object.assign(new Error('token-expired'), { data: { reason: 'token-expired' } }));
    });
    sockets.on('connection', (socket) =>
      socket.on('act', (_, acknowledge) => acknowledge({ results: [{ id: actionId, status: 'recorded', seq: 5 }] })),
    );
    const { colleague, log } = colleagueAt(url);
    const result = await colleague.act(incidentId, actionId, { kind: 'claim', args: {} });
    expect(result).toEqual({ id: actionId, status: 'recorded', seq: 5 });
    expect(state.signIns).toBe(2);
    expect(log).toEqual(['colleague: token-expired']);
  });

  it('signs in once for as many cases as it begins on at once', async () => {
    const { http, state, url } = await signInDesk();
    const sockets = new Server(http, { transports: ['websocket'] });
    ended.push(() => void sockets.close());
    sockets.on('connection', (socket) => {
      state.upgrades += 1;
      socket.on('act', ({ actions }: { actions: Action[] }, acknowledge) => {
        acknowledge({ results: actions.map(({ id }) => ({ id, status: 'recorded', seq: 5 })) });
      });
    });
    const { colleague } = colleagueAt(url);
    const claim = () => colleague.act(randomUUID(), randomUUID(), { kind: 'claim', args: {} });
    const results = await Promise.all(Array.from({ length: 20 }, claim));
    expect(results.every((result) => result?.status === 'recorded')).toBe(true);
    expect(state).toEqual({ signIns: 1, upgrades: 1 });
  });

  it('LOG-1 chains what it decides, gives a dispatch its end, and gives signs of life after its first action', async () => {
    const { http, url } = await signInDesk();
    const sockets = new Server(http, { transports: ['websocket'] });
    ended.push(() => void sockets.close());
    const acted: Action[] = [];
    const beats: unknown[] = [];
    sockets.on('connection', (socket) => {
      socket.on('beat', (beat) => beats.push(beat));
      socket.on('act', ({ actions: [action] }, acknowledge) => {
        acted.push(actionSchema.parse(action));
        acknowledge({ results: [{ id: action.id, status: 'recorded', seq: acted.length }] });
      });
    });
    const { colleague } = colleagueAt(url);
    await colleague.act(incidentId, actionId, { kind: 'claim', args: {} });
    await colleague.act(incidentId, consoleId, { kind: 'dispatch', args: { service: 'ambulance' } });
    const [claim, dispatch] = acted;
    expect(claim).toMatchObject({ expiresAt: null, chain: { number: 1, previousHash: genesisHash } });
    expect(dispatch?.chain).toEqual({ chainId: claim?.chain.chainId, number: 2, previousHash: hashOf(claim) });
    expect(dispatch?.expiresAt).toBe((dispatch?.at ?? 0) + dispatchValidMs);
    await expect.poll(() => beats.length).toBeGreaterThan(2);
    expect(beats).toContainEqual({ on: incidentId });
    const end = { disposition: 'handed-over', reason: null, isSampled: false } as const;
    await colleague.act(incidentId, randomUUID(), { kind: 'close', args: end });
    await expect.poll(() => beats.at(-1)).toEqual({ on: null });
  });

  it('can be stopped while it waits for a gateway that does not answer', async () => {
    const { http, url } = await signInDesk();
    const asked = new Promise<void>((resolve) => {
      http.on('upgrade', (_, socket) => {
        ended.push(() => socket.destroy());
        resolve();
      });
    });
    const { colleague, stop } = colleagueAt(url);
    const acting = colleague.act(incidentId, actionId, { kind: 'claim', args: {} });
    await asked;
    stop();
    expect(await acting).toBeNull();
  });
});
