import type { Page } from '@playwright/test';
import { type Contract, contractIdOf } from '#shared/domain/contract.ts';
import { contractsReplySchema } from '#shared/protocol/wire.ts';
import { accessibilityFaults } from './harness/accessibility.ts';
import { raiseTheft, stolenCar, toTheftMode } from './harness/alerts.ts';
import type { GatewayProcess } from './harness/gateway-process.ts';
import { openRawDesk } from './harness/raw-desk.ts';
import { expect, screen, test } from './harness/test.ts';

const panel = (page: Page) => page.getByTestId('contracts-panel');
const card = (page: Page) => page.getByTestId('contract-card');
const dayMs = 24 * 3_600_000;

/** The demo's car that was bought ten days ago. */
const boxster = { vin: 'WP0ZZZ98ZHS230018', plate: 'S 911 PK' };

/** Types what the owner says on the telephone, and takes the only car that is found. */
async function findCar(page: Page, text: string): Promise<void> {
  await expect(panel(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await expect(panel(page).getByRole('button', { pressed: true })).toBeFocused();
}

async function contractAtGateway(gateway: GatewayProcess, vin: string): Promise<Contract | undefined> {
  const desk = await openRawDesk(gateway, 'lhuber');
  try {
    const reply: unknown = await desk.console.socket.timeout(5000).emitWithAck('contract:find', { text: vin });
    return contractsReplySchema.parse(reply).contracts[0];
  } finally {
    desk.close();
  }
}

test('the service desk finds a car and records a withdrawal, by keyboard alone', async ({ gateway, openConsole }) => {
  const { page } = await openConsole({ operatorId: 'lwagner' });
  await findCar(page, 's911pk');
  await expect(card(page)).toContainText('718 Boxster S');
  await expect(card(page)).toContainText('Modell und Modelljahr berechtigt');
  await expect(card(page)).toContainText('eingegangen bis');
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.keyboard.press('5');
  const form = page.getByTestId('end-form');
  await expect(form).toContainText('Rücktritt von Security');
  await page.keyboard.type('31.2.2026');
  await expect(form).toContainText('kein Datum');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('kein Datum');
  await page.keyboard.press('Control+A');
  const today = new Date();
  await page.keyboard.type(`${today.getDate()}.${today.getMonth() + 1}.${today.getFullYear()}`);
  await expect(form).toContainText('eingegangen bis');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('Der Dienst endet sofort.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(form.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');

  await expect(form).toHaveCount(0);
  const security = card(page).locator('.fact').filter({ hasText: 'Security' });
  await expect(security).toContainText('Rücktritt');
  await expect(security).toContainText('von L. Wagner');
  await expect(security).not.toContainText('noch nicht bestätigt');
  await expect(card(page).getByRole('button', { name: 'Kündigung von Security' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect
    .poll(async () => (await contractAtGateway(gateway, boxster.vin))?.services.security)
    .toMatchObject({ state: 'withdrawn', isRenewing: false, ended: { by: 'lwagner' } });

  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.keyboard.press('F11');
  await expect(panel(page).getByRole('searchbox')).toHaveValue('s911pk');
  await expect(card(page)).toContainText('718 Boxster S');
});

test('no Security is cancelled of a car in theft mode: the desk says why before anybody tries, and the gateway refuses it', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole({ operatorId: 'lwagner' });
  await findCar(page, stolenCar.plate);
  const cancel = card(page).getByRole('button', { name: 'Kündigung von Security' });
  await expect(cancel).toHaveAttribute('aria-disabled', 'false');
  const incidentId = await raiseTheft(gateway);
  await toTheftMode(gateway, incidentId);

  await expect(card(page)).toContainText('Diebstahlmodus ein: Security ist weder kündbar noch kaufbar.');
  await expect(cancel).toHaveAttribute('aria-disabled', 'true');
  await expect(cancel).toHaveAccessibleDescription(/gestohlen|Diebstahl/);
  await page.keyboard.press('6');
  await expect(cancel).toBeFocused();
  await expect(page.getByTestId('end-form')).toHaveCount(0);

  const desk = await openRawDesk(gateway, 'lwagner');
  const letter = { service: 'security', letterAt: Date.now() - dayMs, reference: 'B-17' };
  const result = await desk.decide(contractIdOf(stolenCar.vin), 'cancel', letter);
  expect(result).toMatchObject({ status: 'refused', reason: 'car-is-stolen' });
  desk.close();
  const contract = await contractAtGateway(gateway, stolenCar.vin);
  expect(contract?.services.security.state).toBe('active');
  expect(contract?.stolen).toMatchObject({ incidentId, isInTheftMode: true });
});

test('a case says at once what its car is entitled to, and a crash that help never depends on it', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole({ operatorId: 'troth' });
  await raiseTheft(gateway);
  await expect(screen(page).rows).toHaveCount(1);
  const section = page.getByTestId('contract-section');
  await expect(section).toContainText('✓ Diebstahlmodus und Befehle an das Fahrzeug');
  // Of this one Security was never booked.
  const other = await raiseTheft(gateway, { vehicle: { vin: 'WP0ZZZ99ZKS200117' } });
  await screen(page).row(other).click();
  await expect(section).toContainText('✗ Diebstahlmodus nicht gedeckt');
  expect(await accessibilityFaults(page)).toEqual([]);

  const { page: crashDesk } = await openConsole({ operatorId: 'kmayer' });
  await gateway.intake('crash', { callId: 'call-1', vehicle: { vin: boxster.vin } });
  await screen(crashDesk).rows.filter({ hasText: 'Boxster' }).click();
  await expect(crashDesk.getByTestId('contract-section')).toContainText('Hilfe hängt nie vom Vertrag ab.');
});
