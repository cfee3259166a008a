import type { Fix } from '../fix.ts';
import type { Incident } from '../incident.ts';
import { caseSight } from './position-sight.ts';

/**
 * The position of a case as far as it may be used now: a stolen car's in recorded theft mode only, though a desk still knows the
 * last one of a theft mode that has ended (DOMAIN section 6).
 */
export function usableFix(incident: Pick<Incident, 'kind' | 'fix' | 'pursuit'>): Fix | null {
  return caseSight(incident) === 'open' ? incident.fix : null;
}
