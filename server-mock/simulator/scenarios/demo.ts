import { encodeEuroNcap } from '#shared/msd/encode-euro-ncap.ts';
import type { CrashIntake } from '#shared/protocol/intake.ts';
import { callBackNumber } from '../call-back-number.ts';
import { callMsdHex } from '../call-msd.ts';
import type { Happening } from '../happening.ts';
import { routeAt, wayNearest } from '../route.ts';
import { mainRoad, type Scenario, vehicleOf, type World } from '../world.ts';

const vaduz = { latitude: 47.141, longitude: 9.521 };
/** North of Vaduz the main road is open road, where a blow of 61 km/h is believable. */
const BEYOND_VADUZ_M = 900;

/** How long the stolen car can be followed on its way. */
const STANDS_AFTER_MS = 90_000;

/** The three cases of an ordinary night: a hard crash, a button pressed by mistake, a stolen car on the move. */
export const demo: Scenario = (world) => [...crash(world), ...mistake(world), ...theft(world)];

/** Front left, 61 km/h, two people, one of them without a belt; the car tells more with every message. */
function crash(world: World): Happening[] {
  const { vin, propulsion } = vehicleOf(world, '911 Carrera');
  const route = mainRoad(world);
  const caseKey = `call-${world.newId()}`;
  const number = callBackNumber(world.random);
  const alarmedAt = world.startAt + 2_000;
  const call = {
    vin,
    propulsion,
    isAutomatic: true,
    isTestCall: false,
    isPositionTrusted: true,
    occupants: 2,
    route,
    wayM: wayNearest(route, vaduz) + BEYOND_VADUZ_M,
    atMs: alarmedAt,
    additional: encodeEuroNcap({ impactSide: 'front', isRollover: false, rangeLimit: 125, deltaVX: -53, deltaVY: 30 }),
  };
  const body: CrashIntake = {
    callId: caseKey,
    callBackNumber: number,
    trigger: 'automatic',
    isTest: false,
    alarmedAt,
    vehicle: { vin },
    occupants: 2,
    seats: [
      { place: 'driver', isOccupied: true, isBelted: true },
      { place: 'front-passenger', isOccupied: true, isBelted: false },
      { place: 'rear-left', isOccupied: false, isBelted: null },
      { place: 'rear-right', isOccupied: false, isBelted: null },
    ],
    crash: {
      impactSide: 'front',
      deltaV: { magnitude: 61, unit: 'km/h', isAtLimit: false, fromDeg: 330 },
      isRollover: false,
      hasFire: false,
      finalRest: 'wheels',
      airbags: [
        { place: 'front', seat: 'driver', isDeployed: true },
        { place: 'front', seat: 'front-passenger', isDeployed: true },
        { place: 'side', seat: 'driver', isDeployed: true },
        { place: 'side', seat: 'front-passenger', isDeployed: false },
        { place: 'knee', seat: 'driver', isDeployed: true },
      ],
    },
  };
  const msd = { kind: 'msd' as const, caseKey, callBackNumber: number };
  return [
    { ...msd, afterMs: 2_000, msdHex: callMsdHex({ ...call, messageIdentifier: 1 }) },
    { kind: 'crash', afterMs: 6_000, caseKey, body },
    { ...msd, afterMs: 9_000, msdHex: callMsdHex({ ...call, messageIdentifier: 2 }) },
  ];
}

/** A colleague takes the call, asks, notes and closes it: two thirds of all calls end so (DOMAIN section 3). */
function mistake(world: World): Happening[] {
  const { vin, propulsion } = vehicleOf(world, 'Macan S');
  const route = routeAt(world.roads, 2);
  const caseKey = `call-${world.newId()}`;
  const msdHex = callMsdHex({
    vin,
    propulsion,
    messageIdentifier: 1,
    isAutomatic: false,
    isTestCall: false,
    isPositionTrusted: true,
    occupants: 1,
    route,
    wayM: world.random.between(0.3, 0.7) * route.lengthM,
    atMs: world.startAt + 12_000,
    additional: null,
  });
  const act = () => ({ kind: 'act' as const, caseKey, actionId: world.newId() });
  return [
    { kind: 'msd', afterMs: 12_000, caseKey, callBackNumber: callBackNumber(world.random), msdHex },
    { ...act(), afterMs: 20_000, intent: { kind: 'claim', args: {} } },
    { ...act(), afterMs: 24_000, intent: { kind: 'call', args: { outcome: 'connected' } } },
    {
      ...act(),
      afterMs: 36_000,
      intent: {
        kind: 'note',
        args: { text: 'Fahrerin hat die Taste versehentlich gedrückt. Niemand verletzt, Auto fährt.' },
      },
    },
    {
      ...act(),
      afterMs: 45_000,
      intent: { kind: 'close', args: { disposition: 'no-emergency', reason: 'Taste versehentlich gedrückt' } },
    },
  ];
}

/**
 * Reported by its owner, and driving up and down the main road; some time after theft mode has begun it is left standing, so that all can be
 * tried that takes a standstill (DOMAIN section 6).
 */
function theft(world: World): Happening[] {
  const { vin, model, modelYear, colour, plate, propulsion } = vehicleOf(world, '718 Cayman GTS');
  const route = mainRoad(world);
  const caseKey = `report-${world.newId()}`;
  const drive = {
    startM: 0.6 * route.lengthM,
    minKmh: 50,
    maxKmh: 90,
    periodMs: 48_000,
    standsAfterMs: STANDS_AFTER_MS,
  };
  return [
    {
      kind: 'theft',
      afterMs: 20_000,
      caseKey,
      body: {
        reportId: caseKey,
        callBackNumber: callBackNumber(world.random),
        trigger: 'owner-report',
        alarmedAt: world.startAt + 20_000,
        vehicle: { vin, model, modelYear, colour, plate, propulsion: [...propulsion] },
      },
    },
    { kind: 'drive', afterMs: 21_000, caseKey, road: 0, drive, everyMs: 1_000 },
  ];
}
