import { readFileSync } from 'node:fs';
import { isSandboxed } from './harness/electron-launch.ts';
import { expect, screen, test } from './harness/test.ts';

test('the page is shut off from the machine: isolated, sandboxed, without Node, under its policy', async ({
  openConsole,
}) => {
  const { app, page } = await openConsole();
  await expect(screen(page).strip).toBeVisible();

  await test.step('isolation on, sandbox on, no Node', async () => {
    const renderer = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
        getOSProcessId(): number;
      };
      return { preferences: contents.getLastWebPreferences(), processId: contents.getOSProcessId() };
    });
    expect(renderer.preferences.nodeIntegrationInWorker ?? false).toBe(false);
    expect(renderer.preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
    });
    // 2 = system calls are filtered: the kernel's word that the sandbox holds.
    const seccomp = /^Seccomp:\s+(\d)/m.exec(readFileSync(`/proc/${renderer.processId}/status`, 'utf8'))?.[1];
    expect(seccomp).toBe(isSandboxed ? '2' : '0');
    const globals = await page.evaluate(() => [
      typeof Reflect.get(window, 'require'),
      typeof Reflect.get(window, 'process'),
      typeof Reflect.get(window, 'module'),
      typeof Reflect.get(window, 'Buffer'),
    ]);
    expect(globals).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  });

  await test.step('the bridge is a handful of named functions', async () => {
    expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'leitstand')).sort())).toEqual([
      'announce',
      'blackBox',
      'dial',
      'documents',
      'getConfiguration',
      'heartbeat',
      'keepMapToken',
      'keepSession',
      'mapWindow',
      'setAttention',
      'storageHealth',
    ]);
    expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'leitstand').blackBox).sort())).toEqual([
      'append',
      'read',
      'settle',
    ]);
  });

  await test.step('Content-Security-Policy as a header, and in force', async () => {
    const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toContain('unsafe-eval');
    // A string for setTimeout runs outside of the debugger's evaluation, to which the policy does not apply.
    const violation = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
            resolve(`${effectiveDirective} ${blockedURI}`),
          );
          Reflect.apply(setTimeout, window, ['window.ran = true']);
        }),
    );
    expect(violation).toBe('script-src eval');
    expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false);
    const blocked = await page.evaluate(() =>
      fetch('http://127.0.0.1:1/').then(
        () => 'went out',
        () => 'blocked',
      ),
    );
    expect(blocked).toBe('blocked');
  });

  await test.step('its scheme serves its own files only, by GET', async () => {
    const statuses = await page.evaluate(async () => {
      const paths = ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/no-such-file', '/tiles/1/2/x.mvt'];
      const answers = await Promise.all(paths.map((path) => fetch(path)));
      return [...answers.map(({ status }) => status), (await fetch('/', { method: 'POST' })).status];
    });
    expect(statuses).toEqual([404, 404, 404, 404, 405]);
  });
});

test('the page cannot be led away, and nobody else gets in', async ({ openConsole }) => {
  const { app, page } = await openConsole();
  await expect(screen(page).strip).toBeVisible();
  const home = page.url();
  expect(home).toBe('app://leitstand/');

  await test.step('navigation and new windows are refused', async () => {
    const refused = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((resolve) => {
          BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) =>
            setImmediate(() => resolve(event.defaultPrevented)),
          );
        }),
    );
    await page.evaluate(() => location.assign('https://example.org/'));
    expect(await refused).toBe(true);
    expect(page.url()).toBe(home);
    expect(await page.evaluate(() => window.open('https://user:x@example.org/'))).toBeNull();
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  await test.step('permissions and devices are refused', async () => {
    const states = await page.evaluate(() => {
      const names = ['geolocation', 'microphone', 'camera', 'notifications'] as const;
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  });

  await test.step('arguments that do not fit the contract are rejected aloud', async () => {
    const answer = await page.evaluate(() =>
      (Reflect.get(window, 'leitstand') as { setAttention(n: unknown): Promise<null> }).setAttention('many').then(
        () => 'let in',
        (error: Error) => error.message,
      ),
    );
    expect(answer).toContain('attention:set rejected');
  });

  await test.step('a foreign page with the same preload is rejected', async () => {
    const answer = await app.evaluate(async ({ app: electronApp, BrowserWindow }) => {
      const preload = `${electronApp.getAppPath()}/dist/electron/preload.cjs`;
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await foreign.loadURL('data:text/html,foreign');
      const said: string = await foreign.webContents.executeJavaScript(
        'leitstand.getConfiguration().then(() => "let in", (error) => error.message)',
      );
      foreign.destroy();
      return said;
    });
    expect(answer).toContain('configuration:get rejected: not from a main frame of this app');
  });
});
