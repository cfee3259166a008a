import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Session } from '#shared/protocol/session.ts';
import { seededRandom } from '../../server-mock/simulator/random.ts';
import { createLabDesk, type LabDesk } from './desk.ts';
import { createLabGateway, type GatewayProgram, type GatewaySettings, type LabGateway } from './gateway.ts';
import type { HistoryEvent } from './history.ts';
import type { Plan } from './plan.ts';
import { type FaultyLink, openLink } from './proxy.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** Who sits at the desks, in turn. */
export const operatorIds = ['kmayer', 'asteiner', 'lhuber'] as const;

/** One round's gateway, links and desks, and what is written down of them. */
export interface World {
  beganAt: number;
  history: HistoryEvent[];
  gateway: LabGateway;
  /** Of the gateway's present or next life. */
  settings: GatewaySettings;
  links: readonly FaultyLink[];
  desks: readonly LabDesk[];
  /** Milliseconds since the round began. */
  elapsed(): number;
  note(event: HistoryEvent extends infer E ? (E extends { at: number } ? Omit<E, 'at'> : never) : never): void;
  startGateway(): Promise<void>;
  endGateway(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldNeeds {
  program: GatewayProgram;
  /** By operator. */
  sessions: ReadonlyMap<string, Session>;
}

export async function createWorld(plan: Plan, { program, sessions }: WorldNeeds): Promise<World> {
  const folder = await makeTemporaryFolder(path.join(tmpdir(), 'leitstand-faults-'));
  const gateway = await createLabGateway(folder.path, program);
  const random = seededRandom(plan.seed + 1);
  const history: HistoryEvent[] = [];
  const beganAt = Date.now();
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const note: World['note'] = (event) => history.push({ at: Math.round(elapsed()), ...event } as HistoryEvent);
  const settings: GatewaySettings = { offsetMs: plan.gatewayOffsetMs, mostEntriesBehind: plan.mostEntriesBehind };
  const links = await Promise.all(Array.from({ length: plan.consoles }, () => openLink(gateway.port)));

  const desks = await Promise.all(
    links.map(async (link, desk) => {
      const operatorId = operatorIds[desk % operatorIds.length] ?? 'kmayer';
      const session = sessions.get(operatorId);
      if (session === undefined) throw new Error(`${operatorId} is not signed in`);
      const box = path.join(folder.path, `desk-${desk}`);
      await mkdir(box);
      const seen = new Set<string>();
      return createLabDesk({
        index: desk,
        consoleId: random.uuid(),
        session,
        folder: box,
        link,
        random: random.next,
        skewMs: plan.skewsMs[desk] ?? 0,
        onSent: (id) => note({ kind: 'sent', desk, id }),
        onSeen(incidentId) {
          if (seen.has(incidentId)) return;
          seen.add(incidentId);
          note({ kind: 'case:seen', desk, incidentId });
        },
        onEnded(incidentId) {
          if (seen.delete(incidentId)) note({ kind: 'case:ended', desk, incidentId });
        },
        onStarted(isWiped) {
          if (isWiped) seen.clear();
          note({ kind: 'desk:started', desk, isWiped });
        },
        onKilled: (point) => note({ kind: 'desk:killed', desk, point }),
      });
    }),
  );

  return {
    beganAt,
    history,
    gateway,
    settings,
    links,
    desks,
    elapsed,
    note,
    async startGateway() {
      if (gateway.port() !== null) return;
      await gateway.start(settings);
      note({ kind: 'gateway:started', offsetMs: settings.offsetMs });
    },
    async endGateway() {
      await gateway.kill();
      note({ kind: 'gateway:ended' });
    },
    async close() {
      await Promise.allSettled(desks.map((desk) => desk.close()));
      await Promise.allSettled(links.map((link) => link.close()));
      await gateway.kill();
      await folder.remove();
    },
  };
}
