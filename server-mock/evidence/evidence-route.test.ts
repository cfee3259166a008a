import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EvidenceFileName, manifestOf, readEvidence } from '#shared/documents/evidence.ts';
import { geojsonTrack } from '#shared/documents/geojson-track.ts';
import { gpxTrack } from '#shared/documents/gpx.ts';
import { trackRuns } from '#shared/documents/track-points.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';
import { openDeskOf, reportTheft, startTheftMode, toldFix } from '../testing/theft-desk.test-support.ts';
import { checkEvidence } from '../verify/check-evidence.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.remove());

async function ask(operatorId: string, incidentId: string, query = `?consoleId=${randomUUID()}`): Promise<Response> {
  const { token } = await gateway.signIn(operatorId);
  return fetch(`${gateway.url}/evidence/${incidentId}${query}`, { headers: { authorization: `Bearer ${token}` } });
}

describe('GET /evidence/:incidentId', () => {
  it('gives every entry of the case with what its hash is checked by, and nothing of before theft mode', async () => {
    const desk = await openDeskOf(gateway, 'theft-desk');
    const sealed = toldFix(46.999, 9.111);
    const incidentId = await reportTheft(gateway, sealed);
    await gateway.post('/intake/crash', { callId: randomUUID() });
    const before = await (await ask('troth', incidentId)).text();
    expect(before).not.toContain('46.999');
    expect(before).toContain('entry:withheld');

    await startTheftMode(desk, incidentId);
    const now = Date.now();
    for (let step = 0; step < 3; step += 1) {
      const fix = toldFix(47.14 + step * 0.0001, 9.52, now + step * 1000);
      expect((await gateway.post('/intake/position', { incidentId, fix })).status).toBe(201);
    }
    const consoleId = randomUUID();
    const response = await ask('troth', incidentId, `?consoleId=${consoleId}`);
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const evidence = readEvidence(await response.text());
    const { entries, head, lines } = evidence;
    expect(entries.at(0)?.kind).toBe('incident:opened');
    expect(entries.every((entry) => entry.incidentId === incidentId)).toBe(true);
    expect(entries.filter((entry) => entry.kind === 'position:received').length).toBeGreaterThanOrEqual(3);
    // Who got it is on record before it leaves, and so in it.
    expect(entries.at(-1)).toMatchObject({ kind: 'track:shown', to: 'troth', consoleId, seq: head.head.seq });

    const runs = trackRuns(entries);
    const files: { name: EvidenceFileName; text: string }[] = [
      { name: 'entries.jsonl', text: lines.map((line) => `${line}\n`).join('') },
      { name: 'track.gpx', text: gpxTrack(runs, { name: 'x', description: 'x', madeAt: now }) },
      { name: 'track.geojson', text: geojsonTrack(runs) },
      { name: 'report.txt', text: 'x' },
    ];
    const manifest = JSON.stringify(manifestOf(head, { madeAt: now, by: 'T. Roth' }, files));
    const verdict = checkEvidence(
      [...files, { name: 'manifest.json', text: manifest }].map(({ name, text }) => ({
        name,
        octets: new TextEncoder().encode(text),
      })),
      { seq: head.head.seq, hash: head.head.hash },
    );
    expect(verdict.faults).toEqual([]);
    expect(verdict).toMatchObject({ withheld: 1, isSeenFound: true });
    expect(verdict.points).toBeGreaterThanOrEqual(3);
    desk.close();
  });

  it('is for those who see tracks, of a case that is known', async () => {
    const incidentId = await reportTheft(gateway);
    expect((await ask('kmayer', incidentId)).status).toBe(403);
    expect((await ask('lhuber', incidentId)).status).toBe(200);
    expect((await ask('lhuber', incidentId, '')).status).toBe(400);
    expect((await ask('lhuber', 'x')).status).toBe(400);
    expect((await ask('lhuber', randomUUID())).status).toBe(404);
    expect((await fetch(`${gateway.url}/evidence/${incidentId}`)).status).toBe(401);
  });
});
