import { setTimeout } from 'node:timers/promises';
import { createDeeds } from './deeds.ts';
import { finalCase } from './final-case.ts';
import { exportJournal, readHead } from './gateway-http.ts';
import type { FinalDesk, Outcome } from './history.ts';
import { viewJournal } from './journal-view.ts';
import type { Plan } from './plan.ts';
import { createWorld, type World, type WorldNeeds } from './world.ts';

export interface RoundNeeds extends WorldNeeds {
  /** After the last fault has ended, everything has to come together in this time, milliseconds. */
  convergeMs: number;
}

/** Network and hello may be late by this much without any fault that holds them, milliseconds. */
const toleranceMs = 1_500;
const readyMs = 60_000;
const pollMs = 250;

/** Plays a plan in a world of its own, lets everything heal, waits until it came together, and says what is there then. */
export async function playRound(plan: Plan, needs: RoundNeeds): Promise<Outcome> {
  const world = await createWorld(plan, needs);
  try {
    await world.startGateway();
    await Promise.all(world.desks.map((desk) => desk.start(false)));
    await play(plan, world);
    const token = needs.sessions.get('lhuber')?.token ?? '';
    const end = await readEnd(world, needs.convergeMs, token);
    return { toleranceMs, beganAt: world.beganAt, history: world.history, ...end };
  } finally {
    await world.close();
  }
}

/**
 * What a plan has at its very beginning is done first and waited for, until every desk is live and shows it: that a slow
 * machine takes long to start is no fault.
 */
async function play({ events, lengthMs }: Plan, world: World): Promise<void> {
  const heal = new AbortController();
  const deeds = createDeeds(world, heal.signal);
  const first = events.filter(({ atMs }) => atMs === 0);
  for (const event of first) deeds.begin(event);
  await deeds.rest();
  await becomeReady(world, first.filter(({ kind }) => kind === 'alert').length);
  const startedAt = world.elapsed();
  world.note({ kind: 'fault', text: 'every desk is live: faults begin' });
  for (const event of events.filter(({ atMs }) => atMs > 0)) {
    await setTimeout(Math.max(0, startedAt + event.atMs - world.elapsed()));
    deeds.begin(event);
  }
  await setTimeout(Math.max(0, startedAt + lengthMs - world.elapsed()));
  world.note({ kind: 'fault', text: 'all faults end' });
  heal.abort();
  await deeds.rest();
  await world.startGateway();
  await Promise.all(world.desks.map((desk) => desk.start(false)));
}

async function becomeReady({ desks, elapsed }: World, cases: number): Promise<void> {
  const until = elapsed() + readyMs;
  while (!desks.every((desk) => desk.status().link.kind === 'live' && desk.cases().length >= cases)) {
    if (elapsed() > until) throw new Error('the desks did not become live before the first fault');
    await setTimeout(pollMs);
  }
}

/** What is there at the end: read again when the gateway has recorded something by itself while it was read. */
async function readEnd(
  world: World,
  convergeMs: number,
  token: string,
): Promise<Pick<Outcome, 'journal' | 'desks' | 'stuck'>> {
  for (let left = 3; ; left -= 1) {
    const stuck = await converge(world, convergeMs, token);
    const port = world.gateway.port();
    if (port === null) throw new Error('the gateway is not running at the end of the round');
    const journal = await exportJournal(port, token);
    const desks = await Promise.all(world.desks.map((_, index) => finalDesk(world, index)));
    const isOneMoment = desks.every(({ cursor }) => cursor === journal.head);
    if (stuck !== null || isOneMoment || left === 0) return { journal, desks, stuck };
  }
}

/** @returns null when every desk is live, at the head, and waits for nothing; else what still is not */
async function converge(world: World, convergeMs: number, token: string): Promise<string | null> {
  const until = world.elapsed() + convergeMs;
  for (;;) {
    const open = await unconverged(world, token).catch((error: unknown) => String(error));
    if (open === null) return null;
    if (world.elapsed() > until) return open;
    await setTimeout(pollMs);
  }
}

async function unconverged({ gateway, desks }: World, token: string): Promise<string | null> {
  const port = gateway.port();
  if (port === null) return 'the gateway is down';
  const head = await readHead(port);
  const apart: { desk: number; ids: string[] }[] = [];
  for (const desk of desks) {
    const { link, cursor } = desk.status();
    if (link.kind !== 'live') return `desk ${desk.index} is ${link.kind}`;
    if (cursor !== head) return `desk ${desk.index} is at ${cursor} of ${head}`;
    const rows = await desk.outbox();
    const waiting = rows.filter(({ state }) => state !== 'refused');
    if (waiting.length > 0)
      return `desk ${desk.index} holds ${waiting.map(({ id, state }) => `${state} ${id}`).join(', ')}`;
    const inOutbox = new Set(rows.map(({ id }) => id));
    apart.push({ desk: desk.index, ids: (await desk.boxed()).filter((id) => !inOutbox.has(id)) });
  }
  if (apart.every(({ ids }) => ids.length === 0)) return null;
  const recorded = new Set(viewJournal(await exportJournal(port, token)).recorded.map(({ action }) => action.id));
  const held = apart.find(({ ids }) => ids.some((id) => !recorded.has(id)));
  return held === undefined ? null : `only the black box of desk ${held.desk} holds ${held.ids.join(', ')}`;
}

async function finalDesk({ desks }: World, index: number): Promise<FinalDesk> {
  const desk = desks[index];
  if (desk === undefined) throw new Error(`there is no desk ${index}`);
  const { open, missing } = await desk.stored();
  const outbox = await desk.outbox();
  return {
    desk: index,
    consoleId: desk.consoleId,
    isLive: desk.status().link.kind === 'live',
    cursor: desk.status().cursor,
    open: open.map(finalCase),
    outbox: outbox.map((row) => ({
      id: row.id,
      state: row.state,
      reason: row.state === 'refused' ? row.reason : null,
    })),
    missing,
  };
}
