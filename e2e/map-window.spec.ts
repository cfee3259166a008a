import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './harness/accessibility.ts';
import { raiseCrash } from './harness/alerts.ts';
import type { ConsoleProcess } from './harness/console-process.ts';
import { untilMapRests } from './harness/map-drawn.ts';
import { expectView } from './harness/map-view.ts';
import { boundsOf, mapUrl, mapWindow, openByKey, reopened } from './harness/map-window.ts';
import { outFolder } from './harness/out-folder.ts';
import { expect, screen, test } from './harness/test.ts';

const vaduz = { latitude: 47.14352, longitude: 9.51998 };
const feldkirch = { latitude: 47.2377, longitude: 9.598 };

test.describe.configure({ timeout: 300_000 });

/** Watches for something in a page. @returns when it was there, milliseconds UTC */
async function appearance(page: Page, selector: string): Promise<() => Promise<number>> {
  await page.evaluate((wanted) => {
    const seen = new Promise<number>((resolve) => {
      const look = () => document.querySelector(wanted) !== null && resolve(Date.now());
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
      look();
    });
    Reflect.set(window, 'seenAt', seen);
  }, selector);
  return () => page.evaluate(() => Reflect.get(window, 'seenAt') as Promise<number>);
}

async function crash({ app }: ConsoleProcess, url: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, itsUrl) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL() === itsUrl)
      ?.webContents.forcefullyCrashRenderer();
  }, url);
}

/** Runs a script in a window by the main process: Playwright's own hold on a page ends with a crash of it. */
function inWindow({ app }: ConsoleProcess, url: string, code: string): Promise<unknown> {
  const answer = app.evaluate(
    ({ BrowserWindow }, asked) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL() === asked.url)
        ?.webContents.executeJavaScript(asked.code),
    { url, code },
  );
  // A question to a page that has just crashed may never be answered: it is asked anew.
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 2_000));
  return Promise.race([answer.catch(String), late]);
}

/** Connections of this machine to the gateway that stand at this moment: by remote port, as the kernel lists them. */
function connectionsTo(url: string): number {
  const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0');
  const established = new RegExp(`^\\s*\\d+: \\S+ \\S+:${port} 01 `, 'gm');
  return readFileSync('/proc/net/tcp', 'utf8').match(established)?.length ?? 0;
}

