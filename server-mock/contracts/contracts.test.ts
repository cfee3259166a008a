import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Contract, contractIdOf } from '#shared/domain/contract.ts';
import type { EntryOf } from '#shared/domain/entry.ts';
import { httpErrorSchema } from '#shared/protocol/http-error.ts';
import { contractReplySchema } from '#shared/protocol/intake.ts';
import { contractsReplySchema } from '#shared/protocol/wire.ts';
import { makeAction } from '../testing/action.test-support.ts';
import { openTestConsole, type TestConsole } from '../testing/test-console.test-support.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';
import { ContractsFileError } from './read-contracts.ts';

const dayMs = 24 * 3_600_000;
/** Of the demo's cars: all active; Security not booked; bought ten days ago. */
const cayman = 'WP0ZZZ98ZLS210365';
const carrera4s = 'WP0ZZZ99ZKS200117';
const boxster = 'WP0ZZZ98ZHS230018';
const macan = 'WP1ZZZ95ZKLB00731';
const panamera = 'WP0ZZZ97ZJL140286';
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.remove());

async function openDesk(operatorId: string, at: TestGateway = gateway): Promise<TestConsole> {
  const desk = openTestConsole(at.url, (await at.signIn(operatorId)).token);
  onTestFinished(() => desk.close());
  await expect.poll(() => desk.snapshots.length).toBe(1);
  return desk;
}

async function find(desk: TestConsole, text: string): Promise<Contract[]> {
  return contractsReplySchema.parse(await desk.socket.timeout(5000).emitWithAck('contract:find', { text })).contracts;
}

const updatesOf = (desk: TestConsole, vin: string): EntryOf<'contract:updated'>[] =>
  desk.entries().flatMap((entry) => (entry.kind === 'contract:updated' && entry.contract.vin === vin ? [entry] : []));

const told = (vin: string, event: string, service = 'security', rest: object = {}) =>
  gateway.post('/intake/contract', { vin, service, event, ...rest });

const errorOf = async (response: Response) => httpErrorSchema.parse(await response.json()).error;

/** A theft case of this car, claimed by the theft desk, its owner reached and identified. */
async function openTheft(desk: TestConsole, vin: string): Promise<string> {
  const body = { reportId: randomUUID(), trigger: 'owner-report', vehicle: { vin } };
  const { incidentId } = (await (await gateway.post('/intake/theft', body)).json()) as { incidentId: string };
  await act(desk, incidentId, [
    ['claim', {}],
    ['identify', { outcome: 'verified', person: null }],
  ]);
  return incidentId;
}

async function act(
  desk: TestConsole,
  incidentId: string,
  list: readonly [Parameters<typeof makeAction>[1], object][],
  by = 'troth',
) {
  const results = await desk.act(list.map(([kind, args]) => makeAction(incidentId, kind, args, { by })));
  for (const result of results) expect(result).toMatchObject({ status: 'recorded' });
}

describe('contract:find', () => {
  it('finds a car by part of its VIN, plate or model, in any case and with or without spaces', async () => {
    const desk = await openDesk('kmayer');
    for (const text of ['zls2103', 'fl 24680', 'FL24680', 'cayman gts', contractIdOf(cayman).toUpperCase()]) {
      expect((await find(desk, text)).map(({ vin }) => vin)).toEqual([cayman]);
    }
    expect(await find(desk, '%')).toEqual([]);
    const plates = (await find(desk, 'WP')).map(({ plate }) => plate ?? '');
    expect(plates.length).toBeGreaterThan(5);
    expect(plates).toEqual([...plates].sort());
  });
});

