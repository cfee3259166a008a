import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entrySchema } from '#shared/domain/entry.ts';
import { chainBreaksReplySchema } from '#shared/protocol/chain-breaks.ts';
import { journalExportHeadSchema } from '#shared/protocol/journal-export.ts';
import { createDeskChain, makeDraft } from '../testing/action.test-support.ts';
import { openTestConsole } from '../testing/test-console.test-support.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';
import { checkLog } from '../verify/check-log.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.remove());

async function get(path: string, operatorId: string | null): Promise<Response> {
  const headers = operatorId === null ? {} : { authorization: `Bearer ${(await gateway.signIn(operatorId)).token}` };
  return fetch(`${gateway.url}${path}`, { headers });
}

describe.each(['/journal', '/chain-breaks'])('GET %s', (path) => {
  it('is for supervisors alone', async () => {
    expect((await get(path, null)).status).toBe(401);
    expect((await get(path, 'kmayer')).status).toBe(403);
    expect((await get(path, 'lhuber')).status).toBe(200);
  });
});

describe('the exported journal', () => {
  it('LOG-1 holds every entry of more than one read, a line each, and can be verified with what a desk has seen', async () => {
    const desk = openTestConsole(gateway.url, (await gateway.signIn('kmayer')).token);
    await expect.poll(() => desk.snapshots.length).toBe(1);
    const opened = await (await gateway.post('/intake/crash', { callId: randomUUID() })).json();
    const { incidentId } = opened as { incidentId: string };
    const [link, other] = [createDeskChain(), createDeskChain()];
    const text = 'ends \u2028 of \u2029 lines, \u0000, \ud800, ä, 🚗';
    const notes = Array.from({ length: 600 }, () => makeDraft(incidentId, 'note', { text })).map(link);
    for (let from = 0; from < 600; from += 100) await desk.act(notes.slice(from, from + 100));
    await desk.act([other(makeDraft(incidentId, 'note', { text: 'a chain begun anew' }))]);
    await expect.poll(() => desk.entries().length).toBe(603);
    desk.close();

    const response = await get('/journal', 'lhuber');
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const body = await response.text();
    const lines = body.split(/\r\n|[\n\r\u2028\u2029]/);
    expect(lines.pop()).toBe('');
    const entries = lines.slice(1).map((line) => entrySchema.parse(JSON.parse(line)));
    expect(entries).toEqual(desk.entries());
    const last = entries.at(-1);
    expect(journalExportHeadSchema.parse(JSON.parse(lines[0] ?? ''))).toMatchObject({ head: 603, hash: last?.hash });

    const { good, fault, desks } = await checkLog(lines, desk.entries()[300] ?? null);
    expect({ good, fault }).toEqual({ good: 603, fault: null });
    expect(desks).toEqual({ desks: 1, chains: 2, actions: 601, missing: 0, unread: 0, faults: [] });
    const breaks = chainBreaksReplySchema.parse(await (await get('/chain-breaks', 'lhuber')).json());
    expect(breaks.items).toMatchObject([{ seq: 603, broken: { chain: 'desk', cause: 'restarted' } }]);
  });

  it('of an empty journal is its first line', async () => {
    const empty = await startTestGateway();
    const { token } = await empty.signIn('lhuber');
    const response = await fetch(`${empty.url}/journal`, { headers: { authorization: `Bearer ${token}` } });
    const lines = (await response.text()).trimEnd().split('\n');
    await empty.remove();
    expect(await checkLog(lines, null)).toMatchObject({ head: { head: 0 }, good: 0, fault: null });
  });
});
