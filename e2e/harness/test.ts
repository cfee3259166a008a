import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type ConsoleOptions, type ConsoleProcess, startConsole } from './console-process.ts';
import { type GatewayProcess, startGateway } from './gateway-process.ts';

interface Fixtures {
  gateway: GatewayProcess;
  /** Opens a console at the fixture's gateway; all are closed and removed at the end. */
  openConsole: (options?: Partial<ConsoleOptions>) => Promise<ConsoleProcess>;
}

/** Playwright's test with a real gateway and real consoles. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern.
  gateway: async ({}, use) => {
    const gateway = await startGateway();
    await use(gateway);
    await gateway.remove();
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
