import type { Fix } from '#shared/domain/fix.ts';
import { freshPursuit, type Incident, untouched } from '#shared/domain/incident.ts';
import { operatorIdSchema } from '#shared/domain/operator.ts';
import { unknownPeople } from '#shared/domain/people.ts';
import { unknownVehicle } from '#shared/domain/vehicle.ts';

/** The time at which everything in these tests was measured and received, milliseconds UTC. */
export const testNowMs = 1_700_000_000_000;
export const testId = '6a0f7c52-0f0e-4a43-8a7c-1d2a0a1b2c3d';

/** A trusted fix in Vaduz for tests; what the test is about goes into `over`. */
export function testFix(over: Partial<Fix> = {}): Fix {
  return {
    place: { latitude: 47.14, longitude: 9.52 },
    accuracyM: 150,
    isTrusted: true,
    headingDeg: 158,
    speedKmh: null,
    earlierPlaces: [],
    source: 'msd',
    measuredAt: testNowMs,
    receivedAt: testNowMs,
    ...over,
  };
}

/** An unclaimed automatic crash for tests. */
export function testIncident(over: Partial<Incident> = {}): Incident {
  return {
    id: testId,
    kind: 'crash',
    trigger: 'automatic',
    isTest: false,
    alarmedAt: testNowMs,
    callId: null,
    callBackNumber: null,
    messageIdentifier: 1,
    msdHex: null,
    vehicle: { ...unknownVehicle, plate: 'W 12345 A' },
    people: unknownPeople,
    crash: null,
    theft: null,
    fix: testFix(),
    seq: 1,
    openedSeq: 1,
    openedAt: testNowMs,
    ...untouched,
    contract: null,
    pursuit: freshPursuit(over.kind ?? 'crash'),
    ...over,
  };
}

/** Something done by an operator, as it stands in an incident. */
export function testDone(operatorId: string) {
  return { actionId: testId, at: testNowMs, by: operatorIdSchema.parse(operatorId) };
}
