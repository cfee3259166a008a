import type { DisclosedPart, Disclosure, Purpose } from '#shared/domain/disclosure.ts';
import type { Incident, IncidentKind } from '#shared/domain/incident.ts';

const partsOf: Record<IncidentKind, readonly DisclosedPart[]> = {
  crash: ['read-out', 'sheet', 'veds', 'msd', 'cap', 'report'],
  theft: ['read-out', 'sheet', 'track-gpx', 'track-geojson', 'evidence', 'report'],
};

/** What a case of this kind can be given as, in the order of its number keys. */
export function deedParts({ kind }: Pick<Incident, 'kind'>): readonly DisclosedPart[] {
  return partsOf[kind];
}

export const viaOf: Record<DisclosedPart, Disclosure['via']> = {
  'read-out': 'voice',
  sheet: 'paper',
  veds: 'file',
  msd: 'file',
  cap: 'file',
  report: 'paper',
  'track-gpx': 'file',
  'track-geojson': 'file',
  evidence: 'file',
};

export type DeedOff = 'recipient' | 'msd' | 'cap' | 'veds' | 'track' | 'busy';

/**
 * Why a part cannot be given now; null when it can. An alert (CAP) is for drills and test calls only; a track there is only of
 * a car that was in theft mode.
 */
export function deedOff(
  part: DisclosedPart,
  incident: Pick<Incident, 'kind' | 'msdHex' | 'isTest' | 'pursuit'>,
  now: { purpose: Purpose; hasRecipient: boolean; isBusy: boolean },
): DeedOff | null {
  if (part === 'msd' && incident.msdHex === null) return 'msd';
  if (part === 'veds' && incident.kind !== 'crash') return 'veds';
  if (part === 'cap' && !incident.isTest && now.purpose !== 'exercise') return 'cap';
  const isTrack = part === 'track-gpx' || part === 'track-geojson';
  if (isTrack && (incident.pursuit?.modes.length ?? 0) === 0) return 'track';
  if (!now.hasRecipient) return 'recipient';
  return now.isBusy ? 'busy' : null;
}

/** What the data is given for unless the operator says otherwise: a test call helps nobody, nor does a file of one's own. */
export function usualPurpose({ kind, isTest }: Pick<Incident, 'kind' | 'isTest'>, isToOwnFile: boolean): Purpose {
  if (isToOwnFile) return 'own-records';
  if (kind === 'theft' && !isTest) return 'police-request';
  return isTest ? 'exercise' : 'emergency-aid';
}
