import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dispatchValidMs, theftModeValidMs } from '#shared/domain/expiry.ts';
import { takeGraceMs } from '#shared/domain/lease.ts';
import { type OperatorId, operatorSchema } from '#shared/domain/operator.ts';
import { report } from '#shared/domain/testing/builders.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import type { ActionResult } from '#shared/protocol/wire.ts';
import type { Journal } from '../journal/journal.ts';
import { makeAction } from '../testing/action.test-support.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import { createRecordActions, type RecordActions } from './record-actions.ts';

const startAt = Date.UTC(2026, 0, 15, 12, 0, 0);
let now = startAt;
let journal: Journal;
let record: RecordActions;
let remove: () => Promise<void>;
let incidentId: string;

beforeAll(async () => {
  ({ journal, remove } = await openTestJournal(() => now));
  const find = (id: string) => operatorSchema.parse({ id, name: id, role: 'crash-desk' });
  record = createRecordActions({ journal, operators: { find }, guards, log: () => undefined });
});

afterAll(() => remove());

beforeEach(async () => {
  now = startAt;
  incidentId = randomUUID();
  await journal.write(({ append }) => append({ kind: 'incident:opened', incidentId, report: report() }));
});

async function send(by: string, ...actions: object[]): Promise<ActionResult[]> {
  return (await record({ actions }, { operatorId: by as OperatorId, consoleId: randomUUID() })).results;
}

const claimOf = async () => (await journal.write(({ incident }) => incident(incidentId)))?.claim;
const make = (kind: Parameters<typeof makeAction>[1], args: object, by: string) =>
  makeAction(incidentId, kind, args, { by, at: now });

describe('OUT-6 a dispatch', () => {
  it('is recorded up to its last moment and never after it, by the gateway’s own clock', async () => {
    await send('kmayer', make('claim', {}, 'kmayer'));
    const [intime, late] = ['ambulance', 'fire'].map((service) => make('dispatch', { service }, 'kmayer'));
    now = startAt + dispatchValidMs;
    const [recorded] = await send('kmayer', intime ?? {});
    expect(recorded?.status).toBe('recorded');
    now += 1;
    const head = journal.head();
    const [refused] = await send('kmayer', late ?? {});
    expect(refused).toMatchObject({ status: 'refused', reason: 'expired' });
    expect(journal.head()).toBe(head);
    expect(await send('kmayer', intime ?? {}, late ?? {})).toEqual([recorded, refused]);
    now = startAt;
    expect(await send('kmayer', late ?? {})).toEqual([refused]);
  });

  it('alone of these is ever too late: a note of yesterday is still true', async () => {
    const note = make('note', { text: 'x' }, 'kmayer');
    now += 24 * 3_600_000;
    expect(await send('kmayer', note)).toMatchObject([{ status: 'recorded' }]);
  });
});

describe('OUT-6 theft mode', () => {
  it('that was decided too long ago is not switched on, however the case stands', async () => {
    const [intime, late] = [1, 2].map(() => make('theft-mode-on', {}, 'kmayer'));
    now = startAt + theftModeValidMs;
    // In time: the case itself says why not.
    expect(await send('kmayer', intime ?? {})).toMatchObject([{ status: 'refused', reason: 'not-claimed' }]);
    now += 1;
    expect(await send('kmayer', late ?? {})).toMatchObject([{ status: 'refused', reason: 'expired' }]);
  });

  it('that does not say until when it holds is refused, and told what it lacks', async () => {
    const bare = { ...make('theft-mode-on', {}, 'kmayer'), expiresAt: null };
    const [refused] = await send('kmayer', bare);
    expect(refused).toMatchObject({
      status: 'refused',
      reason: 'malformed',
      detail: expect.stringMatching(/^expiresAt/),
    });
  });
});

describe('a claim that is taken over', () => {
  it('needs no reason right after it, and names whose it was', async () => {
    const claim = make('claim', {}, 'kmayer');
    await send('kmayer', claim);
    now += takeGraceMs;
    const take = make('take', { claimId: claim.id, reason: null }, 'asteiner');
    expect(await send('asteiner', take)).toMatchObject([{ status: 'recorded' }]);
    expect(await claimOf()).toMatchObject({ by: 'asteiner', takenFrom: 'kmayer', reason: null, actionId: take.id });
  });

  it('needs a reason later, and keeps it', async () => {
    const claim = make('claim', {}, 'kmayer');
    await send('kmayer', claim);
    now += takeGraceMs + 1;
    const bare = make('take', { claimId: claim.id, reason: null }, 'asteiner');
    expect(await send('asteiner', bare)).toMatchObject([{ status: 'refused', reason: 'reason-missing' }]);
    const take = make('take', { claimId: claim.id, reason: 'does not answer' }, 'asteiner');
    expect(await send('asteiner', take)).toMatchObject([{ status: 'recorded' }]);
    expect(await claimOf()).toMatchObject({ by: 'asteiner', takenFrom: 'kmayer', reason: 'does not answer' });
  });

  it('by two is taken by one: the other hears who has it now', async () => {
    const claim = make('claim', {}, 'kmayer');
    await send('kmayer', claim);
    const args = { claimId: claim.id, reason: 'does not answer' };
    await send('asteiner', make('take', args, 'asteiner'));
    expect(await send('lhuber', make('take', args, 'lhuber'))).toMatchObject([
      { status: 'refused', reason: 'claim-changed', detail: 'asteiner' },
    ]);
  });

  it('is no longer its holder’s, who may have been offline: what they decided then is refused with who has it, and that they called stays a fact', async () => {
    const claim = make('claim', {}, 'kmayer');
    await send('kmayer', claim);
    const offline = [
      make('dispatch', { service: 'fire' }, 'kmayer'),
      make('call', { outcome: 'busy' }, 'kmayer'),
      make('note', { text: 'no answer' }, 'kmayer'),
    ];
    await send('asteiner', make('take', { claimId: claim.id, reason: 'desk is dark' }, 'asteiner'));
    expect(await send('kmayer', ...offline)).toMatchObject([
      { status: 'refused', reason: 'claimed-by-other', detail: 'asteiner' },
      { status: 'recorded' },
      { status: 'recorded' },
    ]);
  });
});
