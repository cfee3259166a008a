import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { entrySchema } from '#shared/domain/entry.ts';
import { createDeskChain, makeDraft } from '../../server-mock/testing/action.test-support.ts';
import { openTestConsole } from '../../server-mock/testing/test-console.test-support.ts';
import { signIn } from '../harness/gateway-process.ts';

/** A colleague at another desk who claims cases, straight over the wire. */
export async function startColleague(url: string, operatorId: string) {
  const consoleId = randomUUID();
  const desk = openTestConsole(url, await signIn(url, operatorId), { consoleId });
  const link = createDeskChain();
  const opened = new Map<string, number>();
  desk.socket.on('entries', ({ entries }) => {
    for (const entry of entries.map((raw) => entrySchema.parse(raw))) {
      if (entry.kind === 'incident:opened') opened.set(entry.incidentId, entry.at);
    }
  });
  return {
    /** When the gateway accepted the alert that opened a case, milliseconds UTC. */
    async openedAt(incidentId: string): Promise<number> {
      for (let tries = 0; tries < 1_000; tries += 1) {
        const at = opened.get(incidentId);
        if (at !== undefined) return at;
        await setTimeout(5);
      }
      throw new Error(`the gateway told nothing of ${incidentId}`);
    },
    async claim(incidentId: string): Promise<void> {
      const action = link(makeDraft(incidentId, 'claim', {}, { by: operatorId, consoleId }));
      const [result] = await desk.act([action]);
      if (result?.status !== 'recorded') throw new Error(`claim not recorded: ${JSON.stringify(result)}`);
    },
    close: () => desk.close(),
  };
}
