import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ActionKind } from '#shared/domain/action.ts';
import { type OperatorId, operatorSchema } from '#shared/domain/operator.ts';
import { report } from '#shared/domain/testing/builders.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import type { ActionResult } from '#shared/protocol/wire.ts';
import { demoContracts } from '../contracts/demo-contracts.ts';
import type { Journal } from '../journal/journal.ts';
import { makeAction } from '../testing/action.test-support.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import { createRecordActions, type RecordActions } from './record-actions.ts';

let journal: Journal;
let record: RecordActions;
let remove: () => Promise<void>;
let incidentId: string;

beforeAll(async () => {
  ({ journal, remove } = await openTestJournal());
  const find = (id: string) =>
    operatorSchema.parse({ id, name: id, role: id === 'troth' ? 'theft-desk' : 'crash-desk' });
  record = createRecordActions({ journal, operators: { find }, guards, log: () => undefined });
});

afterAll(() => remove());

beforeEach(async () => {
  incidentId = randomUUID();
  await journal.write(({ append }) => append({ kind: 'incident:opened', incidentId, report: report() }));
});

/** Sends one action of this operator. @returns its id, and the gateway's word on it */
async function act(by: string, kind: ActionKind, args: object = {}): Promise<{ id: string; result?: ActionResult }> {
  const action = makeAction(incidentId, kind, args, { by });
  const { results } = await record({ actions: [action] }, { operatorId: by as OperatorId, consoleId: randomUUID() });
  return { id: action.id, ...(results[0] ? { result: results[0] } : {}) };
}

const recorded = { status: 'recorded' };
const refused = (reason: string, detail = '') => ({ status: 'refused', reason, detail });
const sampled = { disposition: 'no-emergency', reason: 'pressed by mistake', isSampled: true };

describe('a refusal names what a person needs beside its reason', () => {
  it('OUT-8 an offer that was made anew: to whom', async () => {
    await act('kmayer', 'claim');
    const first = await act('kmayer', 'offer', { to: 'asteiner', note: null });
    await act('kmayer', 'offer', { to: 'lhuber', note: 'A. Steiner is busy' });
    const { result } = await act('asteiner', 'accept', { offerId: first.id });
    expect(result).toMatchObject(refused('offer-changed', 'lhuber'));
  });

  it('OUT-8 an offer that fell, because the case has another holder: nobody', async () => {
    const claim = await act('kmayer', 'claim');
    const offer = await act('kmayer', 'offer', { to: 'asteiner', note: null });
    expect((await act('lhuber', 'take', { claimId: claim.id, reason: null })).result).toMatchObject(recorded);
    const { result } = await act('asteiner', 'accept', { offerId: offer.id });
    expect(result).toMatchObject(refused('offer-changed'));
  });

  it('a second look by whoever closed, and one that is done: who closed, who looked', async () => {
    await act('kmayer', 'claim');
    await act('kmayer', 'close', sampled);
    const agreed = { verdict: 'agreed', note: null };
    expect((await act('kmayer', 'review', agreed)).result).toMatchObject(refused('same-person', 'kmayer'));
    expect((await act('asteiner', 'review', agreed)).result).toMatchObject(recorded);
    expect((await act('lhuber', 'review', agreed)).result).toMatchObject(refused('nothing-to-review', 'asteiner'));
    expect((await act('lhuber', 'check')).result).toMatchObject(refused('incident-closed', 'kmayer'));
  });

  it('a step of a theft out of its turn: how far the case is; a restart inhibition: what is missing', async () => {
    incidentId = randomUUID();
    const contract = demoContracts(Date.now()).find(({ model }) => model === '718 Cayman GTS') ?? null;
    const theft = { kind: 'theft', theft: { trigger: 'owner-report' }, crash: null, fix: null, contract } as const;
    await journal.write(({ append }) => append({ kind: 'incident:opened', incidentId, report: report(theft) }));
    await act('troth', 'claim');
    await act('troth', 'identify', { outcome: 'verified', person: null });
    await act('troth', 'confirm');
    expect((await act('troth', 'confirm')).result).toMatchObject(refused('step-not-possible', 'confirmed'));
    expect((await act('troth', 'theft-mode-on')).result).toMatchObject(recorded);
    expect((await act('troth', 'command', { command: 'inhibit-restart' })).result).toMatchObject(
      refused('guards-missing', 'file-number,in-sight,fresh-fix,standstill'),
    );
  });

  it('the reason alone says the rest', async () => {
    await act('kmayer', 'claim');
    const hangUp = { callId: randomUUID(), cause: 'ended' };
    expect((await act('kmayer', 'hang-up', hangUp)).result).toMatchObject(refused('call-unknown'));
    expect((await act('kmayer', 'reopen', { reason: 'again' })).result).toMatchObject(refused('not-closed'));
    const harmless = await act('kmayer', 'close', { ...sampled, reason: null });
    expect(harmless.result).toMatchObject(refused('reason-missing'));
  });
});

it('IN-5 a case that waits for a second look is in every snapshot until it has had it', async () => {
  const isInSnapshot = async () => (await journal.snapshot()).incidents.some(({ id }) => id === incidentId);
  await act('kmayer', 'claim');
  await act('kmayer', 'close', sampled);
  expect(await isInSnapshot()).toBe(true);
  await act('asteiner', 'review', { verdict: 'disagreed', note: 'call again' });
  expect(await isInSnapshot()).toBe(false);
  await act('asteiner', 'reopen', { reason: 'call again' });
  expect(await isInSnapshot()).toBe(true);
});