describe('the service desk', () => {
  it('records a withdrawal, once, with who decided it, and every desk hears the contract as it is then', async () => {
    const desk = await openDesk('lwagner');
    const receivedAt = Date.now() - dayMs;
    const withdraw = makeAction(
      contractIdOf(boxster),
      'withdraw',
      { service: 'remote', receivedAt },
      { by: 'lwagner' },
    );
    const [first] = await desk.act([withdraw]);
    expect(first).toMatchObject({ status: 'recorded' });
    expect(await desk.act([withdraw])).toEqual([first]);
    await expect.poll(() => updatesOf(desk, boxster).length).toBe(1);
    const [update] = updatesOf(desk, boxster);
    expect(update).toMatchObject({ action: withdraw, deliveredBy: 'lwagner', incidentId: null });
    expect(update?.seq).toBe(first?.status === 'recorded' ? first.seq : null);
    expect(update?.contract.services.remote).toMatchObject({
      state: 'withdrawn',
      isRenewing: false,
      ended: { by: 'lwagner', letterAt: receivedAt },
    });
    expect(await find(desk, boxster)).toEqual([update?.contract]);
  });

  it('is refused by each rule with its reason', async () => {
    const desk = await openDesk('lwagner');
    const now = Date.now();
    const results = await desk.act([
      makeAction(contractIdOf(macan), 'withdraw', { service: 'remote', receivedAt: now }, { by: 'lwagner' }),
      makeAction(contractIdOf(carrera4s), 'withdraw', { service: 'security', receivedAt: now }, { by: 'lwagner' }),
      makeAction(
        contractIdOf(macan),
        'cancel',
        { service: 'remote', letterAt: now + dayMs, reference: 'B-1' },
        { by: 'lwagner' },
      ),
      makeAction(randomUUID(), 'withdraw', { service: 'remote', receivedAt: now }, { by: 'lwagner' }),
    ]);
    expect(results.map((result) => (result.status === 'refused' ? result.reason : result.status))).toEqual([
      'withdrawal-too-late',
      'service-not-booked',
      'date-impossible',
      'contract-unknown',
    ]);
  });

  it('alone, and the supervisor, may change contracts', async () => {
    const desk = await openDesk('troth');
    const letter = { service: 'remote', letterAt: Date.now() - dayMs, reference: 'B-2' };
    const [refused] = await desk.act([makeAction(contractIdOf(macan), 'cancel', letter, { by: 'troth' })]);
    expect(refused).toMatchObject({ status: 'refused', reason: 'role-not-allowed', detail: 'theft-desk' });
    const supervisor = await openDesk('lhuber');
    const [recorded] = await supervisor.act([makeAction(contractIdOf(macan), 'cancel', letter, { by: 'lhuber' })]);
    expect(recorded).toMatchObject({ status: 'recorded' });
  });
});

describe('a stolen car', () => {
  it('keeps its Security from the owner’s word to the end of the case, and may then be cancelled', async () => {
    const theftDesk = await openDesk('troth');
    const serviceDesk = await openDesk('lwagner');
    const incidentId = await openTheft(theftDesk, cayman);
    const cancel = async () => {
      const args = { service: 'security', letterAt: Date.now() - dayMs, reference: 'B-3' };
      return (await serviceDesk.act([makeAction(contractIdOf(cayman), 'cancel', args, { by: 'lwagner' })]))[0];
    };
    const stolen = async () => (await find(serviceDesk, cayman))[0]?.stolen;

    expect(await stolen()).toBeNull();
    // From the alarm on.
    expect(await cancel()).toMatchObject({ status: 'refused', reason: 'car-is-stolen' });
    await act(theftDesk, incidentId, [['confirm', {}]]);
    expect(await stolen()).toMatchObject({ incidentId, isInTheftMode: false });
    expect(await cancel()).toMatchObject({ status: 'refused', reason: 'car-is-stolen' });

    await act(theftDesk, incidentId, [['theft-mode-on', {}]]);
    expect(await stolen()).toMatchObject({ incidentId, isInTheftMode: true });
    expect(await cancel()).toMatchObject({ status: 'refused', reason: 'car-is-stolen' });

    await act(theftDesk, incidentId, [['theft-mode-off', { reason: 'test', inhibition: 'none' }]]);
    expect(await stolen()).toMatchObject({ incidentId, isInTheftMode: false });
    expect(await cancel()).toMatchObject({ status: 'refused', reason: 'car-is-stolen' });

    await act(theftDesk, incidentId, [['close', { disposition: 'given-up', reason: 'test' }]]);
    expect(await stolen()).toBeNull();
    // The closed case itself tells that the car counts as stolen no longer.
    await expect.poll(() => updatesOf(theftDesk, cayman).at(-1)?.contract.stolen).toBeNull();
    expect(updatesOf(theftDesk, cayman).at(-1)?.incidentId).toBe(incidentId);

    await act(theftDesk, incidentId, [['reopen', { reason: 'test' }]]);
    expect(await cancel()).toMatchObject({ status: 'refused', reason: 'car-is-stolen' });
    await act(theftDesk, incidentId, [['close', { disposition: 'not-a-theft', reason: 'test' }]]);
    expect(await cancel()).toMatchObject({ status: 'recorded' });
  });

  it('without Security gets none for this theft, from the alarm on, and no theft mode', async () => {
    const theftDesk = await openDesk('troth');
    const incidentId = await openTheft(theftDesk, carrera4s);
    const renewsAt = Date.now() + 365 * dayMs;
    const buy = (service: string) => told(carrera4s, 'purchase', service, { renewsAt });
    expect(await errorOf(await buy('security'))).toBe('no-purchase-after-theft');
    await act(theftDesk, incidentId, [['confirm', {}]]);
    expect(await errorOf(await buy('security'))).toBe('no-purchase-after-theft');
    const [refused] = await theftDesk.act([makeAction(incidentId, 'theft-mode-on', {}, { by: 'troth' })]);
    expect(refused).toMatchObject({ status: 'refused', reason: 'security-not-active' });
    await act(theftDesk, incidentId, [['close', { disposition: 'given-up', reason: 'test' }]]);
    expect((await buy('security')).status).toBe(201);
    expect((await find(theftDesk, carrera4s))[0]?.services.security.state).toBe('booked');
  });
});

