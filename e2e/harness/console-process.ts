import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronLaunch } from './electron-launch.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface ConsoleOptions {
  gatewayUrl: string;
  /** Signs in by itself; null: the sign-in page waits. */
  operatorId: string | null;
  environment?: Record<string, string>;
}

/** A real console: the built app in Electron, its data in a temporary folder that outlives the process. */
export interface ConsoleProcess {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The app's own folder: its database, its black box. */
  readonly userData: string;
  /** Ends it at once, as a crash or a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same data. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

export async function startConsole(options: ConsoleOptions): Promise<ConsoleProcess> {
  const userData = await mkdtemp(path.join(tmpdir(), 'leitstand-console-'));
  let { app, main, page } = await launch(userData, options);
  const kill = async () => {
    if (main.exitCode !== null || main.signalCode !== null) return;
    const ended = once(main, 'exit');
    main.kill('SIGKILL');
    await ended;
  };
  return {
    userData,
    get app() {
      return app;
    },
    get page() {
      return page;
    },
    kill,
    async restart() {
      await kill();
      ({ app, main, page } = await launch(userData, options));
    },
    async remove() {
      await kill();
      await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function launch(userData: string, { gatewayUrl, operatorId, environment }: ConsoleOptions) {
  const demoSignIn = operatorId === null ? {} : { LEITSTAND_DEMO_SIGN_IN: `${operatorId}:demo` };
  const settings = { LEITSTAND_GATEWAY_URL: gatewayUrl, LEITSTAND_USER_DATA: userData, ...demoSignIn, ...environment };
  const app = await _electron.launch({ ...electronLaunch(root, settings), cwd: root });
  const page = await app.firstWindow();
  // Until its page has taken the place of the empty one, a window takes no command such as a reload.
  await page.waitForLoadState('load');
  return { app, main: app.process(), page };
}
