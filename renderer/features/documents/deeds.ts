import type { DisclosedPart, Disclosure, Purpose } from '#shared/domain/disclosure.ts';
import type { Incident } from '#shared/domain/incident.ts';

/** What the package can be given as, in the order of its number keys. */
export const deedParts = ['read-out', 'sheet', 'veds', 'msd', 'cap', 'report'] as const satisfies DisclosedPart[];

export const viaOf: Record<DisclosedPart, Disclosure['via']> = {
  'read-out': 'voice',
  sheet: 'paper',
  veds: 'file',
  msd: 'file',
  cap: 'file',
  report: 'paper',
};

export type DeedOff = 'recipient' | 'msd' | 'cap' | 'veds' | 'busy';

/** Why a part cannot be given now; null when it can. An alert (CAP) is for drills and test calls only. */
export function deedOff(
  part: DisclosedPart,
  incident: Pick<Incident, 'kind' | 'msdHex' | 'isTest'>,
  now: { purpose: Purpose; hasRecipient: boolean; isBusy: boolean },
): DeedOff | null {
  if (part === 'msd' && incident.msdHex === null) return 'msd';
  if (part === 'veds' && incident.kind !== 'crash') return 'veds';
  if (part === 'cap' && !incident.isTest && now.purpose !== 'exercise') return 'cap';
  if (!now.hasRecipient) return 'recipient';
  return now.isBusy ? 'busy' : null;
}

/** What the data is given for unless the operator says otherwise: a test call helps nobody, nor does a file of one's own. */
export function usualPurpose({ isTest }: Pick<Incident, 'isTest'>, isToOwnFile: boolean): Purpose {
  if (isToOwnFile) return 'own-records';
  return isTest ? 'exercise' : 'emergency-aid';
}
