import { z } from 'zod';
import { assertNever } from '#shared/domain/assert-never.ts';
import { type VehicleData, vehicleDataSchema } from '#shared/domain/car-command.ts';
import type { Fix } from '#shared/domain/fix.ts';
import { standstillKmh } from '#shared/domain/standing.ts';
import type { CarAnswer, SentCommand } from './car-link.ts';

/**
 * A simulated car. `reach`: it answers; it refuses whatever it is told; it obeys and its answer is lost; nothing comes through to it.
 * `isIgnitionOn` null: as its last position told.
 */
export const simulatedCarSchema = z.strictObject({
  reach: z.enum(['answers', 'refuses', 'silent', 'unreachable']),
  answerAfterMs: z.number().int().min(0).max(60_000),
  doors: vehicleDataSchema.shape.doors,
  areLightsOn: vehicleDataSchema.shape.areLightsOn,
  energyPercent: vehicleDataSchema.shape.energyPercent,
  isIgnitionOn: z.boolean().nullable(),
  isRestartInhibited: z.boolean(),
});
export type SimulatedCar = z.infer<typeof simulatedCarSchema>;

/** What is to be different about a car. */
export const carChangeSchema = simulatedCarSchema.partial();
export type CarChange = z.infer<typeof carChangeSchema>;

/** A car that nobody has said anything about: it works. */
export const usualCar: SimulatedCar = {
  reach: 'answers',
  answerAfterMs: 400,
  doors: 'unlocked',
  areLightsOn: false,
  energyPercent: 62,
  isIgnitionOn: null,
  isRestartInhibited: false,
};

/**
 * What a car that a command has reached does, and answers. It guards itself as well: it takes no restart inhibition unless it stands, and
 * one that does not know its speed does not (DOMAIN section 6). Nothing that comes too late does anything.
 * @param told the last position that it told; null: none
 * @param at the car's clock, milliseconds UTC
 */
export function obey(
  car: SimulatedCar,
  { command, expiresAt }: SentCommand,
  told: Pick<Fix, 'speedKmh' | 'isIgnitionOn'> | null,
  at: number,
): { car: SimulatedCar; answer: CarAnswer } {
  if (car.reach === 'refuses' || at > expiresAt) return { car, answer: refused };
  switch (command) {
    case 'read-data':
      return { car, answer: { outcome: 'done', data: dataOf(car, told, at) } };
    case 'horn-lights':
      return { car, answer: done };
    case 'inhibit-restart': {
      const stands = told?.speedKmh != null && told.speedKmh <= standstillKmh;
      return stands ? { car: { ...car, isRestartInhibited: true }, answer: done } : { car, answer: refused };
    }
    case 'release-restart':
      return { car: { ...car, isRestartInhibited: false }, answer: done };
    default:
      return assertNever(command);
  }
}

const done: CarAnswer = { outcome: 'done', data: null };
const refused: CarAnswer = { outcome: 'refused-by-car', data: null };

function dataOf(car: SimulatedCar, told: Pick<Fix, 'isIgnitionOn'> | null, at: number): VehicleData {
  return {
    doors: car.doors,
    areLightsOn: car.areLightsOn,
    energyPercent: car.energyPercent,
    isIgnitionOn: car.isIgnitionOn ?? told?.isIgnitionOn ?? null,
    isRestartInhibited: car.isRestartInhibited,
    measuredAt: at,
  };
}
