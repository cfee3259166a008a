import { setTimeout as wait } from 'node:timers/promises';
import type { Fix } from '#shared/domain/fix.ts';
import type { CarAnswer, CarLink, SentCommand } from './car-link.ts';
import { type CarChange, obey, type SimulatedCar, simulatedCarSchema, usualCar } from './simulated-car.ts';

export interface SimulatedCars extends CarLink {
  /** The car as it is. */
  state(vin: string): SimulatedCar;
  /** Makes a car different; what is not named stays. */
  change(vin: string, change: CarChange): SimulatedCar;
}

/**
 * The simulated cars: one for every VIN, in memory, so that all work again after a start of the gateway.
 * @param lastTold the last position that a car told, which is what it knows of itself
 * @param clock milliseconds UTC
 */
export function createSimulatedCars({
  lastTold,
  clock,
}: {
  lastTold: (vin: string) => Promise<Pick<Fix, 'speedKmh' | 'isIgnitionOn'> | null>;
  clock: () => number;
}): SimulatedCars {
  const cars = new Map<string, SimulatedCar>();
  const state = (vin: string) => cars.get(vin) ?? usualCar;

  async function hear(vin: string, sent: SentCommand) {
    const told = await lastTold(vin);
    const { car, answer } = obey(state(vin), sent, told, clock());
    cars.set(vin, car);
    return answer;
  }

  return {
    state,
    change(vin, change) {
      const car = simulatedCarSchema.parse({ ...state(vin), ...change });
      cars.set(vin, car);
      return car;
    },
    async send(vin, sent, signal) {
      const { reach, answerAfterMs } = state(vin);
      const answer = reach === 'unreachable' ? unreachable : await hear(vin, sent);
      if (reach === 'silent') return endOf(signal);
      await wait(answerAfterMs, undefined, { signal });
      return answer;
    },
  };
}

const unreachable: CarAnswer = { outcome: 'car-unreachable', data: null };

function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
