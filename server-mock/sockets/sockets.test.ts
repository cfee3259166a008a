import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hashOfEntry } from '#shared/domain/chain.ts';
import { connectRefusalSchema, type Handshake } from '#shared/protocol/session.ts';
import { openTestConsole, type TestConsole } from '../testing/test-console.test-support.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';

let gateway: TestGateway;
let token: string;

beforeAll(async () => {
  gateway = await startTestGateway({ receiptTimeoutMs: 1500 });
  ({ token } = await gateway.signIn('kmayer'));
});

afterAll(() => gateway.remove());

function open(handshake: Partial<Handshake> = {}): TestConsole {
  const desk = openTestConsole(gateway.url, token, handshake);
  onTestFinished(() => desk.close());
  return desk;
}

async function alert(): Promise<{ incidentId: string; seq: number }> {
  const response = await gateway.post('/intake/crash', { callId: randomUUID() });
  expect(response.status).toBe(201);
  return response.json() as Promise<{ incidentId: string; seq: number }>;
}

function signed(claims: { sub: string; role: string }, expiresAt: string | number, keyHex: string): Promise<string> {
  return new SignJWT({ role: claims.role })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('leitstand')
    .setSubject(claims.sub)
    .setExpirationTime(expiresAt)
    .sign(Buffer.from(keyHex, 'hex'));
}

describe('the door', () => {
  const kmayer = { sub: 'kmayer', role: 'crash-desk' };
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"kmayer","role":"crash-desk","iss":"leitstand","exp":9999999999}').toString('base64url')}.`;

  it.each([
    ['a console without a token', async () => ({ token: '' }), 'token-missing'],
    ['nonsense for a token', async () => ({ token: 'nonsense' }), 'token-invalid'],
    ['an unsigned token', async () => ({ token: unsigned }), 'token-invalid'],
    [
      'a token of another gateway',
      async () => ({ token: await signed(kmayer, '1h', '00'.repeat(32)) }),
      'token-invalid',
    ],
    [
      'an expired token',
      async () => ({ token: await signed(kmayer, Math.floor(Date.now() / 1000) - 1, await gateway.tokenKeyHex()) }),
      'token-expired',
    ],
    [
      'an operator that was removed',
      async () => ({ token: await signed({ sub: 'gone', role: 'supervisor' }, '1h', await gateway.tokenKeyHex()) }),
      'token-invalid',
    ],
    [
      'an operator whose role was changed',
      async () => ({ token: await signed({ ...kmayer, role: 'supervisor' }, '1h', await gateway.tokenKeyHex()) }),
      'token-invalid',
    ],
    ['another version of the protocol', async () => ({ protocol: 999 }), 'protocol-unsupported'],
    ['a console without an id', async () => ({ consoleId: 'x' }), 'handshake-malformed'],
  ] as const)('is closed to %s', async (_who, handshake, reason) => {
    const desk = open(await handshake());
    const error = await new Promise<Error & { data?: unknown }>((resolve) => desk.socket.on('connect_error', resolve));
    expect(connectRefusalSchema.parse(error.data)).toEqual({ reason });
    expect(desk.hellos).toEqual([]);
  });

  it('closes when the token ends', async () => {
    const short = await signed(kmayer, Math.floor(Date.now() / 1000) + 2, await gateway.tokenKeyHex());
    const desk = open({ token: short });
    const reason = await new Promise<string>((resolve) => desk.socket.on('disconnect', resolve));
    expect(desk.hellos).toHaveLength(1);
    expect(reason).toBe('io server disconnect');
  });
});

