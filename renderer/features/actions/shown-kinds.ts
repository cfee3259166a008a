import type { ActionKind } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { awaitsReview } from '#shared/domain/second-look.ts';
import { actionKinds } from './action-keys.ts';

/**
 * What the bar offers now, in the order of the keys' list; everything else is still on its key and in the list of commands.
 * A case that somebody else holds can be taken, any other claimed; never both at once.
 */
export function shownKinds(incident: Incident | null, operatorId: OperatorId): ActionKind[] {
  const shown = new Set(incident === null ? startKinds : kindsOf(incident, operatorId));
  return actionKinds.filter((kind) => shown.has(kind));
}

const startKinds: readonly ActionKind[] = ['acknowledge', 'claim', 'call', 'notify', 'disclose', 'note', 'close'];

function kindsOf(incident: Incident, operatorId: OperatorId): readonly ActionKind[] {
  if (incident.closed !== null) {
    return ['acknowledge', 'disclose', 'note', 'reopen', ...(awaitsReview(incident) ? (['review'] as const) : [])];
  }
  const isSecond = incident.seconds.some(({ by }) => by === operatorId);
  const isTheirs = incident.claim !== null && incident.claim.by !== operatorId;
  if (isTheirs && !isSecond) {
    return ['acknowledge', 'take', 'join', ...(incident.offer?.to === operatorId ? (['accept'] as const) : []), 'note'];
  }
  // With a PSAP on the line the car can still be called: both are joined then. A call has its own line above the bar.
  const isCarOn = incident.calls.some(({ outcome, ended }) => outcome === 'connected' && ended === null);
  const call: ActionKind[] = isCarOn ? [] : ['call'];
  const asked: ActionKind[] = incident.kind === 'crash' ? ['tell'] : [];
  // Conference and release are with a PSAP: before one was reached they would only fill the bar.
  const together: ActionKind[] = incident.notified.length > 0 ? ['conference', 'release'] : [];
  const working: ActionKind[] = [...call, ...asked, 'notify', 'disclose', ...together, 'note'];
  if (isTheirs) return ['acknowledge', 'take', 'leave', ...working];
  return ['acknowledge', ...(incident.claim === null ? (['claim'] as const) : []), ...working, 'close'];
}