describe('POST /intake/contract', () => {
  it('records what the portal tells, and its open case shows it', async () => {
    const desk = await openDesk('kmayer');
    const crash = await gateway.post('/intake/crash', { callId: randomUUID(), vehicle: { vin: panamera } });
    const { incidentId } = (await crash.json()) as { incidentId: string };
    const response = await told(panamera, 'activate', 'remote');
    expect(response.status).toBe(201);
    const { contractId, seq } = contractReplySchema.parse(await response.json());
    expect(contractId).toBe(contractIdOf(panamera));
    await expect.poll(() => updatesOf(desk, panamera).length).toBe(1);
    expect(updatesOf(desk, panamera)[0]).toMatchObject({ seq, incidentId, action: null, deliveredBy: null });
    expect((await find(desk, panamera))[0]?.services.remote.state).toBe('active');
    const off = await told(panamera, 'renewal-off', 'safety');
    expect(off.status).toBe(201);
    expect((await find(desk, panamera))[0]?.services.safety.isRenewing).toBe(false);
  });

  it('answers what the rules forbid by its reason, and keeps what it cannot read', async () => {
    const renewsAt = Date.now() + dayMs;
    const statusAndName = async (response: Response) => [response.status, await errorOf(response)];
    expect(await statusAndName(await told(panamera, 'activate', 'safety'))).toEqual([409, 'service-not-booked']);
    expect(await statusAndName(await told(panamera, 'purchase', 'safety', { renewsAt }))).toEqual([
      409,
      'service-running',
    ]);
    expect(await statusAndName(await told('WP0ZZZ99ZPS260871', 'purchase', 'safety', { renewsAt }))).toEqual([
      409,
      'not-eligible',
    ]);
    expect(await statusAndName(await told('WP0ZZZ99ZPS999999', 'activate'))).toEqual([409, 'contract-unknown']);
    const withoutTerm = await told(panamera, 'purchase', 'safety');
    expect(withoutTerm.status).toBe(422);
    expect(httpErrorSchema.parse(await withoutTerm.json())).toMatchObject({ error: 'unreadable', field: 'renewsAt' });
  });
});

describe('--contracts', () => {
  async function fileOf(content: unknown): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'leitstand-contracts-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, 'contracts.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  it('puts a centre’s own contracts in place of the demo’s, and what changed since outlives a restart', async () => {
    const vin = 'WP0ZZZ99ZJS100999';
    const bought = { state: 'active', purchasedAt: '2026-01-15', activatedAt: '2026-01-16T09:00:00+01:00' };
    const contractsFile = await fileOf([{ vin, model: '911 Carrera', modelYear: 2018, services: { safety: bought } }]);
    const own = await startTestGateway({ contractsFile });
    onTestFinished(() => own.remove());
    const desk = await openDesk('lwagner', own);
    const [contract, ...others] = await find(desk, 'WP');
    expect(others).toEqual([]);
    expect(contract).toMatchObject({ id: contractIdOf(vin), services: { remote: { state: 'not-booked' } } });
    expect(contract?.services.safety).toMatchObject({ purchasedAt: Date.UTC(2026, 0, 15), isRenewing: false });
    const letter = { service: 'safety', letterAt: Date.now() - dayMs, reference: 'B-4' };
    expect(await desk.act([makeAction(contractIdOf(vin), 'cancel', letter, { by: 'lwagner' })])).toMatchObject([
      { status: 'recorded' },
    ]);
    desk.close();
    await own.restart();
    expect((await find(await openDesk('lwagner', own), vin))[0]?.services.safety.state).toBe('cancelled');
  });

  it('that cannot be used keeps the gateway from starting, and every fault is named at once', async () => {
    const contractsFile = await fileOf([
      { vin: 'short', services: { safety: { state: 'active', purchasedAt: 'yesterday' } } },
      { vin: 'WP0ZZZ99ZJS100999', services: {}, color: 'red' },
    ]);
    const failed = await startTestGateway({ contractsFile }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ContractsFileError);
    const { faults } = failed as ContractsFileError;
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['0.vin', '0.services.safety.purchasedAt', '1.color']);
    const broken = await startTestGateway({ contractsFile: await fileOf('[{') }).catch((error: unknown) => error);
    expect(String(broken)).toContain('not JSON, line 1');
  });
});
