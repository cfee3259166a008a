import { z } from 'zod';
import { sessionSchema } from '#shared/protocol/session.ts';
import { type GatewayProcess, startGateway } from '../harness/gateway-process.ts';
import { operatorId } from './sync-data.ts';
import type { PreparedJournal } from './sync-journal.ts';
import type { GatewayAccess } from './sync-page/job.ts';

const healthSchema = z.object({ epoch: z.uuid(), head: z.number().int() });

/** A real gateway whose journal can be put back to a prepared one. */
export interface BenchGateway {
  process: GatewayProcess;
  /** Ends it, gives it a fresh copy of the prepared journal, and starts it again. */
  putBack(): Promise<void>;
  /** What the engine needs to connect. @param isFresh whether the console knows nothing of the journal */
  access(isFresh: boolean): Promise<GatewayAccess>;
}

/** @param more as in the gateway's command line */
export async function startBenchGateway(journal: PreparedJournal, more: readonly string[] = []): Promise<BenchGateway> {
  const gateway = await startGateway('none', more);
  const putBack = async () => {
    await gateway.kill();
    await journal.copyTo(gateway.dataDir);
    await gateway.restart();
  };
  await putBack();
  return {
    process: gateway,
    putBack,
    async access(isFresh) {
      const response = await fetch(new URL('/session', gateway.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ operatorId, secret: 'demo' }),
      });
      const session = sessionSchema.parse(await response.json());
      const { epoch, head } = healthSchema.parse((await gateway.get('/health')).body);
      return { url: gateway.url, session, epoch, head, isFresh };
    },
  };
}
