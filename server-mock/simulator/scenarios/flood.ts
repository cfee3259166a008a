import type { TheftTrigger } from '#shared/domain/theft.ts';
import { encodeEuroNcap } from '#shared/msd/encode-euro-ncap.ts';
import { euroNcapImpactSides } from '#shared/msd/msd.ts';
import { callBackNumber } from '../call-back-number.ts';
import { callMsdHex } from '../call-msd.ts';
import type { Happening } from '../happening.ts';
import type { Random } from '../random.ts';
import { alongRoute } from '../route.ts';
import type { Scenario, World } from '../world.ts';

const ALERTS = 200;
const DURATION_MS = 60_000;
const sensorTriggers: readonly TheftTrigger[] = [
  'movement',
  'tilt',
  'no-driver-card',
  'tampering',
  'siren',
  'low-battery',
];

/** 200 alerts in 60 s, scattered over the roads: half automatic crashes, a third manual calls, some tests and thefts. */
export const flood: Scenario = (world) =>
  Array.from({ length: ALERTS }, (_, index) => {
    const slotMs = DURATION_MS / ALERTS;
    const afterMs = Math.floor(index * slotMs + world.random.between(0, slotMs));
    const share = world.random.next();
    if (share < 0.12) return theft(world, index, afterMs);
    return call(world, index, afterMs, { isAutomatic: share < 0.6, isTestCall: share >= 0.94 });
  });

function call(
  world: World,
  index: number,
  afterMs: number,
  control: { isAutomatic: boolean; isTestCall: boolean },
): Happening {
  const { random } = world;
  const route = random.pick(world.roads);
  const caseKey = `call-${world.newId()}`;
  const msdHex = callMsdHex({
    ...control,
    vin: inventedVin(random, index),
    propulsion: random.pick([['gasoline'], ['diesel'], ['gasoline', 'electric'], ['electric'], []]),
    messageIdentifier: 1,
    isPositionTrusted: random.next() < 0.9,
    occupants: random.next() < 0.2 ? null : random.integer(1, 4),
    route,
    wayM: random.between(0, route.lengthM),
    atMs: world.startAt + afterMs,
    additional: control.isAutomatic && random.next() < 0.6 ? blow(random) : null,
  });
  return { kind: 'msd', afterMs, caseKey, callBackNumber: callBackNumber(random), msdHex };
}

function theft(world: World, index: number, afterMs: number): Happening {
  const { random } = world;
  const route = random.pick(world.roads);
  const caseKey = `report-${world.newId()}`;
  const measuredAt = world.startAt + afterMs;
  return {
    kind: 'theft',
    afterMs,
    caseKey,
    body: {
      reportId: caseKey,
      callBackNumber: callBackNumber(random),
      trigger: random.pick(sensorTriggers),
      alarmedAt: measuredAt,
      vehicle: { vin: inventedVin(random, index) },
      fix: { place: alongRoute(route, random.between(0, route.lengthM)).place, accuracyM: 15, measuredAt },
    },
  };
}

function blow(random: Random) {
  return encodeEuroNcap({
    impactSide: random.pick(euroNcapImpactSides),
    isRollover: random.pick([true, false, false, false, null]),
    rangeLimit: 125,
    deltaVX: random.integer(-90, 40),
    deltaVY: random.integer(-50, 50),
  });
}

/** Of no registered car, so the desk sees what it is like when the centre knows nothing; its number keeps it the only one. */
function inventedVin(random: Random, index: number): string {
  return `WP0ZZZ99Z${random.pick(['G', 'H', 'J', 'K', 'L', 'M'])}S${700_000 + index}`;
}
