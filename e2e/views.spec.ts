import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { raiseCrash } from './harness/alerts.ts';
import { startConsole } from './harness/console-process.ts';
import { startGateway } from './harness/gateway-process.ts';
import { lookAtAll } from './harness/looks.ts';
import { expect, publishedMsds, screen, test } from './harness/test.ts';

const root = path.resolve(import.meta.dirname, '..');
const crash = {
  vehicle: { vin: 'WP0ZZZ97ZML130519' },
  seats: [
    { place: 'driver', isOccupied: true, isBelted: true },
    { place: 'front-passenger', isOccupied: true, isBelted: false },
  ],
  crash: {
    impactSide: 'front',
    deltaV: { magnitude: 61, unit: 'km/h', isAtLimit: false, fromDeg: 330 },
    isRollover: false,
    hasFire: false,
    finalRest: 'wheels',
    airbags: [
      { place: 'front', seat: 'driver', isDeployed: true },
      { place: 'side', seat: 'driver', isDeployed: true },
    ],
  },
};

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function logged(page: Page, text: string): Promise<void> {
  const line = screen(page).log.getByRole('listitem').filter({ hasText: text }).filter({ hasText: /#\d/ });
  await expect(line).toHaveCount(1);
}

test.describe.configure({ timeout: 300_000 });

test('each view of the crash desk, in both themes and both languages', async ({ gateway, openConsole }) => {
  const { page } = await openConsole();
  const { rows, map } = screen(page);
  const msd = publishedMsds.find(({ id }) => id === 'EN15722-2011-example');
  await raiseCrash(gateway, crash);
  await expect(rows).toHaveCount(1);
  await expect(map).toHaveAttribute('data-map-ready', 'true', { timeout: 60_000 });
  await press(page, 'F7');
  await test.step('the alarm', () => lookAtAll(page, 'alarm'));

  await press(page, 'F5', 'c');
  await logged(page, 'Übernommen, K. Mayer');
  await press(page, 'm', 'v');
  await logged(page, 'verbunden');
  await test.step('the card, on the telephone', () => lookAtAll(page, 'card'));
  await press(page, 'e', '2', '2');
  await test.step('the questions', () => lookAtAll(page, 'questions'));
  await press(page, 'Escape', 's');
  await test.step('a step left out', () => lookAtAll(page, 'skip'));
  await press(page, 'Escape', 'p');
  await expect(page.getByRole('heading', { name: 'Leitstelle anrufen' })).toBeVisible();
  await test.step('the control centres', () => lookAtAll(page, 'psap'));
  await press(page, '1');
  await logged(page, 'Landesnotruf Liechtenstein');
  await press(page, 'i');
  await expect(page.getByTestId('disclose-panel')).toBeVisible();
  await test.step('the hand-over', () => lookAtAll(page, 'hand-over'));
  await press(page, 'Escape', 'u');
  await test.step('a case for a colleague', () => lookAtAll(page, 'offer'));
  await press(page, 'Escape', 'F6');
  await test.step('the change of shift', () => lookAtAll(page, 'shift'));
  await press(page, 'Escape', 'x', '2');
  await test.step('the end and its reason', () => lookAtAll(page, 'close'));
  await press(page, 'Escape', 'Escape');

  await gateway.intake('msd', { hex: msd?.hex, callId: 'raw', callBackNumber: '+447700900123' });
  await expect(rows).toHaveCount(2);
  await press(page, 'Enter', 'c', 'r');
  await test.step('the message as received', () => lookAtAll(page, 'raw'));
});

test('what a supervisor and a colleague see', async () => {
  const centreFile = path.join(tmpdir(), `leitstand-views-${process.pid}.json`);
  const demo = await readFile(path.join(root, 'server-mock/centre/demo-centre.json'), 'utf8');
  await writeFile(centreFile, JSON.stringify({ ...JSON.parse(demo), secondLookShare: 1 }));
  const gateway = await startGateway('none', ['--centre', centreFile]);
  const open = (operatorId: string) => startConsole({ gatewayUrl: gateway.url, operatorId });
  const mayer = await open('kmayer');
  try {
    await raiseCrash(gateway, { trigger: 'manual', vehicle: { model: 'Macan', plate: 'GU 123 AB' } });
    await expect(screen(mayer.page).rows).toHaveCount(1);
    await press(mayer.page, 'c');
    await logged(mayer.page, 'Übernommen, K. Mayer');
    await press(mayer.page, 'x', '2', '1');
    await logged(mayer.page, 'Abgeschlossen: kein Notfall');
    await mayer.kill();

    const huber = await open('lhuber');
    try {
      const { page } = huber;
      await expect(screen(page).strip).toContainText('verbunden');
      await press(page, 'F4');
      await expect(page.getByText('versehentlich ausgelöst')).toBeVisible();
      await press(page, 'ArrowDown', 'Enter');
      await expect(screen(page).casePanel).toContainText('Zweiter Blick fällig');
      await press(page, 'z');
      await expect(page.getByTestId('review-panel')).toBeVisible();
      await test.step('the second look', () => lookAtAll(page, 'second-look'));
      await press(page, 'Escape', 'F4');
      await raiseCrash(gateway, crash);
      await expect(screen(page).banner).toContainText('Panamera');
      await press(page, 'a');
      await expect(page.getByTestId('escalation-banner')).toContainText('Stufe 1', { timeout: 30_000 });
      await test.step('nobody claims', () => lookAtAll(page, 'unclaimed'));
      for (let number = 0; number < 6; number += 1) {
        await raiseCrash(gateway, { callId: `flood-${number}`, vehicle: { vin: `WP0ZZZ99ZJS70000${number}` } });
      }
      await expect(page.getByTestId('flood')).toContainText('6 Alarme');
      await test.step('more alarms than people', () => lookAtAll(page, 'flood'));
    } finally {
      await huber.remove();
    }
  } finally {
    await mayer.remove();
    await gateway.remove();
    await rm(centreFile, { force: true });
  }
});
