import { randomUUID } from 'node:crypto';
import { contractIdOf } from '#shared/domain/contract.ts';
import { raiseCrash, raiseTheft, stolenCar, tellPosition, toTheftMode } from './harness/alerts.ts';
import type { GatewayProcess } from './harness/gateway-process.ts';
import { databaseText } from './harness/page-database.ts';
import { openRawDesk, type RawDesk } from './harness/raw-desk.ts';
import { readJournal } from './harness/read-journal.ts';
import { expect, screen, test } from './harness/test.ts';

const told = { latitude: 47.198761, longitude: 9.512349 };
const followed = { latitude: 47.187652, longitude: 9.523458 };
/** As they are written out anywhere, however many digits are shown. */
const traces = [/47\.198[78]/, /9\.512[34]/, /47\.187[67]/, /9\.523[45]/];
const file = { fileNumber: 'PAD/26/1177', authority: 'LPD Vorarlberg', contact: null, number: null, officer: null };

function expectNoPlace(text: string, of: string): void {
  for (const trace of traces) expect(text, of).not.toMatch(trace);
}

async function withDesks<Ids extends readonly string[]>(
  gateway: GatewayProcess,
  ids: Ids,
  run: (...desks: { [K in keyof Ids]: RawDesk }) => Promise<void>,
): Promise<void> {
  const desks = await Promise.all(ids.map((id) => openRawDesk(gateway, id)));
  try {
    await run(...(desks as { [K in keyof Ids]: RawDesk }));
  } finally {
    for (const desk of desks) desk.close();
  }
}

/** Waits until the gateway has told a desk of everything that is in its journal. */
async function toldAll(gateway: GatewayProcess, desk: RawDesk): Promise<void> {
  const { head } = (await gateway.get('/health')).body as { head: number };
  const last = ({ console }: RawDesk) => Math.max(console.snapshots[0]?.head ?? 0, ...seqs(console));
  await expect.poll(() => last(desk)).toBeGreaterThanOrEqual(head);
}

function seqs({ batches }: RawDesk['console']): number[] {
  return batches.map(({ from, entries }) => from + entries.length - 1);
}

/** A stolen car that the police see, standing or not. */
async function toSight(gateway: GatewayProcess, desk: RawDesk, speedKmh: number): Promise<string> {
  const incidentId = await raiseTheft(gateway);
  await toTheftMode(gateway, incidentId, desk.operatorId);
  await desk.record(incidentId, 'police-file', file);
  expect((await tellPosition(gateway, incidentId, followed, { speedKmh })).status).toBe(201);
  await desk.record(incidentId, 'sight', { isInSight: true, unit: 'Sektor 3' });
  return incidentId;
}

async function sentCommands(gateway: GatewayProcess): Promise<string[]> {
  const entries = await readJournal(gateway);
  return entries.flatMap((entry) => (entry.kind === 'command:sent' ? [entry.commandId] : []));
}

test('a position before theft mode is on no wire, on no screen and in no database; a crash desk never has it', async ({
  gateway,
  openConsole,
}) => {
  test.slow();
  const theftDesk = (await openConsole({ operatorId: 'troth' })).page;
  const crashDesk = (await openConsole({ operatorId: 'kmayer' })).page;
  await withDesks(gateway, ['nberger', 'kmayer', 'lhuber'] as const, async (berger, mayer, huber) => {
    const fix = { place: told, accuracyM: 9, measuredAt: Date.now() };
    const incidentId = await raiseTheft(gateway, { fix });
    const answer = await tellPosition(gateway, incidentId, followed);
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([409, expect.stringContaining('theft-mode-off')]);
    for (const page of [theftDesk, crashDesk]) {
      await expect(screen(page).row(incidentId)).toBeVisible();
      await screen(page).row(incidentId).click();
      await expect(screen(page).casePanel).toContainText(stolenCar.plate);
    }
    for (const desk of [berger, mayer, huber]) {
      await toldAll(gateway, desk);
      expect(desk.heard()).toContain(incidentId);
      expectNoPlace(desk.heard(), `sent to ${desk.operatorId}`);
    }
    for (const page of [theftDesk, crashDesk]) {
      expectNoPlace(await databaseText(page), 'database');
      expectNoPlace(await page.content(), 'screen');
    }

    await toTheftMode(gateway, incidentId);
    expect((await tellPosition(gateway, incidentId, followed)).status).toBe(201);
    for (const desk of [berger, mayer, huber]) await toldAll(gateway, desk);
    for (const desk of [berger, huber]) expect(desk.heard()).toMatch(/47\.187[67]/);
    expectNoPlace(mayer.heard(), 'sent to the crash desk');
    await expect.poll(() => databaseText(theftDesk)).toMatch(/47\.187[67]/);
    // A crash is another matter: what comes after it shows that the crash desk has all that is meant for it.
    await raiseCrash(gateway);
    await expect(screen(crashDesk).rows).toHaveCount(2);
    await screen(crashDesk).row(incidentId).click();
    await expect(screen(crashDesk).casePanel).toContainText(stolenCar.plate);
    expectNoPlace(await databaseText(crashDesk), "the crash desk's database");
    expectNoPlace(await crashDesk.content(), "the crash desk's screen");
    const history = await mayer.console.socket
      .timeout(10_000)
      .emitWithAck('history:ask', { incidentId, of: 'positions', before: 100_000 });
    expect(history.entries).toEqual([]);
  });
});

