import { randomUUID } from 'node:crypto';
import { intakeReplySchema } from '#shared/protocol/intake.ts';
import type { GatewayProcess } from './gateway-process.ts';
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
