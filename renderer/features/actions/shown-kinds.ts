import type { ActionKind } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { actionKinds } from './action-keys.ts';

/** What the bar offers: a case that somebody else holds can be taken, any other claimed; never both at once. */
export function shownKinds(incident: Pick<Incident, 'claim'> | null, operatorId: OperatorId): ActionKind[] {
  const isTheirs = incident?.claim != null && incident.claim.by !== operatorId;
  return actionKinds.filter((kind) => kind !== (isTheirs ? 'claim' : 'take'));
}
