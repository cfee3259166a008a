import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { raiseCrash } from './harness/alerts.ts';
import type { ConsoleProcess } from './harness/console-process.ts';
import type { GatewayProcess } from './harness/gateway-process.ts';
import { outFolder } from './harness/out-folder.ts';
import { recordedActions } from './harness/read-journal.ts';
import { expect, screen, test } from './harness/test.ts';

/** What happens to a desk whose own storage is lost or refuses. */

async function decideOffline(gateway: GatewayProcess, desk: ConsoleProcess): Promise<string> {
  const incidentId = await raiseCrash(gateway);
  await screen(desk.page).row(incidentId).click();
  await gateway.kill();
  await expect(screen(desk.page).strip.locator('[data-link=live]')).toHaveCount(0);
  await desk.page.keyboard.press('c');
  await writeNote(desk.page, 'Fahrer bei Bewusstsein');
  await expect(screen(desk.page).strip.locator('[data-waiting="2"]')).toBeVisible();
  return incidentId;
}

async function writeNote(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
}

const databaseOf = (desk: ConsoleProcess) => path.join(desk.userData, 'IndexedDB');

const losses = [
  ['wiped', (folder: string) => rm(folder, { recursive: true })],
  [
    'overwritten with rubbish',
    async (folder: string) => {
      for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (file.isFile()) await writeFile(path.join(file.parentPath, file.name), 'rubbish '.repeat(512));
      }
    },
  ],
] as const;

for (const [how, lose] of losses) {
  test(`LOG-2 what was decided offline is recorded once, in order, after the database was ${how}`, async ({
    gateway,
    openConsole,
  }) => {
    const desk = await openConsole();
    const incidentId = await decideOffline(gateway, desk);
    await desk.kill();
    await lose(databaseOf(desk));
    await gateway.restart();
    await desk.restart();
    await expect(screen(desk.page).row(incidentId)).toBeVisible();
    await expect.poll(async () => (await recordedActions(gateway, incidentId)).kinds).toEqual(['claim', 'note']);
    await expect(screen(desk.page).strip.locator('[data-waiting="0"]')).toBeVisible();
  });
}

test('STORE-3 LOG-2 a database that is lost while the console runs: alerts come in, and what is decided is recorded', async ({
  gateway,
  openConsole,
}) => {
  const desk = await openConsole();
  const { row, strip } = screen(desk.page);
  const first = await raiseCrash(gateway);
  await row(first).click();
  await desk.app.evaluate(({ session }) => session.defaultSession.clearStorageData({ storages: ['indexdb'] }));
  await desk.page.keyboard.press('c');
  await expect.poll(async () => (await recordedActions(gateway, first)).kinds).toEqual(['claim']);
  const second = await raiseCrash(gateway);
  await row(second).click();
  await desk.page.keyboard.press('c');
  await expect.poll(async () => (await recordedActions(gateway, second)).kinds).toEqual(['claim']);
  await expect(strip.locator('[data-waiting="0"]')).toBeVisible();
  await desk.restart();
  await expect(screen(desk.page).strip.locator('[data-storage=ok]')).toBeVisible();
  await expect(screen(desk.page).row(second)).toBeVisible();
  expect((await recordedActions(gateway, second)).kinds).toEqual(['claim']);
});

test('STORE-3 LOG-2 a database that cannot be opened is replaced by memory, said plainly, and nothing decided is lost', async ({
  gateway,
  openConsole,
}) => {
  const desk = await openConsole();
  await expect(screen(desk.page).strip.locator('[data-storage=ok]')).toBeVisible();
  await desk.kill();
  await rm(databaseOf(desk), { recursive: true });
  await writeFile(databaseOf(desk), 'a file where the database has to be');
  await desk.restart();
  await expect(screen(desk.page).strip.locator('[data-storage=emergency]')).toBeVisible({ timeout: 20_000 });
  const incidentId = await decideOffline(gateway, desk);
  await desk.page.screenshot({ path: path.join(outFolder, 'storage-emergency.png') });
  await desk.kill();
  await gateway.restart();
  await desk.restart();
  await expect.poll(async () => (await recordedActions(gateway, incidentId)).kinds).toEqual(['claim', 'note']);
  await desk.kill();
  await rm(databaseOf(desk));
  await desk.restart();
  await expect(screen(desk.page).strip.locator('[data-storage=ok]')).toBeVisible();
  await expect(screen(desk.page).row(incidentId)).toBeVisible();
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim', 'note']);
});
