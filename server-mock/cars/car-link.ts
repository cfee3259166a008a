import type { CarCommand, VehicleData } from '#shared/domain/car-command.ts';

/** What a car made of a command. car-unreachable: it never heard it. */
export interface CarAnswer {
  outcome: 'done' | 'refused-by-car' | 'car-unreachable';
  /** Of `read-data`; otherwise null. */
  data: VehicleData | null;
}

/** `expiresAt`, milliseconds UTC: the car itself must not act on it later, wherever it was held up (OUT-6). */
export interface SentCommand {
  command: CarCommand;
  expiresAt: number;
}

/**
 * The way to the cars. A real centre has the maker's back end behind it; here there are the simulated cars (simulated-cars.ts) only.
 */
export interface CarLink {
  /**
   * Sends a command once. Resolves with the car's answer; a car that does not answer leaves it open until `signal` ends the wait, and
   * then it rejects.
   */
  send(vin: string, sent: SentCommand, signal: AbortSignal): Promise<CarAnswer>;
}