test('theft mode is refused before the owner is reached, identified and has confirmed; each time with its reason', async ({
  gateway,
}) => {
  await withDesks(gateway, ['troth', 'kmayer'] as const, async (troth, mayer) => {
    const incidentId = await raiseTheft(gateway, { trigger: 'movement' });
    await troth.record(incidentId, 'claim');
    const verified = { outcome: 'verified', person: null };
    const refused = (reason: string) => ({ status: 'refused', reason });
    expect(await troth.decide(incidentId, 'identify', verified)).toMatchObject(refused('owner-not-reached'));
    expect(await troth.decide(incidentId, 'theft-mode-on')).toMatchObject(refused('not-identified'));
    await troth.record(incidentId, 'call', { outcome: 'connected', number: null });
    await troth.record(incidentId, 'identify', verified);
    expect(await troth.decide(incidentId, 'theft-mode-on')).toMatchObject(refused('not-confirmed'));
    expect(
      await troth.decide(incidentId, 'share', { to: 'LPD', contact: null, until: Date.now() + 60_000 }),
    ).toMatchObject(refused('no-theft-mode'));
    await troth.record(incidentId, 'confirm');
    expect(await mayer.decide(incidentId, 'theft-mode-on')).toMatchObject(refused('role-not-allowed'));
    await troth.record(incidentId, 'theft-mode-on');
    expect(await troth.decide(incidentId, 'sight', { isInSight: true, unit: null })).toMatchObject(
      refused('no-file-number'),
    );
    expect(await troth.decide(incidentId, 'close', { disposition: 'vehicle-recovered', reason: null })).toMatchObject(
      refused('theft-mode-still-on'),
    );
  });
});

test('a car whose Security service is not active does not come into theft mode', async ({ gateway }) => {
  await withDesks(gateway, ['troth'] as const, async (troth) => {
    const incidentId = await raiseTheft(gateway, { vehicle: { vin: 'WP0ZZZ99ZKS200117' } });
    await troth.record(incidentId, 'claim');
    await troth.record(incidentId, 'identify', { outcome: 'verified', person: null });
    await troth.record(incidentId, 'confirm');
    expect(await troth.decide(incidentId, 'theft-mode-on')).toMatchObject({
      status: 'refused',
      reason: 'security-not-active',
    });
  });
});

test('a restart is not inhibited while the car moves, nor by one person twice, nor when its time is over', async ({
  gateway,
}) => {
  test.slow();
  await withDesks(gateway, ['troth', 'nberger', 'kmayer'] as const, async (troth, berger, mayer) => {
    const incidentId = await toSight(gateway, troth, 48);
    const inhibit = { command: 'inhibit-restart' };
    expect(await troth.decide(incidentId, 'command', inhibit)).toMatchObject({
      status: 'refused',
      reason: 'guards-missing',
      detail: expect.stringContaining('standstill'),
    });
    await tellPosition(gateway, incidentId, followed, { speedKmh: 0 });
    const request = await troth.record(incidentId, 'command', inhibit);
    expect(await troth.decide(incidentId, 'approve', { commandId: request })).toMatchObject({ reason: 'same-person' });
    expect(await mayer.decide(incidentId, 'approve', { commandId: request })).toMatchObject({
      reason: 'role-not-allowed',
    });
    expect(
      await berger.decide(incidentId, 'approve', { commandId: request }, { expiresAt: Date.now() - 1_000 }),
    ).toMatchObject({ reason: 'expired' });
    await tellPosition(gateway, incidentId, followed, { speedKmh: 31 });
    expect(await berger.decide(incidentId, 'approve', { commandId: request })).toMatchObject({
      reason: 'guards-missing',
      detail: expect.stringContaining('standstill'),
    });
    expect(await sentCommands(gateway)).toEqual([]);
    await tellPosition(gateway, incidentId, followed, { speedKmh: 0 });
    await berger.record(incidentId, 'approve', { commandId: request });
    await expect.poll(() => sentCommands(gateway)).toEqual([request]);
    expect(await berger.decide(incidentId, 'approve', { commandId: request })).toMatchObject({
      reason: 'command-settled',
    });
  });
});

