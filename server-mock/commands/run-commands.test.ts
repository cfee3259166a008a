import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CarCommand } from '#shared/domain/car-command.ts';
import { startAt } from '#shared/domain/testing/builders.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import { lastToldOf } from '../cars/last-told.ts';
import { createSimulatedCars, type SimulatedCars } from '../cars/simulated-cars.ts';
import type { Journal } from '../journal/journal.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import { runCommands } from './run-commands.ts';
import { openStolenCar, type StolenCar, stolenVin } from './stolen-car.test-support.ts';

let now: number;
let at: Awaited<ReturnType<typeof openTestJournal>>;
let journal: Journal;
let cars: SimulatedCars;
let car: StolenCar;
const ends: (() => Promise<void>)[] = [];
const clock = () => now;

beforeAll(async () => {
  at = await openTestJournal(clock);
  journal = at.journal;
});

afterAll(() => at.remove());

beforeEach(async () => {
  now = startAt;
  cars = createSimulatedCars({ lastTold: (vin) => lastToldOf(journal, vin), clock });
  cars.change(stolenVin, { answerAfterMs: 0 });
  car = await openStolenCar(() => journal, clock, { isInSight: true });
});

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

function run(of: Partial<Parameters<typeof runCommands>[0]> = {}): () => Promise<void> {
  const end = runCommands({ journal, link: cars, guards, clock, log: () => undefined, answerWithinMs: 5_000, ...of });
  ends.push(end);
  return end;
}

const ask = (command: CarCommand) => car.does('command', { command });
const approve = (commandId: string, by = 'lhuber') => car.does('approve', { commandId }, { by });
const settledAs = async (commandId: string) =>
  (await car.row()).pursuit?.commands.find(({ actionId }) => actionId === commandId)?.settled ?? null;
const outcomeOf = (commandId: string) => vi.waitUntil(() => settledAs(commandId), { timeout: 5_000 });
const kinds = async () => (await car.entries()).map(({ kind }) => kind).filter((kind) => kind.startsWith('command:'));

describe('a command of the desk', () => {
  it('goes to the car once, is on record as sent before, and brings the answer of the car', async () => {
    cars.change(stolenVin, { doors: 'open', energyPercent: 17 });
    run();
    const { id } = await ask('read-data');
    expect(await outcomeOf(id)).toMatchObject({
      outcome: 'done',
      data: { doors: 'open', energyPercent: 17, isRestartInhibited: false, measuredAt: now },
    });
    expect(await kinds()).toEqual(['command:sent', 'command:settled']);
  });

  it.each([
    ['refuses', 'refused-by-car'],
    ['unreachable', 'car-unreachable'],
    ['silent', 'timed-out'],
  ] as const)('ends in so many words when the car %s', async (reach, outcome) => {
    cars.change(stolenVin, { reach });
    run({ answerWithinMs: reach === 'silent' ? 30 : 5_000 });
    expect(await outcomeOf((await ask('horn-lights')).id)).toMatchObject({ outcome, data: null });
  });

  it('waits for the one before it: nothing overtakes on the way to a car', async () => {
    const heard: CarCommand[] = [];
    const waiting: (() => void)[] = [];
    const link: SimulatedCars = {
      ...cars,
      async send(_vin, { command }) {
        heard.push(command);
        await new Promise<void>((resolve) => waiting.push(resolve));
        return { outcome: 'done', data: null };
      },
    };
    run({ link });
    await ask('horn-lights');
    const second = await ask('read-data');
    await vi.waitUntil(() => waiting.length === 1);
    expect(heard).toEqual(['horn-lights']);
    waiting[0]?.();
    await vi.waitUntil(() => waiting.length === 2);
    waiting[1]?.();
    expect(await outcomeOf(second.id)).toMatchObject({ outcome: 'done' });
    expect(heard).toEqual(['horn-lights', 'read-data']);
  });
});

describe('a restart inhibition', () => {
  it('waits for the second person, then goes out', async () => {
    run();
    const { id } = await ask('inhibit-restart');
    await outcomeOf((await ask('read-data')).id);
    expect(await settledAs(id)).toBeNull();
    await approve(id);
    expect(await outcomeOf(id)).toMatchObject({ outcome: 'done' });
    expect(cars.state(stolenVin).isRestartInhibited).toBe(true);
  });

  it.each([
    ['the car drives again', () => car.tells({ speedKmh: 30 })],
    ['the police have lost sight of it', () => car.does('sight', { isInSight: false, unit: null })],
    ['theft mode is off', () => car.does('theft-mode-off', { reason: 'x', inhibition: 'none' })],
    [
      'the last position is old',
      async () => {
        now += 16_000;
      },
    ],
  ])('does not go out when %s between its approval and its sending', async (_what, happens) => {
    const { id } = await ask('inhibit-restart');
    await approve(id);
    await happens();
    run();
    expect(await outcomeOf(id)).toMatchObject({ outcome: 'guards-missing' });
    expect(await kinds()).toEqual(['command:settled']);
    expect(cars.state(stolenVin).isRestartInhibited).toBe(false);
  });

  it('never goes out on the word of one person', async () => {
    const { id } = await ask('inhibit-restart');
    await approve(id, 'troth');
    run();
    expect(await outcomeOf(id)).toMatchObject({ outcome: 'guards-missing' });
  });

  it('that nobody approves ends as expired', async () => {
    run();
    const { id } = await ask('inhibit-restart');
    now += 120_001;
    await car.does('note', { text: 'the clock has moved on' });
    expect(await outcomeOf(id)).toMatchObject({ outcome: 'expired' });
  });

  it('can be released when theft mode has just ended', async () => {
    const { id } = await ask('release-restart');
    await car.does('theft-mode-off', { reason: 'x', inhibition: 'released' });
    run();
    expect(await outcomeOf(id)).toMatchObject({ outcome: 'done' });
  });
});

describe('a gateway that starts anew', () => {
  it('does not send what has become too late while it was down', async () => {
    const { id } = await ask('horn-lights');
    now += 120_001;
    run();
    expect(await outcomeOf(id)).toMatchObject({ outcome: 'expired' });
    expect(await kinds()).toEqual(['command:settled']);
  });

  it('calls unknown what was sent and not answered, and does not send it again, in a closed case as well', async () => {
    cars.change(stolenVin, { reach: 'silent' });
    const end = run();
    const { id } = await ask('horn-lights');
    await vi.waitUntil(async () => (await kinds()).length === 1);
    await end();
    await car.does('theft-mode-off', { reason: 'x', inhibition: 'none' });
    await car.does('close', { disposition: 'given-up', reason: 'x', isSampled: false });
    ({ journal } = await at.reopen());
    run();
    expect(await outcomeOf(id)).toMatchObject({ outcome: 'unknown' });
    expect(await kinds()).toEqual(['command:sent', 'command:settled']);
  });

  it('does not send what has become too late while it was written down', async () => {
    const slow: Journal = {
      ...journal,
      async write(work) {
        const value = await journal.write(work);
        now += 120_001;
        return value;
      },
    };
    const { id } = await ask('horn-lights');
    run({ journal: slow });
    expect(await outcomeOf(id)).toMatchObject({ outcome: 'expired' });
    expect(await kinds()).toEqual(['command:sent', 'command:settled']);
  });
});
