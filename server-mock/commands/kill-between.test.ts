import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CarCommand, carCommandSchema } from '#shared/domain/car-command.ts';
import { fold } from '#shared/domain/fold.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { missingGuards } from '#shared/domain/inhibition.ts';
import { startAt } from '#shared/domain/testing/builders.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import type { CarLink } from '../cars/car-link.ts';
import { lastToldOf } from '../cars/last-told.ts';
import { createSimulatedCars } from '../cars/simulated-cars.ts';
import type { Journal } from '../journal/journal.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import { openCommands } from './next-step.ts';
import { runCommands } from './run-commands.ts';
import { openStolenCar, type StolenCar, stolenVin } from './stolen-car.test-support.ts';

let now: number;
let at: Awaited<ReturnType<typeof openTestJournal>>;
let journal: Journal;
const clock = () => now;

beforeAll(async () => {
  at = await openTestJournal(clock);
  journal = at.journal;
});

afterAll(() => at.remove());

/** What happens at the desks and on the road between the approval of a command and the next life of the gateway. */
const turns = {
  nothing: async () => undefined,
  'it drives': (car: StolenCar) => car.tells({ speedKmh: 40 }),
  'it stands': (car: StolenCar) => car.tells(),
  'sight is lost': (car: StolenCar) => car.does('sight', { isInSight: false, unit: null }),
  'theft mode ends': (car: StolenCar) => car.does('theft-mode-off', { reason: 'x', inhibition: 'none' }),
} satisfies Record<string, (car: StolenCar) => Promise<unknown>>;
type Turn = keyof typeof turns;

interface Life {
  ask: CarCommand | null;
  approver: string | null;
  turn: Turn;
  passesS: number;
  /** The step before which the gateway is dead; null: it lives until there is nothing left to do. */
  deadAtStep: number | null;
}

const life: fc.Arbitrary<Life> = fc.record({
  ask: fc.option(fc.constantFrom(...carCommandSchema.options, 'inhibit-restart' as const), { freq: 5 }),
  approver: fc.constantFrom('lhuber', 'lhuber', 'troth', null),
  turn: fc.constantFrom<Turn>(
    'nothing',
    'nothing',
    'nothing',
    'it drives',
    'it stands',
    'sight is lost',
    'theft mode ends',
  ),
  passesS: fc.constantFrom(0, 0, 5, 20, 130),
  deadAtStep: fc.option(fc.integer({ min: 0, max: 7 }), { freq: 4 }),
});
const lives = fc.array(life, { minLength: 1, maxLength: 4 });
const reach = fc.constantFrom('answers' as const, 'answers' as const, 'refuses' as const, 'silent' as const);

interface Heard {
  commandId: string;
  at: number;
}

describe('a gateway that is killed between any two steps', () => {
  it('lets a car hear each command once at most, never late, and an inhibition only with all its conditions', async () => {
    const played = fc.asyncProperty(
      lives,
      reach,
      fc.constantFrom(true, true, false),
      async (lives, reach, isInSight) => {
        now = startAt;
        const cars = createSimulatedCars({ lastTold: (vin) => lastToldOf(journal, vin), clock });
        cars.change(stolenVin, { reach, answerAfterMs: 0 });
        const car = await openStolenCar(() => journal, clock, { isInSight });
        const heard: Heard[] = [];
        for (const { ask, approver, turn, passesS, deadAtStep } of lives) {
          if (ask !== null) await decide(car, ask, approver);
          await turns[turn](car);
          now += passesS * 1_000;
          await live(car, cars, heard, deadAtStep);
        }
        // Long after, in a life that nothing ends: whatever is still open comes to its end.
        now += 130_000;
        await live(car, cars, heard, null);
        await check(car, heard);
      },
    );
    await fc.assert(played, { seed: 41, numRuns: 16 });
  }, 180_000);
});

async function decide(car: StolenCar, command: CarCommand, approver: string | null): Promise<void> {
  const { id: commandId } = await car.does('command', { command });
  if (command === 'inhibit-restart' && approver !== null) await car.does('approve', { commandId }, { by: approver });
}

/** One life of the gateway on what the one before has left on the disk. */
async function live(car: StolenCar, cars: CarLink, heard: Heard[], deadAtStep: number | null): Promise<void> {
  ({ journal } = await at.reopen());
  let step = 0;
  const isDead = () => deadAtStep !== null && step > deadAtStep;
  function dieOrGoOn(): void {
    step += 1;
    if (isDead()) throw new Error('killed');
  }
  const { write } = journal;
  const mortal: Journal = {
    ...journal,
    async write(work) {
      dieOrGoOn();
      const value = await write(work);
      dieOrGoOn();
      return value;
    },
  };
  const link: CarLink = {
    async send(vin, told, signal) {
      dieOrGoOn();
      const sent = openCommands(await car.row()).find(({ sentAt }) => sentAt !== null);
      heard.push({ commandId: sent?.actionId ?? 'never recorded', at: now });
      const answer = await cars.send(vin, told, signal);
      dieOrGoOn();
      return answer;
    },
  };
  const end = runCommands({ journal: mortal, link, guards, clock, log: () => undefined, answerWithinMs: 15 });
  await vi.waitUntil(async () => isDead() || !(await hasWork(car)), { timeout: 10_000, interval: 5 });
  await end();
}

async function hasWork(car: StolenCar): Promise<boolean> {
  return openCommands(await car.row()).some(
    ({ command, approved, expiresAt }) => command !== 'inhibit-restart' || approved !== null || now > expiresAt,
  );
}

async function check(car: StolenCar, heard: readonly Heard[]): Promise<void> {
  let row: Incident | undefined;
  for (const entry of await car.entries()) {
    row = fold(row, entry);
    if (entry.kind !== 'command:sent') continue;
    const sent = row?.pursuit?.commands.find(({ actionId }) => actionId === entry.commandId);
    if (row === undefined || sent === undefined) throw new Error('sent without being recorded');
    expect(entry.at).toBeLessThanOrEqual(sent.expiresAt);
    if (sent.command === 'inhibit-restart') {
      expect(missingGuards(row, sent, sent.approved?.by ?? null, entry.at, guards)).toEqual([]);
    }
  }
  for (const { actionId, sentAt, settled, expiresAt } of row?.pursuit?.commands ?? []) {
    const times = heard.filter(({ commandId }) => commandId === actionId).map((one) => one.at);
    expect(times.length).toBeLessThanOrEqual(sentAt === null ? 0 : 1);
    for (const time of times) expect(time).toBeLessThanOrEqual(expiresAt);
    expect(settled).not.toBeNull();
    if (settled?.outcome === 'expired' || settled?.outcome === 'guards-missing') expect(times).toEqual([]);
  }
  expect(heard.filter(({ commandId }) => commandId === 'never recorded')).toEqual([]);
}