test('the map as a window of its own shows the same desk, selects there, and comes back after a restart', async ({
  gateway,
  openConsole,
}) => {
  const first = await raiseCrash(gateway, { fix: { place: vaduz, accuracyM: 20, measuredAt: Date.now() } });
  const second = await raiseCrash(gateway, {
    vehicle: { vin: 'WP0ZZZ99ZJS100043' },
    fix: { place: feldkirch, accuracyM: 5, measuredAt: Date.now() },
  });
  const desk = await openConsole();
  const main = screen(desk.page);
  await expect(main.rows).toHaveCount(2);
  await main.row(first).click();
  await expect.poll(() => connectionsTo(gateway.url)).toBeGreaterThan(0);
  const connections = connectionsTo(gateway.url);

  const beside = await openByKey(desk);
  const map = mapWindow(beside);
  await expect(main.actionBar).toContainText('Kartenfenster geöffnet');
  await test.step('it shows the cases, how current they are, and the selected one', async () => {
    await expect(map.count(2)).toBeVisible();
    await expect(map.strip.locator('[data-link="live"]')).toBeVisible();
    await expect(map.strip.locator('[data-complete="true"]')).toBeVisible();
    await expect(map.root).toHaveAttribute('data-selected', first);
    await expect(map.map).toHaveAttribute('data-map-ready', 'true', { timeout: 60_000 });
    await expectView(beside, vaduz);
  });

  await test.step('no second socket, and no second engine', async () => {
    expect(connectionsTo(gateway.url)).toBeLessThanOrEqual(connections);
    const workers = () => beside.workers().map((worker) => path.basename(new URL(worker.url()).pathname));
    await expect.poll(() => workers().some((name) => name.startsWith('map-worker'))).toBe(true);
    expect(workers().filter((name) => name.startsWith('worker'))).toEqual([]);
  });

  await test.step('a new crash appears in both', async () => {
    const [inMain, inMap] = [
      await appearance(desk.page, '.queue-slot:nth-child(3)'),
      await appearance(beside, '[data-cases="3"]'),
    ];
    const raisedAt = Date.now();
    await raiseCrash(gateway, { vehicle: { vin: 'WP0ZZZ99ZJS100044' } });
    const lateMs = [(await inMain()) - raisedAt, (await inMap()) - raisedAt];
    test.info().annotations.push({ type: 'a new case, ms (main window, map window)', description: lateMs.join(', ') });
    expect(Math.max(...lateMs)).toBeLessThan(3_000);
  });

  await test.step('it follows the main window, and stays where it is put until it is let go', async () => {
    await main.row(second).click();
    await expect(map.root).toHaveAttribute('data-selected', second);
    await expectView(beside, feldkirch);
    await beside.keyboard.press('f');
    await expect(map.follow).toHaveAttribute('aria-pressed', 'false');
    await main.row(first).click();
    await expect(map.root).toHaveAttribute('data-selected', first);
    await untilMapRests(beside);
    await expectView(beside, feldkirch);
    await beside.keyboard.press('f');
    await expectView(beside, vaduz);
    await expect(map.follow).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('a car that is clicked there is selected in the main window', async () => {
    await main.row(second).click();
    await expectView(beside, feldkirch);
    await untilMapRests(beside);
    await beside.keyboard.press('f');
    await main.row(first).click();
    await expect(map.root).toHaveAttribute('data-selected', first);
    const box = await map.map.boundingBox();
    if (box === null) throw new Error('the map is not there');
    await expect(async () => {
      await beside.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect(map.root).toHaveAttribute('data-selected', second, { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await expect(main.row(second)).toHaveAttribute('aria-selected', 'true');
    await beside.keyboard.press('f');
  });

  await test.step('no key of it acts on a case', async () => {
    for (const key of ['c', 'v', 'x', 'Enter', ' ']) await beside.keyboard.press(key);
    await expect(main.holder).not.toContainText('bei Ihnen');
  });

  await test.step('theme and language follow', async () => {
    await main.row(first).click();
    await expectView(beside, vaduz);
    const html = beside.locator('html');
    for (const [theme, language, name] of [
      ['dark', 'de', 'map-window-de'],
      ['light', 'en', 'map-window-en'],
    ] as const) {
      if ((await html.getAttribute('data-theme')) !== theme) await desk.page.keyboard.press('F9');
      if ((await html.getAttribute('lang')) !== language) await desk.page.keyboard.press('F10');
      await expect(html).toHaveAttribute('data-theme', theme);
      await expect(html).toHaveAttribute('lang', language);
      await untilMapRests(beside);
      expect(await accessibilityFaults(beside)).toEqual([]);
      await beside.screenshot({ path: path.join(outFolder, `${name}.png`) });
    }
    await expect(beside).toHaveTitle('Leitstand · Map');
    await desk.page.keyboard.press('F9');
    await desk.page.keyboard.press('F10');
  });

  const stood = { x: 420, y: 80, width: 900, height: 700 };
  await test.step('it is back at its place after a restart, once somebody is signed in', async () => {
    await desk.app.evaluate(
      ({ BrowserWindow }, { url, bounds }) => {
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL() === url)
          ?.setBounds(bounds);
      },
      { url: mapUrl, bounds: stood },
    );
    await expect
      .poll(() => JSON.parse(readFileSync(path.join(desk.userData, 'map-window.json'), 'utf8')).bounds)
      .toEqual(stood);
    await desk.restart();
    const again = mapWindow(await reopened(desk));
    await expect(again.count(3)).toBeVisible();
    expect(await boundsOf(desk)).toEqual(stood);
  });

  await test.step('what it was told to stay at it shows after a restart as well', async () => {
    const before = await reopened(desk);
    await expect(mapWindow(before).map).toHaveAttribute('data-map-ready', 'true', { timeout: 60_000 });
    await screen(desk.page).row(second).click();
    await expectView(before, feldkirch);
    await untilMapRests(before);
    await before.keyboard.press('f');
    await expect(mapWindow(before).follow).toHaveAttribute('aria-pressed', 'false');
    const kept = path.join(desk.userData, 'map-window-stay.json');
    await expect.poll(() => existsSync(kept) && JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ centre: {} });
    await desk.restart();
    const after = await reopened(desk);
    await expect(mapWindow(after).follow).toHaveAttribute('aria-pressed', 'false');
    await screen(desk.page).row(first).click();
    await expect(mapWindow(after).root).toHaveAttribute('data-selected', first);
    await untilMapRests(after);
    await expectView(after, feldkirch);
    await after.keyboard.press('f');
    await expectView(after, vaduz);
  });

  await test.step('the same key closes it, and then it stays closed', async () => {
    const page = await reopened(desk);
    const closed = page.waitForEvent('close');
    await desk.page.keyboard.press('Control+m');
    await closed;
    await desk.restart();
    await expect(screen(desk.page).rows).toHaveCount(3);
    expect(desk.app.windows()).toHaveLength(1);
  });
});

test('neither window takes the other one with it', async ({ gateway, openConsole }) => {
  await raiseCrash(gateway);
  const desk = await openConsole();
  await expect(screen(desk.page).rows).toHaveCount(1);
  const beside = await openByKey(desk);
  const map = mapWindow(beside);
  await expect(map.count(1)).toBeVisible();

  await test.step('each has a process of its own', async () => {
    const ids = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
    );
    expect(new Set(ids).size).toBe(2);
  });

  await test.step('a main window that crashed is loaded again, and the map goes on with it', async () => {
    await beside.evaluate(() => Reflect.set(window, 'isStillHere', true));
    await crash(desk, 'app://leitstand/');
    await expect
      .poll(() => inWindow(desk, 'app://leitstand/', 'document.body.innerText'), { timeout: 30_000 })
      .toMatch(/verbunden.*K\. Mayer/s);
    await raiseCrash(gateway, { vehicle: { vin: 'WP0ZZZ99ZJS100043' } });
    await expect(map.count(2)).toBeVisible();
    await expect(map.strip.locator('[data-complete="true"]')).toBeVisible();
    expect(await beside.evaluate(() => Reflect.get(window, 'isStillHere'))).toBe(true);
  });

  await test.step('a map window that crashed is loaded again, the main window goes on', async () => {
    await inWindow(desk, 'app://leitstand/', 'window.isStillHere = true');
    await crash(desk, mapUrl);
    const shown = () => inWindow(desk, mapUrl, 'document.querySelector("[data-cases]")?.dataset.cases');
    await expect.poll(shown, { timeout: 30_000 }).toBe('2');
    expect(await inWindow(desk, 'app://leitstand/', 'window.isStillHere')).toBe(true);
  });

  await test.step('it ends with the main window, and is open the next time', async () => {
    const ended = desk.app.waitForEvent('close');
    await desk.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL() === 'app://leitstand/')
        ?.close();
    });
    await ended;
    await desk.restart();
    await expect(mapWindow(await reopened(desk)).count(2)).toBeVisible();
  });
});

