import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedPositionSchema } from '#shared/protocol/share-page.ts';
import { shareReplySchema } from '#shared/protocol/wire.ts';
import { makeAction } from '../testing/action.test-support.ts';
import type { TestConsole } from '../testing/test-console.test-support.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';
import { openDeskOf, operatorOf, reportTheft, startTheftMode, toldFix } from '../testing/theft-desk.test-support.ts';

let gateway: TestGateway;
let desk: TestConsole;
let incidentId: string;
let aheadMs = 0;
const by = { by: operatorOf['theft-desk'] };

beforeAll(async () => {
  gateway = await startTestGateway({ clock: () => Date.now() + aheadMs });
});

afterAll(async () => {
  desk?.close();
  await gateway.remove();
});

async function share(until = Date.now() + aheadMs + 1_800_000): Promise<string> {
  const action = makeAction(incidentId, 'share', { to: 'LLZ Vorarlberg', contact: null, until }, by);
  expect((await desk.act([action]))[0]).toMatchObject({ status: 'recorded' });
  return action.id;
}

async function addressOf(shareId: string, asking = desk): Promise<string | null> {
  return shareReplySchema.parse(await asking.socket.timeout(5000).emitWithAck('share:ask', { shareId })).url;
}

async function openAddress(shareId: string): Promise<string> {
  const url = await addressOf(shareId);
  expect(url).not.toBeNull();
  return url ?? '';
}

async function position(url: string) {
  const response = await fetch(`${url}/position`);
  return { status: response.status, body: response.ok ? sharedPositionSchema.parse(await response.json()) : null };
}

const viewsOf = (shareId: string) =>
  desk.entries().filter((entry) => entry.kind === 'share:viewed' && entry.shareId === shareId).length;

describe('a shared position', () => {
  it('waits for the file number of the police', async () => {
    desk = await openDeskOf(gateway, 'theft-desk');
    incidentId = await reportTheft(gateway);
    await startTheftMode(desk, incidentId);
    const early = makeAction(incidentId, 'share', { to: 'x', contact: null, until: Date.now() + 1000 }, by);
    expect((await desk.act([early]))[0]).toMatchObject({ status: 'refused', reason: 'no-file-number' });
    const file = { fileNumber: 'D1/4711/2026', authority: 'LLZ', contact: null, number: null, officer: null };
    expect((await desk.act([makeAction(incidentId, 'police-file', file, by)]))[0]).toMatchObject({
      status: 'recorded',
    });
  });

  it('shows the car, the file number, the last position and the points before it', async () => {
    const url = await openAddress(await share());
    expect((await position(url)).body).toMatchObject({ fileNumber: 'D1/4711/2026', fix: null, track: [] });
    const now = Date.now();
    for (const [latitude, agoMs] of [
      [47.14, 120_000],
      [47.142, 2000],
      [47.1422, 1000],
    ] as const) {
      await gateway.post('/intake/position', { incidentId, fix: toldFix(latitude, 9.52, now - agoMs) });
    }
    const { body } = await position(url);
    expect(body?.fix).toMatchObject({ place: { latitude: 47.1422 }, accuracyM: 8, speedKmh: 63, at: now - 1000 });
    expect(body?.track.map(({ isAfterGap }) => isAfterGap)).toEqual([true, true, false]);
    expect(body?.track.at(-1)).toMatchObject({ eastM: 0, northM: 0 });
    expect(body?.track[0]?.northM).toBeCloseTo(-244.6, 0);
    expect(body?.car.plate).toEqual(expect.any(String));
  });

  it('is a page that loads nothing from elsewhere, is kept nowhere; whoever looks goes on record, and again after two minutes', async () => {
    const shareId = await share();
    const url = await openAddress(shareId);
    const response = await fetch(url, { headers: { 'accept-language': 'en-GB,en;q=0.9,de;q=0.2' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('set-cookie')).toBeNull();
    const page = await response.text();
    expect(page).toContain('lang="en"');
    expect(page).not.toContain('47.14');
    for (const [, file = ''] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect((await fetch(new URL(file, url))).status).toBe(200);
    }
    await expect.poll(() => viewsOf(shareId)).toBe(1);
    await fetch(url);
    await position(url);
    expect(viewsOf(shareId)).toBe(1);
    aheadMs += 121_000;
    await position(url);
    await expect.poll(() => viewsOf(shareId)).toBe(2);
  });

  it('ends with its revocation, its time, and the theft mode; begun anew, it stays ended', async () => {
    const revoked = await share();
    const revokedUrl = await openAddress(revoked);
    await desk.act([makeAction(incidentId, 'revoke', { shareId: revoked }, by)]);
    const short = await openAddress(await share(Date.now() + aheadMs + 60_000));
    const long = await openAddress(await share(Date.now() + aheadMs + 3_600_000));
    for (const path of ['', '/position']) expect((await fetch(`${revokedUrl}${path}`)).status).toBe(410);
    expect(await addressOf(revoked)).toBeNull();
    expect((await position(short)).status).toBe(200);
    aheadMs += 61_000;
    expect((await position(short)).status).toBe(410);
    expect((await position(long)).status).toBe(200);
    const off = { reason: 'Probe', inhibition: 'none' };
    await desk.act([makeAction(incidentId, 'theft-mode-off', off, by)]);
    expect((await position(long)).status).toBe(410);
    await desk.act([makeAction(incidentId, 'theft-mode-on', {}, by)]);
    expect((await position(long)).status).toBe(410);
    expect(viewsOf(revoked)).toBe(0);
  });

  it('shows nothing of an earlier theft mode', async () => {
    const { body } = await position(await openAddress(await share()));
    expect(body).toMatchObject({ fix: null, track: [] });
  });

  it('has an address for those who may see tracks only', async () => {
    const crashDesk = await openDeskOf(gateway, 'crash-desk');
    expect(await addressOf(await share(), crashDesk)).toBeNull();
    crashDesk.close();
  });

  it('is found by no guess; whoever guesses is slowed, and the right address is not', async () => {
    const shareId = await share();
    const url = await openAddress(shareId);
    const wrong = [
      `${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`,
      url.slice(0, url.lastIndexOf('.')),
      `${url}A`,
    ];
    const statuses: number[] = [];
    for (const one of [...wrong, ...wrong, ...wrong]) statuses.push((await fetch(one)).status);
    expect(statuses.slice(0, 5)).toEqual([404, 404, 404, 404, 404]);
    expect(statuses.slice(5)).toEqual([429, 429, 429, 429]);
    expect((await position(url)).status).toBe(200);
  });

  it('keeps its address over a restart', async () => {
    const url = await openAddress(await share());
    const { pathname } = new URL(url);
    await gateway.restart();
    expect((await fetch(new URL(`${pathname}/position`, gateway.url))).status).toBe(200);
  });
});
