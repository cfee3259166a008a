import { cleanUp } from '../harness/clean-up.ts';
import { startConsole } from '../harness/console-process.ts';
import { startGateway } from '../harness/gateway-process.ts';
import { fillWithTests } from './alert-latency.ts';
import { startBareApp } from './bare-app.ts';
import { startBareServer } from './bare-server.ts';
import { type Figure, figure } from './statistics.ts';

const samples = 5;

/**
 * From starting the program to a queue that shows cases, with `storedCases` open cases on disk and the gateway away; beside
 * it a bare Electron window that shows one page.
 */
export async function measureStartUp(storedCases: number, say: (line: string) => void): Promise<Figure> {
  const gateway = await startGateway();
  const console = await startConsole({ gatewayUrl: gateway.url, operatorId: 'kmayer' });
  const server = await startBareServer();
  try {
    await fillWithTests(gateway, storedCases, say);
    const complete = () =>
      console.page.getByTestId('queue').getByText(`${storedCases} offen`).waitFor({ timeout: 120_000 });
    await complete();
    const measured: number[] = [];
    const bare: number[] = [];
    for (let sample = 0; sample < samples; sample += 1) {
      await console.kill();
      measured.push(
        await timed(async () => {
          await console.restart();
          await console.page.getByTestId('queue-row').first().waitFor();
        }),
      );
      await complete();
      bare.push(await timeBareWindow(server.url));
    }
    return figure(`start -> usable queue, ${storedCases} stored cases`, 'at most 2x', measured, bare);
  } finally {
    await cleanUp([() => console.remove(), () => gateway.remove(), () => server.close()]);
  }
}

async function timeBareWindow(url: string): Promise<number> {
  let close = async () => {};
  const ms = await timed(async () => {
    const { app, page } = await startBareApp(url);
    close = () => app.close();
    await page.locator('#list').waitFor({ state: 'attached' });
  });
  await close();
  return ms;
}

async function timed(run: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