test('in emergency mode the map window shows no cases, and says where they are; tracks of all cars are refused', async ({
  gateway,
  openConsole,
}) => {
  await raiseCrash(gateway);
  const desk = await openConsole({ operatorId: 'lhuber' });
  await expect(screen(desk.page).rows).toHaveCount(1);
  await desk.kill();
  const database = path.join(desk.userData, 'IndexedDB', 'app_leitstand_0.indexeddb.leveldb');
  await rm(database, { recursive: true });
  await writeFile(database, 'a file where the database has to be');
  await desk.restart();
  const { strip, actionBar } = screen(desk.page);
  await expect(strip.locator('[data-storage=emergency]')).toBeVisible({ timeout: 20_000 });
  await desk.page.keyboard.press('Control+y');
  await expect(actionBar).toContainText('Notbetrieb: nur die Spur des gewählten Fahrzeugs');
  await desk.page.screenshot({ path: test.info().outputPath('tracks-refused.png') });
  const { none, map } = mapWindow(await openByKey(desk));
  await expect(none).toHaveAttribute('data-why', 'emergency');
  await expect(none).toContainText('nur im Hauptfenster');
  await expect(map).toHaveCount(0);
});

test('the map window says since when the main window is silent, and goes on with it', async ({
  gateway,
  openConsole,
}) => {
  await raiseCrash(gateway);
  const desk = await openConsole();
  await expect(screen(desk.page).rows).toHaveCount(1);
  const beside = await openByKey(desk);
  const map = mapWindow(beside);
  await expect(map.count(1)).toBeVisible();

  await test.step('a main window that hangs', async () => {
    const hangs = desk.page.evaluate(() => {
      const until = performance.now() + 8_000;
      while (performance.now() < until);
    });
    await expect(map.strip).toContainText('Hauptfenster meldet sich nicht seit', { timeout: 9_000 });
    await expect(map.strip.locator('[data-complete="false"]')).toBeVisible();
    await hangs;
    await expect(map.strip.locator('[data-link="live"]')).toBeVisible();
    await expect(map.strip.locator('[data-complete="true"]')).toBeVisible();
  });

  await test.step('a database that is wiped while both look', async () => {
    await desk.app.evaluate(({ session }) => session.defaultSession.clearStorageData({ storages: ['indexdb'] }));
    await raiseCrash(gateway, { vehicle: { vin: 'WP0ZZZ99ZJS100043' } });
    await expect(screen(desk.page).rows).toHaveCount(2);
    await expect(map.count(2)).toBeVisible();
  });

  await test.step('a connection that is lost', async () => {
    await gateway.kill();
    await expect(map.strip.locator('[data-link="down"]')).toBeVisible();
    await expect(map.strip.locator('[data-complete="false"]')).toBeVisible();
    await gateway.restart();
    await expect(map.strip.locator('[data-complete="true"]')).toBeVisible({ timeout: 40_000 });
  });

  await test.step('nobody signed in: no cases, and nothing from before', async () => {
    await desk.page.getByRole('button', { name: 'Abmelden' }).click();
    await expect(map.none).toHaveAttribute('data-why', 'signed-out');
    await expect(map.map).toHaveCount(0);
    expect(await accessibilityFaults(beside)).toEqual([]);
  });

  await test.step('the map window reaches nothing but itself', async () => {
    const refused = await beside.evaluate(async () => {
      const bridge = Reflect.get(window, 'leitstand');
      const tries: [string, () => Promise<unknown>][] = [
        ['configuration', () => bridge.getConfiguration()],
        ['session', () => bridge.keepSession(null)],
        ['black box', () => bridge.blackBox.read()],
        ['heartbeat', () => bridge.heartbeat({ worker: 'ok', link: 'live', language: 'de', alarm: null })],
        ['telephone', () => bridge.dial('+43123')],
      ];
      const said = tries.map(([name, run]) =>
        run().then(
          () => `${name}: let in`,
          (error: Error) => (error.message.includes('not for the map window') ? null : error.message),
        ),
      );
      return (await Promise.all(said)).filter((one) => one !== null);
    });
    expect(refused).toEqual([]);
  });

  await test.step('it cannot be led to the page of the main window', async () => {
    await beside.evaluate(() => location.assign('/index.html'));
    expect(await beside.evaluate(() => document.querySelector('[data-testid="map-window-none"]') !== null)).toBe(true);
    expect(beside.url()).toBe(mapUrl);
  });
});
