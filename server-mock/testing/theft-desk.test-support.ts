import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { demoVehicles } from '../demo-vehicles.ts';
import { makeAction } from './action.test-support.ts';
import { accepted } from './intake-desk.test-support.ts';
import { openTestConsole, type TestConsole } from './test-console.test-support.ts';
import type { TestGateway } from './test-gateway.test-support.ts';

/** Who signs in at which desk in these tests: demo operators. */
export const operatorOf = { 'crash-desk': 'kmayer', 'theft-desk': 'troth', supervisor: 'lhuber' } as const;

/** A console of a role, as soon as it holds its snapshot. */
export async function openDeskOf(gateway: TestGateway, role: keyof typeof operatorOf): Promise<TestConsole> {
  const desk = openTestConsole(gateway.url, (await gateway.signIn(operatorOf[role])).token);
  await expect.poll(() => desk.snapshots.length).toBe(1);
  return desk;
}

/** A position as intake takes it. */
export function toldFix(latitude: number, longitude: number, measuredAt = Date.now()) {
  return { place: { latitude, longitude }, accuracyM: 8, speedKmh: 63, measuredAt };
}

/** Reports a car of the demo stolen whose Security service is active. @returns the case */
export async function reportTheft(gateway: TestGateway, fix?: ReturnType<typeof toldFix>): Promise<string> {
  const [car] = demoVehicles;
  const report = { reportId: randomUUID(), trigger: 'owner-report', vehicle: { vin: car?.vin }, fix };
  return (await accepted(await gateway.post('/intake/theft', report))).incidentId;
}

/** The theft desk's way from the report to theft mode, each step recorded. */
export async function startTheftMode(desk: TestConsole, incidentId: string): Promise<void> {
  const by = { by: operatorOf['theft-desk'] };
  const results = await desk.act([
    makeAction(incidentId, 'claim', {}, by),
    makeAction(incidentId, 'identify', { outcome: 'verified', person: 'Halterin' }, by),
    makeAction(incidentId, 'confirm', {}, by),
    makeAction(incidentId, 'theft-mode-on', {}, by),
  ]);
  expect(results.map((result) => ('reason' in result ? result.reason : result.status))).toEqual(
    Array.from({ length: 4 }, () => 'recorded'),
  );
}
