import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { Centre } from '#shared/domain/centre.ts';
import { type ConsoleOptions, type ConsoleProcess, startConsole } from './console-process.ts';
import { type GatewayProcess, startGateway } from './gateway-process.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface Fixtures {
  /** What is other in the gateway's centre than in the demo centre. */
  centre: Partial<Centre>;
  gateway: GatewayProcess;
  /** Opens a console at the fixture's gateway; all are closed and removed at the end. */
  openConsole: (options?: Partial<ConsoleOptions>) => Promise<ConsoleProcess>;
}

/** Playwright's test with a real gateway and real consoles. */
export const test = base.extend<Fixtures>({
  centre: [{}, { option: true }],
  gateway: async ({ centre }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'leitstand-centre-'));
    const gateway = await startGateway('none', ['--centre', await writeCentre(folder, centre)]);
    await use(gateway);
    await gateway.remove();
    await rm(folder, { recursive: true, force: true });
  },
  openConsole: async ({ gateway }, use) => {
    const opened: ConsoleProcess[] = [];
    await use(async (options) => {
      const one = await startConsole({ gatewayUrl: gateway.url, operatorId: 'kmayer', ...options });
      opened.push(one);
      return one;
    });
    await Promise.all(opened.map((one) => one.remove()));
  },
});
/** @returns the file of the demo centre with these settings in the place of its own */
async function writeCentre(folder: string, change: Partial<Centre>): Promise<string> {
  const file = path.join(folder, 'centre.json');
  const demo = JSON.parse(await readFile(path.join(root, 'server-mock/centre/demo-centre.json'), 'utf8'));
  await writeFile(file, JSON.stringify({ ...demo, ...change }));
  return file;
}

export { expect } from '@playwright/test';

export interface PublishedMsd {
  id: string;
  hex: string;
}

/** MSDs published by others, with their values (DOMAIN section 2). */
export const publishedMsds = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../shared/data/msd-published.json'), 'utf8'),
) as PublishedMsd[];

/** The parts of the screen that tests look at. */
export function screen(page: Page) {
  return {
    strip: page.getByTestId('status-strip'),
    queue: page.getByTestId('queue'),
    rows: page.getByTestId('queue-row'),
    row: (incidentId: string) => page.locator(`[data-testid="queue-row"][data-incident-id="${incidentId}"]`),
    casePanel: page.getByTestId('case-panel'),
    log: page.getByTestId('case-log'),
    actionBar: page.getByTestId('action-bar'),
    signIn: page.getByTestId('sign-in'),
    banner: page.getByTestId('banner'),
    tray: page.getByTestId('refusal-tray'),
    takePanel: page.getByTestId('take-panel'),
    takenBanner: page.getByTestId('taken-banner'),
    expiredBanner: page.getByTestId('expired-banner'),
    holder: page.getByTestId('holder'),
    map: page.getByTestId('map'),
  };
}
