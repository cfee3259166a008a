import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpErrorSchema } from '#shared/protocol/http-error.ts';
import { sessionSchema } from '#shared/protocol/session.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';
import { loadOperators } from './operators.ts';
import { hashSecret, isSecret } from './secret.ts';
import { createTries } from './tries.ts';

let gateway: TestGateway;
let now = Date.UTC(2026, 0, 31, 12);

beforeAll(async () => {
  gateway = await startTestGateway({ clock: () => now });
});

afterAll(() => gateway.remove());

const signIn = (operatorId: string, secret: string) => gateway.post('/session', { operatorId, secret });

describe('POST /session', () => {
  it('gives a token with role and expiry for the right secret', async () => {
    const response = await signIn('kmayer', 'demo');
    expect(response.status).toBe(200);
    const { token, operator, expiresAt } = sessionSchema.parse(await response.json());
    expect(operator).toEqual({ id: 'kmayer', name: 'K. Mayer', role: 'crash-desk' });
    expect(expiresAt).toBe(now + 12 * 3_600_000);
    expect(decodeJwt(token)).toMatchObject({ sub: 'kmayer', role: 'crash-desk', exp: expiresAt / 1000 });
  });

  it('answers a wrong secret and an unknown operator alike', async () => {
    const answers = await Promise.all(
      [signIn('asteiner', 'wrong'), signIn('nobody', 'demo')].map(async (sent) => {
        const response = await sent;
        return { status: response.status, body: await response.text() };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(401);
  });

  it('stops answering after five wrong tries in a minute, also to the right secret, and for that operator alone', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => signIn('troth', 'guess')));
    expect(tries.map(({ status }) => status).sort()).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
    const limited = await signIn('troth', 'demo');
    expect(limited.status).toBe(429);
    expect(httpErrorSchema.parse(await limited.json()).error).toBe('too-many-tries');
    expect((await signIn('lhuber', 'demo')).status).toBe(200);
    now += 60_001;
    expect((await signIn('troth', 'demo')).status).toBe(200);
  });

  it.each([['{"operatorId":'], ['{"operatorId":"kmayer"}'], ['[]'], ['']])('answers 400 to %j', async (body) => {
    const response = await gateway.post('/session', body);
    expect(response.status).toBe(400);
    expect(httpErrorSchema.parse(await response.json()).error).toBe('malformed');
  });

  it('lets the console read its answer, and no other page', async () => {
    const from = async (origin: string) =>
      (await fetch(`${gateway.url}/health`, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await from('app://leitstand')).toBe('app://leitstand');
    expect(await from('https://example.com')).toBeNull();
  });
});

describe('GET /quarantine', () => {
  const list = (token: string) => fetch(`${gateway.url}/quarantine`, { headers: { authorization: `Bearer ${token}` } });

  it('is for supervisors alone', async () => {
    expect((await list((await gateway.signIn('lhuber')).token)).status).toBe(200);
    expect((await list((await gateway.signIn('kmayer')).token)).status).toBe(403);
    expect((await list('nonsense')).status).toBe(401);
    expect((await fetch(`${gateway.url}/quarantine`)).status).toBe(401);
  });
});

describe('the tries', () => {
  it('do not count a right secret', () => {
    const tries = createTries(() => 0);
    for (let index = 0; index < 20; index += 1) tries.take('kmayer')?.();
    expect(tries.take('kmayer')).toBeDefined();
  });
});

describe('an operators file', () => {
  it('is refused when an id stands in it twice', async () => {
    const path = join(gateway.dataDir, 'operators.json');
    const operator = { id: 'x', name: 'X', role: 'supervisor', secret: await hashSecret('s') };
    await writeFile(path, JSON.stringify([operator, operator]));
    await expect(loadOperators(path)).rejects.toThrow('each operator id once');
  });

  it('keeps a secret that only itself opens, in any way of writing its letters', async () => {
    const hash = await hashSecret('Tür\u0308');
    expect(await isSecret('Tu\u0308r\u0308', hash)).toBe(true);
    expect(await isSecret('Tur', hash)).toBe(false);
  });
});
