import {
  type BookedService,
  type Contract,
  contractIdOf,
  notBooked,
  type ServiceStanding,
} from '#shared/domain/contract.ts';
import { withdrawalMs } from '#shared/domain/contract-rules.ts';
import { demoVehicles } from '../demo-vehicles.ts';

type Services = Partial<Record<BookedService, ServiceStanding>>;

const dayMs = 24 * 3_600_000;

/** One more car than the demo drives: of a model year that the services are not offered for. */
const tooNew = { vin: 'WP0ZZZ99ZPS260871', model: '911 Carrera T', modelYear: 2023, plate: 'W 2023 T' };

/**
 * Invented contracts of the demo's cars. Most have all three services, bought a year ago; some stand otherwise, so that each rule
 * of DOMAIN section 1 can be tried.
 * @param now milliseconds UTC
 */
export function demoContracts(now: number): Contract[] {
  const aYearAgo = now - 365 * dayMs;
  const active = bought(aYearAgo, { activatedAt: aYearAgo + dayMs });
  const recent = bought(now - 10 * dayMs, { activatedAt: now - 9 * dayMs });
  const otherwise: Readonly<Record<string, Services>> = {
    // 911 Carrera 4S
    WP0ZZZ99ZKS200117: { security: notBooked },
    // 718 Boxster S: within the 28 days
    WP0ZZZ98ZHS230018: { remote: recent, safety: recent, security: recent },
    // Macan T
    WP1ZZZ95ZPLB50294: { security: withdrawn(aYearAgo, aYearAgo + withdrawalMs - 3 * dayMs) },
    // Panamera 4S
    WP0ZZZ97ZJL140286: { remote: bought(now - 3 * dayMs, { activatedAt: null }) },
    // Cayenne Diesel: ends in three months
    WP1ZZZ92ZJLA72604: { security: { ...active, renewsAt: now + 90 * dayMs, isRenewing: false } },
  };
  const ofDemo = demoVehicles.map(({ vin, model, modelYear, plate }) => ({
    id: contractIdOf(vin),
    ...{ vin, model, modelYear, plate },
    services: { remote: active, safety: active, security: active, ...otherwise[vin] },
    stolen: null,
  }));
  const services = { remote: notBooked, safety: notBooked, security: notBooked };
  return [...ofDemo, { id: contractIdOf(tooNew.vin), ...tooNew, services, stolen: null }];
}

/** Paid for two years, and going on by itself. */
function bought(purchasedAt: number, { activatedAt }: { activatedAt: number | null }): ServiceStanding {
  return {
    state: activatedAt === null ? 'booked' : 'active',
    purchasedAt,
    activatedAt,
    renewsAt: purchasedAt + 2 * 365 * dayMs,
    isRenewing: true,
    ended: null,
  };
}

function withdrawn(purchasedAt: number, at: number): ServiceStanding {
  return {
    ...bought(purchasedAt, { activatedAt: purchasedAt + dayMs }),
    state: 'withdrawn',
    isRenewing: false,
    ended: { at, by: null, letterAt: at - dayMs, reference: null },
  };
}
