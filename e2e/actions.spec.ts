import type { Page } from '@playwright/test';
import { raiseCrash } from './harness/alerts.ts';
import { recordedActions } from './harness/read-journal.ts';
import { expect, screen, test } from './harness/test.ts';

// Nothing here is about the telephone, which tells by itself only as long as it is reached: see telephone.spec.ts.
test.use({ centre: { telephone: 'by-hand' } });

const wholePath = ['claim', 'call', 'notify', 'dispatch', 'close'];

/** Waits until the case's log ends with this line, with this proof. */
async function logged(page: Page, text: string, proof: 'recorded' | 'saved'): Promise<void> {
  const line = screen(page).log.getByRole('listitem').filter({ hasText: text });
  await expect(line).toHaveCount(1);
  if (proof === 'recorded') await expect(line).toContainText(/#\d/);
  else await expect(line).toContainText('hier gesichert');
}

/** Presses the keys of an action and waits for its line in the log. */
async function decide(page: Page, keys: readonly string[], text: string, proof: 'recorded' | 'saved'): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await logged(page, text, proof);
}

const ambulanceCalled = 'Landesnotruf Liechtenstein (Demo) (144) angerufen, verbunden';

/** The ambulance of where the car is, dialled by hand, and reached. */
async function callAmbulance(page: Page): Promise<void> {
  await page.keyboard.press('p');
  const need = page.getByTestId('notify-panel').getByRole('button', { name: 'Landesnotruf Liechtenstein' });
  await expect(need.first()).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByTestId('call-panel')).toContainText('von Hand wählen');
  await page.keyboard.press('1');
}

test('a crash from claim to close, by keyboard alone, each step recorded', async ({ gateway, openConsole }) => {
  const { page } = await openConsole();
  const { rows, log } = screen(page);
  const incidentId = await raiseCrash(gateway);
  await expect(rows).toHaveCount(1);

  await decide(page, ['c'], 'Übernommen, K. Mayer', 'recorded');
  await decide(page, ['v', '1'], 'Fahrzeug angerufen (+447700900123), verbunden', 'recorded');
  await callAmbulance(page);
  await logged(page, ambulanceCalled, 'recorded');
  await decide(page, ['d', '1'], 'Rettung entsandt', 'recorded');
  await page.keyboard.press('n');
  await page.keyboard.type('Fahrer bei Bewusstsein');
  await page.keyboard.press('Control+Enter');
  await logged(page, '„Fahrer bei Bewusstsein“', 'recorded');
  await decide(page, ['x', '1'], 'Abgeschlossen: übergeben', 'recorded');

  await expect(rows).toHaveCount(0);
  await expect(log.locator('[data-proof=pending], [data-proof=in-flight], [data-proof=refused]')).toHaveCount(0);
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual([
    'claim',
    'call',
    'notify',
    'dispatch',
    'note',
    'close',
  ]);
});

test('the same by mouse', async ({ gateway, openConsole }) => {
  const { page } = await openConsole();
  const { actionBar, rows } = screen(page);
  const incidentId = await raiseCrash(gateway);
  await rows.first().click();
  await actionBar.getByRole('button', { name: 'Übernehmen' }).click();
  await logged(page, 'Übernommen, K. Mayer', 'recorded');
  await actionBar.getByRole('button', { name: 'Abschließen' }).click();
  await page.getByRole('button', { name: 'kein Notfall' }).click();
  await page.getByRole('button', { name: 'versehentlich ausgelöst' }).click();
  await logged(page, 'Abgeschlossen: kein Notfall', 'recorded');
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim', 'close']);
});

test('OUT-2 OUT-3 the gateway is killed in the middle: work goes on, every action is recorded exactly once, in order', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { rows, strip } = screen(page);
  const incidentId = await raiseCrash(gateway);
  await expect(rows).toHaveCount(1);
  await decide(page, ['c'], 'Übernommen, K. Mayer', 'recorded');
  await page.keyboard.press('v');
  await page.keyboard.press('1');
  await gateway.kill();
  await expect(strip).toContainText('getrennt');
  await expect(strip).toContainText('unvollständig');

  await callAmbulance(page);
  await logged(page, ambulanceCalled, 'saved');
  await decide(page, ['d', '1'], 'Rettung entsandt', 'saved');
  await decide(page, ['x', '1'], 'Abgeschlossen: übergeben', 'saved');
  await expect(rows).toHaveCount(1);

  await gateway.restart();
  await expect(strip).toContainText('0 ausstehend');
  await logged(page, 'Abgeschlossen: übergeben', 'recorded');
  await expect(strip).toContainText('vollständig bis');
  const { kinds, ids } = await recordedActions(gateway, incidentId);
  expect(kinds).toEqual(wholePath);
  expect(new Set(ids).size).toBe(ids.length);
});

test('OUT-1 the console is killed right after "saved here": the action is there again, and gets recorded', async ({
  gateway,
  openConsole,
}) => {
  const console = await openConsole();
  const incidentId = await raiseCrash(gateway);
  await expect(screen(console.page).rows).toHaveCount(1);
  await gateway.kill();
  await console.page.keyboard.press('c');
  await logged(console.page, 'Übernommen, K. Mayer', 'saved');
  await console.kill();

  await gateway.restart();
  await console.restart();
  await expect(screen(console.page).strip).toContainText('0 ausstehend');
  await logged(console.page, 'Übernommen, K. Mayer', 'recorded');
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim']);
});

test('OUT-4 a claim that a colleague was quicker with is refused, with its reason, until a person discards it', async ({
  gateway,
  openConsole,
}) => {
  const mayer = await openConsole();
  const incidentId = await raiseCrash(gateway);
  await expect(screen(mayer.page).rows).toHaveCount(1);
  await gateway.kill();
  await mayer.page.keyboard.press('c');
  await logged(mayer.page, 'Übernommen, K. Mayer', 'saved');
  await mayer.kill();

  await gateway.restart();
  const steiner = await openConsole({ operatorId: 'asteiner' });
  await expect(screen(steiner.page).rows).toHaveCount(1);
  await steiner.page.keyboard.press('c');
  await logged(steiner.page, 'Übernommen, A. Steiner', 'recorded');

  await mayer.restart();
  const { strip, tray, row } = screen(mayer.page);
  await strip.getByRole('button', { name: '1 abgelehnt' }).click();
  await expect(tray).toContainText('bei einer anderen Person');
  await expect(row(incidentId)).toContainText('A. Steiner');
  await tray.getByRole('button', { name: 'Verwerfen' }).click();
  await expect(tray).toContainText('Nichts abgelehnt.');
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim']);
});
