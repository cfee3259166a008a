import { callBackNumber } from '../call-back-number.ts';
import { callMsdHex } from '../call-msd.ts';
import type { Happening } from '../happening.ts';
import { routeAt } from '../route.ts';
import { mainRoad, type Scenario, vehicleOf, type World } from '../world.ts';

/**
 * An ordinary quiet shift: a workshop tries the emergency button, a colleague closes it as a test; a car that was
 * reported stolen stands still and tells so once a minute. After that, nothing: the desk is free for what is tried on it.
 */
export const quiet: Scenario = (world) => [...testCall(world), ...standingCar(world)];

function testCall(world: World): Happening[] {
  const { vin, propulsion } = vehicleOf(world, 'Panamera 4S');
  const route = mainRoad(world);
  const caseKey = `call-${world.newId()}`;
  const msdHex = callMsdHex({
    vin,
    propulsion,
    messageIdentifier: 1,
    isAutomatic: false,
    isTestCall: true,
    isPositionTrusted: true,
    occupants: null,
    route,
    wayM: world.random.between(0.2, 0.8) * route.lengthM,
    atMs: world.startAt + 3_000,
    additional: null,
  });
  const act = () => ({ kind: 'act' as const, caseKey, actionId: world.newId() });
  return [
    { kind: 'msd', afterMs: 3_000, caseKey, callBackNumber: callBackNumber(world.random), msdHex },
    { ...act(), afterMs: 12_000, intent: { kind: 'claim', args: {} } },
    { ...act(), afterMs: 20_000, intent: { kind: 'close', args: { disposition: 'test', reason: null } } },
  ];
}

function standingCar(world: World): Happening[] {
  const { vin, model, modelYear, colour, plate, propulsion } = vehicleOf(world, '911 Carrera 4S');
  const caseKey = `report-${world.newId()}`;
  const startM = world.random.between(0.2, 0.8) * routeAt(world.roads, 1).lengthM;
  return [
    {
      kind: 'theft',
      afterMs: 30_000,
      caseKey,
      body: {
        reportId: caseKey,
        callBackNumber: callBackNumber(world.random),
        trigger: 'owner-report',
        alarmedAt: world.startAt + 30_000,
        vehicle: { vin, model, modelYear, colour, plate, propulsion: [...propulsion] },
      },
    },
    {
      kind: 'drive',
      afterMs: 31_000,
      caseKey,
      road: 1,
      drive: { startM, minKmh: 0, maxKmh: 0, periodMs: 60_000 },
      everyMs: 60_000,
    },
  ];
}