describe('a console', () => {
  it('hears who it is, then a snapshot, then what happens', async () => {
    const before = await alert();
    const desk = open();
    await expect.poll(() => desk.snapshots.length).toBe(1);
    const kmayer = { id: 'kmayer', role: 'crash-desk' };
    expect(desk.hellos).toMatchObject([{ operator: kmayer, head: before.seq, isContinued: true }]);
    const [snapshot] = desk.snapshots;
    expect(snapshot?.incidents.map(({ id }) => id)).toContain(before.incidentId);
    expect(snapshot?.entries.map(({ seq }) => seq)).toContain(before.seq);
    const live = await alert();
    await expect.poll(() => desk.entries().map(({ seq }) => seq)).toEqual([live.seq]);
    expect(desk.batches[0]?.from).toBe(live.seq);
  });

  it('resumes after its cursor with nothing but what it lacks', async () => {
    const first = open();
    await expect.poll(() => first.snapshots.length).toBe(1);
    const { epoch, head: cursor, hash } = first.snapshots[0] ?? { epoch: '', head: 0, hash: '' };
    first.close();
    const missed = [await alert(), await alert(), await alert()].map(({ seq }) => seq);
    const second = open({ epoch, cursor, hash });
    await expect.poll(() => second.entries().map(({ seq }) => seq)).toEqual(missed);
    expect(second.snapshots).toEqual([]);
    expect(second.hellos).toMatchObject([{ isContinued: true }]);
  });

  it('LOG-1 is told when the journal no longer holds what it had, and gets a snapshot', async () => {
    const first = open();
    await expect.poll(() => first.snapshots.length).toBe(1);
    const { epoch, head: cursor } = first.snapshots[0] ?? { epoch: '', head: 0 };
    const second = open({ epoch, cursor, hash: 'b'.repeat(64) });
    await expect.poll(() => second.snapshots.length).toBe(1);
    expect(second.hellos).toMatchObject([{ isContinued: false, epoch }]);
  });

  it('LOG-1 can verify the chain from its snapshot on', async () => {
    const desk = open();
    await expect.poll(() => desk.snapshots.length).toBe(1);
    await alert();
    await alert();
    await expect.poll(() => desk.entries().length).toBe(2);
    let hash = desk.snapshots[0]?.hash ?? '';
    for (const batch of desk.batches) {
      for (const entry of batch.entries as { hash: string }[]) {
        expect(entry.hash).toBe(hashOfEntry(hash, entry));
        hash = entry.hash;
      }
    }
  });

  it('IN-2 gets the missing part again when it found a hole', async () => {
    const desk = open();
    await expect.poll(() => desk.snapshots.length).toBe(1);
    const cursor = desk.snapshots[0]?.head ?? 0;
    desk.answerBatches(() => {
      desk.answerBatches(undefined);
      return { cursor, isComplete: false };
    });
    const { seq } = await alert();
    await expect.poll(() => desk.batches.map(({ from }) => from)).toEqual([cursor + 1, cursor + 1]);
    expect(desk.entries().at(-1)?.seq).toBe(seq);
  });

  it('hears what is new once it says that the batch before is stored', async () => {
    const desk = open();
    await expect.poll(() => desk.snapshots.length).toBe(1);
    let release: (() => void) | undefined;
    desk.socket.off('entries');
    const froms: number[] = [];
    desk.socket.on('entries', (batch, acknowledge) => {
      froms.push(batch.from);
      release = () => acknowledge({ cursor: batch.from + batch.entries.length - 1, isComplete: true });
    });
    const first = await alert();
    await expect.poll(() => froms).toEqual([first.seq]);
    await alert();
    const { at } = await desk.socket.timeout(1000).emitWithAck('time:ask');
    expect(Math.abs(at - Date.now())).toBeLessThan(1000);
    expect(froms).toHaveLength(1);
    release?.();
    await expect.poll(() => froms).toEqual([first.seq, first.seq + 1]);
  });

  it('is disconnected when it falls silent, so that it resumes', async () => {
    const desk = open();
    await expect.poll(() => desk.snapshots.length).toBe(1);
    desk.answerBatches(() => null);
    const ended = new Promise<string>((resolve) => desk.socket.on('disconnect', resolve));
    await alert();
    expect(await ended).toBe('io server disconnect');
  });

  it('cannot end the gateway by leaving out an acknowledgement, or by rubbish', async () => {
    const desk = open();
    await expect.poll(() => desk.snapshots.length).toBe(1);
    const raw = desk.socket as unknown as { emit(event: string, ...args: unknown[]): void };
    raw.emit('time:ask');
    raw.emit('time:ask', 1);
    raw.emit('act');
    raw.emit('act', { actions: [1] });
    raw.emit('no-such-event', {}, () => undefined);
    raw.emit('beat', { a: 1 }, () => undefined);
    for (const name of ['outcome:ask', 'history:ask', 'break:report', 'act']) {
      raw.emit(name);
      for (const rubbish of [null, 1, 'x', [], { ids: ['x'], seq: -1, before: 'x' }]) {
        raw.emit(name, rubbish);
        raw.emit(name, rubbish, () => undefined);
      }
    }
    raw.emit('outcome:ask', { ids: [randomUUID()] });
    raw.emit('history:ask', { incidentId: randomUUID(), of: 'facts', before: 5 }, 'no function');
    raw.emit('break:report', { seq: Number.MAX_SAFE_INTEGER });
    expect(await desk.socket.timeout(2000).emitWithAck('time:ask')).toMatchObject({ at: expect.any(Number) });
  });

  it('hears the pulse', async () => {
    const desk = open();
    const pulse = await new Promise((resolve) => desk.socket.on('pulse', resolve));
    expect(pulse).toEqual({
      ...{ head: expect.any(Number), at: expect.any(Number) },
      presence: { countedSince: expect.any(Number), heard: expect.any(Array) },
    });
  });
});
