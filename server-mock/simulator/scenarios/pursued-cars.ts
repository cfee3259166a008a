import { type Contract, contractIdOf, type ServiceStanding } from '#shared/domain/contract.ts';

/** So many cars are pursued at once in the scenario `pursuit`, and in `city`. */
export const PURSUED_CARS = 200;
export const CITY_CARS = 500;

const dayMs = 24 * 3_600_000;

/** Invented cars of no owner, each under its own number. */
export function pursuedCars(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    vin: `WP1ZZZ95ZKLB${80_000 + index}`,
    model: 'Macan S',
    modelYear: 2019,
    plate: `FL ${90_000 + index}`,
  }));
}

/** Their contracts: without Security no car is followed. @param now milliseconds UTC */
export function pursuedContracts(count: number, now: number): Contract[] {
  const purchasedAt = now - 365 * dayMs;
  const active: ServiceStanding = {
    state: 'active',
    purchasedAt,
    activatedAt: purchasedAt,
    renewsAt: purchasedAt + 2 * 365 * dayMs,
    isRenewing: true,
    ended: null,
  };
  const services = { remote: active, safety: active, security: active };
  return pursuedCars(count).map((car) => ({ id: contractIdOf(car.vin), ...car, services, stolen: null }));
}
