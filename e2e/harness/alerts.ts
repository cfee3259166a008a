import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { intakeReplySchema } from '#shared/protocol/intake.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { openRawDesk } from './raw-desk.ts';
import { expect } from './test.ts';

/** Posts a crash near Vaduz as a car would. @returns the incident's id */
export async function raiseCrash(gateway: GatewayProcess, change: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await gateway.intake('crash', {
    callId: randomUUID(),
    callBackNumber: '+447700900123',
    trigger: 'automatic',
    occupants: 2,
    vehicle: { vin: 'WP0ZZZ99ZJS100042' },
    fix: {
      place: { latitude: 47.14352, longitude: 9.51998 },
      accuracyM: 20,
      headingDeg: 180,
      measuredAt: Date.now(),
    },
    ...change,
  });
  expect(status).toBe(201);
  return intakeReplySchema.parse(body).incidentId;
}

/** The demo's stolen car: it has all three services. */
export const stolenCar = { vin: 'WP0ZZZ98ZLS210365', model: '718 Cayman GTS', plate: 'FL 24680' };

/** Posts the owner's report of a theft. @returns the incident's id */
export async function raiseTheft(gateway: GatewayProcess, change: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await gateway.intake('theft', {
    reportId: randomUUID(),
    callBackNumber: '+447700900456',
    trigger: 'owner-report',
    alarmedAt: Date.now(),
    vehicle: { vin: stolenCar.vin },
    ...change,
  });
  expect(status).toBe(201);
  return intakeReplySchema.parse(body).incidentId;
}

/** What an operator decides from the report to theft mode, straight over the wire: the case is theirs afterwards. */
export async function toTheftMode(gateway: GatewayProcess, incidentId: string, operatorId = 'troth'): Promise<void> {
  const desk = await openRawDesk(gateway, operatorId);
  try {
    await desk.record(incidentId, 'claim');
    await desk.record(incidentId, 'call', { outcome: 'connected', number: null });
    await desk.record(incidentId, 'identify', { outcome: 'verified', person: 'Halterin' });
    await desk.record(incidentId, 'confirm');
    await desk.record(incidentId, 'theft-mode-on');
  } finally {
    desk.close();
  }
}

/** A position of a followed car: degrees, km/h, metres. @returns the intake's answer */
export function tellPosition(
  gateway: GatewayProcess,
  incidentId: string,
  place: { latitude: number; longitude: number },
  more: { speedKmh?: number; headingDeg?: number; accuracyM?: number; isIgnitionOn?: boolean } = {},
) {
  const fix = { place, accuracyM: 8, speedKmh: 52, headingDeg: 10, measuredAt: Date.now(), ...more };
  return gateway.intake('position', { incidentId, fix });
}

/** A car that stands and tells its place every second, until `run` is over. */
export async function whileStanding(
  gateway: GatewayProcess,
  incidentId: string,
  place: { latitude: number; longitude: number },
  run: () => Promise<void>,
): Promise<void> {
  const over = new AbortController();
  const telling = (async () => {
    while (!over.signal.aborted) {
      await tellPosition(gateway, incidentId, place, { speedKmh: 0, isIgnitionOn: false });
      await setTimeout(1_000);
    }
  })();
  try {
    await run();
  } finally {
    over.abort();
    await telling;
  }
}
