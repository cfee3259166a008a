import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { intakeReplySchema } from '#shared/protocol/intake.ts';
import { cleanUp } from '../harness/clean-up.ts';
import { startConsole } from '../harness/console-process.ts';
import { type GatewayProcess, startGateway } from '../harness/gateway-process.ts';
import { startBareApp } from './bare-app.ts';
import { startBareServer } from './bare-server.ts';
import { startColleague } from './colleague.ts';
import { paintedAt, watchPaints } from './painted.ts';
import { type Figure, figure } from './statistics.ts';

const samples = 100;
/** Between two alerts, on both sides: each finds a calm screen, as in a centre where alerts are rare. */
const pauseMs = 250;

/**
 * From the gateway's acceptance of an alert to the frame that shows it, with `openCases` open cases; beside it the same way
 * in a bare Socket.IO page that stores nothing.
 */
export async function measureAlertLatency(openCases: number, say: (line: string) => void): Promise<Figure> {
  const gateway = await startGateway();
  const console = await startConsole({ gatewayUrl: gateway.url, operatorId: 'kmayer' });
  const colleague = await startColleague(gateway.url, 'asteiner');
  try {
    await fillWithTests(gateway, openCases, say);
    await console.page.getByTestId('queue-row').first().waitFor();
    await watchPaints(console.page);
    const measured: number[] = [];
    for (let sample = 0; sample < samples; sample += 1) {
      const incidentId = await raiseAlert(gateway);
      const painted = await paintedAt(console.page, incidentId);
      measured.push(painted - (await colleague.openedAt(incidentId)));
      await colleague.claim(incidentId);
      await setTimeout(pauseMs);
    }
    return figure(
      `alert accepted -> painted, ${openCases} open cases`,
      'p99 at most 2x',
      measured,
      await measureBare(),
    );
  } finally {
    colleague.close();
    await cleanUp([() => console.remove(), () => gateway.remove()]);
  }
}

/** Fills the gateway with test calls: the lowest priority, so that each measured alert comes to the top. */
export async function fillWithTests(
  gateway: GatewayProcess,
  count: number,
  say: (line: string) => void,
): Promise<void> {
  say(`filling the gateway with ${count} open cases`);
  const isTest = true;
  for (let done = 0; done < count; done += 50) {
    const part = Array.from({ length: Math.min(50, count - done) }, () =>
      gateway.intake('crash', { callId: randomUUID(), trigger: 'manual', isTest }),
    );
    for (const { status } of await Promise.all(part)) if (status !== 201) throw new Error(`intake answered ${status}`);
  }
}

async function raiseAlert(gateway: GatewayProcess): Promise<string> {
  const { body } = await gateway.intake('crash', { callId: randomUUID(), trigger: 'automatic' });
  return intakeReplySchema.parse(body).incidentId;
}

async function measureBare(): Promise<number[]> {
  const server = await startBareServer();
  const bare = await startBareApp(server.url);
  try {
    await server.connected;
    await watchPaints(bare.page);
    const measured: number[] = [];
    for (let sample = 0; sample < samples; sample += 1) {
      const id = randomUUID();
      const acceptedAt = Date.now();
      server.send({ id });
      measured.push((await paintedAt(bare.page, id)) - acceptedAt);
      await setTimeout(pauseMs);
    }
    return measured;
  } finally {
    await cleanUp([() => bare.app.close(), () => server.close()]);
  }
}
