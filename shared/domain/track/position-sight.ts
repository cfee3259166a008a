import type { Incident } from '../incident.ts';
import type { Role } from '../operator.ts';
import { maySeeTracks } from '../permissions.ts';
import { isInTheftMode } from '../pursuit.ts';
import { isModeUnrecorded } from '../unrecorded-mode.ts';

/**
 * Whether the position of a case's car may be used, as far as its case goes (DOMAIN section 6). open: it may; sealed: theft mode was
 * never on; unrecorded: it was switched on at this desk, which opens nothing until the gateway has recorded it; ended: it is off
 * again, which closes at once, recorded or not.
 */
export type CaseSight = 'open' | 'sealed' | 'unrecorded' | 'ended';

/** The same at a desk. other-desk: it is not told of stolen cars' places at all. */
export type PositionSight = CaseSight | 'other-desk';

/** @param incident as recorded, or with a desk's pending actions laid over it by project() */
export function caseSight(incident: Pick<Incident, 'kind' | 'pursuit'>): CaseSight {
  if (incident.kind === 'crash') return 'open';
  if (isInTheftMode(incident)) return isModeUnrecorded(incident) ? 'unrecorded' : 'open';
  return (incident.pursuit?.modes.length ?? 0) > 0 ? 'ended' : 'sealed';
}

export function positionSight(incident: Pick<Incident, 'kind' | 'pursuit'>, role: Role): PositionSight {
  return incident.kind === 'crash' || maySeeTracks(role) ? caseSight(incident) : 'other-desk';
}