test('theft mode decided in an outage opens nothing until it is recorded; its end closes at once', async ({
  gateway,
  openConsole,
}) => {
  test.slow();
  const { page } = await openConsole({ operatorId: 'troth' });
  const incidentId = await raiseTheft(gateway);
  await toTheftMode(gateway, incidentId);
  expect((await tellPosition(gateway, incidentId, followed)).status).toBe(201);
  await screen(page).row(incidentId).click();
  const track = page.getByTestId('track-section');
  const measured = /emessen vor/;
  await expect(track).toContainText(measured);
  gateway.pause();
  try {
    await page.keyboard.press('Shift+X');
    for (const _step of ['reason', 'last key']) {
      await page.getByTestId('theft-mode-off-panel').waitFor();
      await page.keyboard.press('1');
    }
    await expect(track).toContainText('Diebstahlmodus beendet');
    await page.keyboard.press('Shift+M');
    await page.getByTestId('theft-mode-on-panel').waitFor();
    await page.keyboard.press('1');
    await expect(track).toContainText('Diebstahlmodus noch nicht eingetragen');
    await expect(screen(page).row(incidentId)).toContainText('Diebstahlmodus noch nicht eingetragen');
    await expect(track).not.toContainText(measured);
    expect(await page.content()).not.toMatch(/47[.,]18[67]|9[.,]52[34]/);
  } finally {
    gateway.resume();
  }
  await expect(track).toContainText(measured, { timeout: 60_000 });
});

test('an approval that waited out an outage is refused, and nothing goes to the car', async ({
  gateway,
  openConsole,
}) => {
  test.slow();
  const { page } = await openConsole({ operatorId: 'nberger' });
  await withDesks(gateway, ['troth'] as const, async (troth) => {
    const incidentId = await toSight(gateway, troth, 0);
    await screen(page).row(incidentId).click();
    await tellPosition(gateway, incidentId, followed, { speedKmh: 0 });
    const expiresAt = Date.now() + 12_000;
    const request = await troth.record(incidentId, 'command', { command: 'inhibit-restart' }, { expiresAt });
    await expect(page.getByTestId('approval-banner')).toBeVisible();
    gateway.pause();
    try {
      await page.keyboard.press('Shift+A');
      await page.keyboard.press('1');
      await expect(screen(page).log.locator('[data-proof=pending], [data-proof=in-flight]')).toHaveCount(1);
      await expect.poll(() => Date.now(), { timeout: 20_000 }).toBeGreaterThan(expiresAt + 500);
    } finally {
      gateway.resume();
    }
    await expect(screen(page).strip).toContainText('1 abgelehnt', { timeout: 60_000 });
    await page.keyboard.press('F2');
    await expect(screen(page).tray).toContainText('Befehl freigegeben (zweite Person)');
    await expect(screen(page).tray).toContainText(/Befehl ist schon erledigt|zu spät/);
    expect(await sentCommands(gateway)).toEqual([]);
    const entries = await readJournal(gateway);
    expect(entries.filter(({ kind }) => kind === 'command:settled')).toMatchObject([
      { commandId: request, outcome: 'expired' },
    ]);
  });
});

test('Security does not end while the car is stolen, and is not bought for the theft', async ({ gateway }) => {
  await withDesks(gateway, ['lwagner', 'troth'] as const, async (wagner, troth) => {
    const incidentId = await raiseTheft(gateway);
    await toTheftMode(gateway, incidentId);
    const contractId = contractIdOf(stolenCar.vin);
    const letter = { letterAt: Date.now() - 86_400_000, reference: `K-${randomUUID().slice(0, 8)}` };
    expect(await wagner.decide(contractId, 'cancel', { service: 'security', ...letter })).toMatchObject({
      status: 'refused',
      reason: 'car-is-stolen',
    });
    expect(await troth.decide(contractId, 'cancel', { service: 'remote', ...letter })).toMatchObject({
      reason: 'role-not-allowed',
    });
    await wagner.record(contractId, 'cancel', { service: 'remote', ...letter });
  });
});
