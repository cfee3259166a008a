import { raiseCrash } from './harness/alerts.ts';
import { expect, publishedMsds, screen, test } from './harness/test.ts';

test('a published MSD is on the screen within a second, with exactly what it says', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { strip, rows, casePanel, map } = screen(page);
  await expect(strip).toContainText('verbunden');
  await expect(map).toHaveAttribute('data-map-ready', 'true', { timeout: 30_000 });
  const msd = publishedMsds.find(({ id }) => id === 'EN15722-2011-example');

  const { status } = await gateway.intake('msd', { hex: msd?.hex, callId: 'call-1', callBackNumber: '+447700900123' });
  expect(status).toBe(201);
  await expect(rows.first()).toBeVisible({ timeout: 1_000 });

  await expect(casePanel).toContainText('WM9VDSVDSYA123456');
  await expect(casePanel).toContainText('automatisch ausgelöst');
  await expect(casePanel).toContainText('kein Test');
  await expect(casePanel).toContainText('Hybrid (Benzin, Elektro)');
  await expect(casePanel).toContainText('Hochspannung');
  await expect(casePanel).toContainText('M1');
  await expect(casePanel).toContainText('48,30033 N');
  await expect(casePanel).toContainText('11,61737 O');
  await expect(casePanel).toContainText('±150');
  await expect(casePanel).toContainText('Nordost (28°)');
  await expect(casePanel).toContainText('29.11.1973');
  await expect(casePanel).toContainText('+447700900123');
  await expect(casePanel.getByRole('row', { name: 'Insassen' }).getByRole('cell').first()).toHaveText('2');
  await expect(page.getByTestId('place-tag')).toContainText('48,3003 N');
  await page.keyboard.press('r');
  const raw = page.getByTestId('raw-panel');
  const rawText = async () => ((await raw.textContent()) ?? '').replaceAll(/\s/g, '').toUpperCase();
  await expect.poll(rawText).toContain(msd?.hex.toUpperCase());
  await expect(raw.getByRole('row', { name: 'positionLatitude' })).toContainText('48,300333° N');
  await page.keyboard.press('Escape');
  await expect(raw).toHaveCount(0);
});

test('an alert sounds until a named operator acknowledges it, and a second MSD of the call updates its case', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { rows, banner, casePanel, log, map } = screen(page);
  const desk = page.locator('[data-alarm]');
  await expect(desk).toHaveAttribute('data-alarm', 'none');
  await expect(map).toHaveAttribute('data-map-ready', 'true', { timeout: 30_000 });
  const mapSize = () => map.locator('canvas').boundingBox();
  const calmSize = await mapSize();
  expect(calmSize?.height).toBeGreaterThan(700);

  await raiseCrash(gateway, { callId: 'call-7' });
  await expect(desk).toHaveAttribute('data-alarm', '1');
  await expect(banner).toContainText('911 Carrera');
  expect(await mapSize()).toEqual(calmSize);
  await expect(casePanel).toContainText('W 12345 A');

  await raiseCrash(gateway, { callId: 'call-7', crash: { hasFire: true } });
  await expect(log).toContainText('Neue Daten');
  await expect(rows).toHaveCount(1);

  await expect(async () => {
    await page.keyboard.press('a');
    await expect(desk).toHaveAttribute('data-alarm', 'none', { timeout: 500 });
  }).toPass();
  await expect(log.locator('[data-proof=recorded]').last()).toContainText('Alarm quittiert, K. Mayer');
  await expect(banner).toBeHidden();
});

test('signing in by hand: a wrong secret is said, the right one opens the desk', async ({ openConsole }) => {
  const { page } = await openConsole({ operatorId: null });
  const { signIn, strip } = screen(page);
  await signIn.getByLabel('Kennung').fill('asteiner');
  await signIn.getByLabel('Geheimwort').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(signIn).toContainText('Kennung oder Geheimwort stimmt nicht.');
  await signIn.getByLabel('Geheimwort').fill('demo');
  await page.keyboard.press('Enter');
  await expect(strip).toContainText('A. Steiner');
  await expect(strip).toContainText('verbunden');
});

test('IN-4 an empty queue says that no case is open only while the list is complete', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { queue } = screen(page);
  await expect(queue).toContainText('Kein offener Fall.');
  await gateway.kill();
  await expect(queue).toContainText('Kein Fall bekannt: Die Liste ist nicht vollständig.');
  await gateway.restart();
  await expect(queue).toContainText('Kein offener Fall.');
});
