import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { type Operator, operatorIdSchema } from '#shared/domain/operator.ts';
import { type Pursuit, type PursuitCommand, untouchedPursuit } from '#shared/domain/pursuit.ts';
import { claimed, done, sampleId, sampleIncident, sampleNow } from '../../testing/sample-case.ts';

/** Whoever works on the samples, at the theft desk. */
export const tracker: Operator = { id: operatorIdSchema.parse('troth'), name: 'T. Roth', role: 'theft-desk' };
export const second: Operator = { id: operatorIdSchema.parse('swolf'), name: 'S. Wolf', role: 'supervisor' };

export const standing: Fix = {
  place: { latitude: 47.14, longitude: 9.52 },
  accuracyM: 8,
  isTrusted: true,
  headingDeg: 0,
  speedKmh: 0,
  earlierPlaces: [],
  source: 'telemetry',
  measuredAt: sampleNow,
  receivedAt: sampleNow,
};

/** A stolen car in theft mode, in sight of the police and standing: all that a restart inhibition takes but the second person. */
export function samplePursuit(over: Partial<Pursuit> = {}): Pursuit {
  const file = { fileNumber: 'D1/4711', authority: 'LPD Vorarlberg', contact: null, number: null, officer: null };
  return {
    ...untouchedPursuit,
    stage: 'in-sight',
    identified: [done({ outcome: 'verified' as const, person: 'Frau Huber' }, tracker.id)],
    confirmed: done({}, tracker.id),
    modes: [{ on: done({}, tracker.id), off: null }],
    policeFile: done(file, tracker.id),
    sightings: [done({ isInSight: true, unit: 'Sektor 1' }, tracker.id)],
    ...over,
  };
}

export function sampleTheft(pursuit: Partial<Pursuit> = {}, over: Partial<Incident> = {}): Incident {
  return sampleIncident({
    kind: 'theft',
    trigger: 'reported',
    theft: { trigger: 'owner-report' },
    claim: claimed(tracker.id),
    fix: standing,
    pursuit: samplePursuit(pursuit),
    ...over,
  });
}

/** A command of the tracker, asked for a second after the samples' moment and valid for two minutes. */
export function sampleCommand(over: Partial<PursuitCommand> = {}, n = 50): PursuitCommand {
  return {
    actionId: sampleId(n),
    at: sampleNow + 1000,
    by: tracker.id,
    command: 'inhibit-restart',
    expiresAt: sampleNow + 121_000,
    approved: null,
    sentAt: null,
    settled: null,
    ...over,
  };
}
