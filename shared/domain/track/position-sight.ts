import type { Incident } from '../incident.ts';
import type { Role } from '../operator.ts';
import { maySeeTracks } from '../permissions.ts';
import { isInTheftMode } from '../pursuit.ts';

/**
 * Whether the position of a case's car may be used at a desk (DOMAIN section 6). open: it may; sealed: theft mode was never on;
 * ended: it was, and is off again; other-desk: this desk is not told of stolen cars' places at all.
 */
export type PositionSight = 'open' | 'sealed' | 'ended' | 'other-desk';

export function positionSight(incident: Pick<Incident, 'kind' | 'pursuit'>, role: Role): PositionSight {
  if (incident.kind === 'crash') return 'open';
  if (!maySeeTracks(role)) return 'other-desk';
  if (isInTheftMode(incident)) return 'open';
  return (incident.pursuit?.modes.length ?? 0) > 0 ? 'ended' : 'sealed';
}
