import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { awaitsReview } from '#shared/domain/second-look.ts';
import { actionKinds, type KeyedKind } from './action-keys.ts';
import { pursuitKindsForAll, pursuitKindsShown } from './pursuit-kinds-shown.ts';

/**
 * What the bar offers now, in the order of the keys' list; everything else is still on its key and in the list of commands.
 * A case that somebody else holds can be taken, any other claimed; never both at once.
 */
export function shownKinds(incident: Incident | null, operatorId: OperatorId): KeyedKind[] {
  const shown = new Set<KeyedKind>(incident === null ? startKinds : kindsOf(incident, operatorId));
  return actionKinds.filter((kind) => shown.has(kind));
}

const startKinds: readonly KeyedKind[] = ['acknowledge', 'claim', 'call', 'notify', 'disclose', 'note', 'close'];

function kindsOf(incident: Incident, operatorId: OperatorId): readonly KeyedKind[] {
  if (incident.closed !== null) {
    return ['acknowledge', 'disclose', 'note', 'reopen', ...(awaitsReview(incident) ? (['review'] as const) : [])];
  }
  const isSecond = incident.seconds.some(({ by }) => by === operatorId);
  const isTheirs = incident.claim !== null && incident.claim.by !== operatorId;
  if (isTheirs && !isSecond) {
    return [
      ...pursuitKindsForAll(incident),
      'acknowledge',
      'take',
      'join',
      ...(incident.offer?.to === operatorId ? (['accept'] as const) : []),
      'note',
    ];
  }
  // With a PSAP on the line the car can still be called: both are joined then. A call has its own line above the bar.
  const isCarOn = incident.calls.some(({ outcome, ended }) => outcome === 'connected' && ended === null);
  const call: KeyedKind[] = isCarOn ? [] : ['call'];
  const asked: KeyedKind[] = incident.kind === 'crash' ? ['tell'] : [];
  // Conference and release are with a PSAP: before one was reached they would only fill the bar.
  const together: KeyedKind[] = incident.notified.length > 0 ? ['conference', 'release'] : [];
  const pursuit = pursuitKindsShown(incident);
  const working: KeyedKind[] = [...call, ...asked, 'notify', ...pursuit, 'disclose', ...together, 'note'];
  if (isTheirs) return ['acknowledge', 'take', 'leave', ...working];
  return ['acknowledge', ...(incident.claim === null ? (['claim'] as const) : []), ...working, 'close'];
}
