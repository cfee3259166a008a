import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';

/** A case that is offered to whoever looks at this screen. */
export interface Offered {
  incident: Incident;
  offer: NonNullable<Incident['offer']>;
}

/** What is offered to an operator, the longest waiting first. */
export function offersTo(incidents: readonly Incident[], operatorId: OperatorId): Offered[] {
  return incidents
    .flatMap((incident) => (incident.offer?.to === operatorId ? [{ incident, offer: incident.offer }] : []))
    .sort((a, b) => a.offer.at - b.offer.at);
}

/**
 * The offer that the banner names, and that the key accepts: the selected case's, when it is offered; else the one named
 * before, as long as it stands, so that a key press meant for it does not hit another; else the longest waiting.
 * @param namedId the offer's action id
 */
export function namedOffer(offers: readonly Offered[], namedId: string | null, selectedId: string | null) {
  return (
    offers.find(({ incident }) => incident.id === selectedId) ??
    offers.find(({ offer }) => offer.actionId === namedId) ??
    offers[0] ??
    null
  );
}
