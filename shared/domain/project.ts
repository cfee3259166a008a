import type { Action } from './action.ts';
import { applyAction } from './apply-action.ts';
import type { Incident } from './incident.ts';
import { markUnrecordedModes } from './unrecorded-mode.ts';

/**
 * What the screen shows of a case: its row with the desk's pending actions laid over it, in their order (VIEW-1). The row
 * itself stays as it is, so a refused action leaves no trace once it is no longer pending. Theft mode that is pending opens no
 * position; its end that is pending closes it at once.
 * @param pending this desk's unsettled actions, oldest first, of any incident
 */
export function project(row: Incident, pending: readonly Action[]): Incident {
  const shown = pending.filter(({ incidentId }) => incidentId === row.id).reduce(applyAction, row);
  return markUnrecordedModes(shown, row);
}
