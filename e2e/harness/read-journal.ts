import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Entry, entrySchema } from '#shared/domain/entry.ts';
import { openTestConsole } from '../../server-mock/testing/test-console.test-support.ts';
import { type GatewayProcess, signIn } from './gateway-process.ts';

const healthSchema = z.object({ epoch: z.uuid(), head: z.number().int() });

/** The gateway's whole journal, over the wire, the way every console can get it. */
export async function readJournal(gateway: GatewayProcess): Promise<Entry[]> {
  const { epoch, head } = healthSchema.parse((await gateway.get('/health')).body);
  if (head === 0) return [];
  const reader = openTestConsole(gateway.url, await signIn(gateway.url, 'lhuber'), { epoch, consoleId: randomUUID() });
  try {
    return await new Promise<Entry[]>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the journal did not come whole: ${head} entries`)), 10_000);
      const entries: unknown[] = [];
      reader.socket.on('entries', (batch) => {
        entries.push(...batch.entries);
        if (entries.length < head) return;
        clearTimeout(late);
        resolve(entries.map((entry) => entrySchema.parse(entry)));
      });
    });
  } finally {
    reader.close();
  }
}

/** What was recorded of an incident's actions: kinds in journal order, and their ids. */
export async function recordedActions(gateway: GatewayProcess, incidentId: string) {
  const entries = await readJournal(gateway);
  const actions = entries.flatMap((entry) =>
    entry.kind === 'action:recorded' && entry.incidentId === incidentId ? [entry.action] : [],
  );
  return { kinds: actions.map(({ kind }) => kind), ids: actions.map(({ id }) => id) };
}
