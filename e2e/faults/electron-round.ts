import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type ConsoleProcess, startConsole } from '../harness/console-process.ts';
import type { ElectronPlan, ElectronStep } from './electron-plan.ts';
import { exportJournal, postCrash, readHead } from './gateway-http.ts';
import type { HistoryEvent, Outcome } from './history.ts';
import { viewJournal } from './journal-view.ts';
import { type PageStore, readPageStore } from './page-store.ts';
import type { RoundNeeds } from './round.ts';
import { createWorld, type World } from './world.ts';

/**
 * A round with the real app in Electron: decisions by its keys, SIGKILL of its main process, its IndexedDB deleted under
 * it, the gateway killed, the line partitioned. The page makes the ids; here a decision is known by its text.
 */

const patienceMs = 60_000;
const pollMs = 100;

interface Desk {
  console: ConsoleProcess;
  world: World;
  /** Texts of what the page said to be saved, or what was at least typed. */
  typed: { text: string; at: number; savedAt: number | null }[];
}

export async function playElectronRound(plan: ElectronPlan, needs: RoundNeeds): Promise<Outcome> {
  const basis = { seed: plan.seed, consoles: 1, lengthMs: 0, skewsMs: [], gatewayOffsetMs: 0, events: [] };
  const world = await createWorld({ ...basis, mostEntriesBehind: 2_000 }, needs);
  let console: ConsoleProcess | null = null;
  try {
    await world.startGateway();
    const callId = `electron-${plan.seed}`;
    const incidentId = await postCrash(portOf(world), callId);
    world.note({ kind: 'alert:accepted', callId, incidentId });
    const [link] = world.links;
    if (link === undefined) throw new Error('the round has no link');
    console = await startConsole({ gatewayUrl: link.url, operatorId: 'kmayer' });
    const desk: Desk = { console, world, typed: [] };
    await showsCase(desk);
    const underWay: Promise<void>[] = [];
    for (const step of plan.steps) underWay.push(...(await take(desk, step)));
    await Promise.all(underWay);
    await world.startGateway();
    const { stuck, store } = await converge(desk, needs.convergeMs);
    const journal = await exportJournal(portOf(world), needs.sessions.get('lhuber')?.token ?? '');
    return {
      toleranceMs: 0,
      beganAt: world.beganAt,
      history: [...world.history, ...decisions(desk, incidentId, journal, store)],
      journal,
      stuck,
      desks: [{ desk: 0, consoleId: '', isLive: stuck === null, ...store }],
    };
  } finally {
    await console?.remove();
    await world.close();
  }
}

/** @returns what goes on beside the next steps */
async function take(desk: Desk, step: ElectronStep): Promise<Promise<void>[]> {
  const { world, console } = desk;
  world.note({ kind: 'fault', text: JSON.stringify(step) });
  switch (step.kind) {
    case 'note': {
      await type(desk, step.text);
      const line = console.page.getByTestId('case-log').getByRole('listitem').filter({ hasText: step.text });
      await line.first().waitFor({ timeout: patienceMs });
      const typed = desk.typed.at(-1);
      if (typed) typed.savedAt = Math.round(world.elapsed());
      return [];
    }
    case 'note-and-kill':
      await type(desk, step.text);
      await setTimeout(step.afterMs);
      await console.kill();
      world.note({ kind: 'desk:killed', desk: 0, point: `${step.afterMs} ms after the last key` });
      if (step.isWiped) await rm(path.join(console.userData, 'IndexedDB'), { recursive: true, force: true });
      await console.restart();
      world.note({ kind: 'desk:started', desk: 0, isWiped: step.isWiped });
      await showsCase(desk);
      return [];
    case 'gateway-kill':
      await world.endGateway();
      return [setTimeout(step.downMs).then(() => world.startGateway())];
    case 'link':
      world.links[0]?.set(step.mode);
      return [setTimeout(step.forMs).then(() => world.links[0]?.set('pass'))];
  }
}

async function type({ console: { page }, world, typed }: Desk, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.insertText(text);
  typed.push({ text, at: Math.round(world.elapsed()), savedAt: null });
  await page.keyboard.press('Control+Enter');
}

function showsCase({ console: { page } }: Desk): Promise<void> {
  return page.getByTestId('queue-row').first().waitFor({ timeout: patienceMs });
}

async function converge({ console: { page }, world, typed }: Desk, convergeMs: number) {
  const until = world.elapsed() + convergeMs;
  for (;;) {
    const head = await readHead(portOf(world)).catch(() => -1);
    const store = await readPageStore(page);
    const waiting = store.outbox.filter(({ state }) => state !== 'refused').length;
    if (store.cursor === head && waiting === 0) return { stuck: null, store };
    const stuck = `the page is at ${store.cursor} of ${head}, ${waiting} of ${typed.length} waiting`;
    if (world.elapsed() > until) return { stuck, store };
    await setTimeout(pollMs);
  }
}

/** What was typed, under the ids that the page gave it; what is nowhere keeps its text as its name. */
function decisions(
  { typed }: Desk,
  incidentId: string,
  journal: Outcome['journal'],
  { outbox }: PageStore,
): HistoryEvent[] {
  const recorded = viewJournal(journal).recorded.map(({ action }) => action);
  return typed.flatMap(({ text, at, savedAt }): HistoryEvent[] => {
    const found = recorded.find(({ args }) => args.text === text);
    const id = found?.id ?? outbox.find((row) => row.text === text)?.id ?? text;
    const { chain: _, ...draft } = found ?? { chain: null };
    return [
      { at, kind: 'decided', desk: 0, id, incidentId, expiresAt: null, draft },
      ...(savedAt === null ? [] : [{ at: savedAt, kind: 'saved' as const, desk: 0, id }]),
    ];
  });
}

function portOf({ gateway }: World): number {
  const port = gateway.port();
  if (port === null) throw new Error('the gateway is not running');
  return port;
}
