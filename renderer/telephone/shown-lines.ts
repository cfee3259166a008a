import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { DeskLine, PsapTarget } from './desk-line.ts';

/**
 * A call as the screen shows it. noted: the case tells that this operator's call goes on, but this page has no line to it (it
 * was made by hand, or the page has been loaded again): its end is noted by hand. `since`: when it was answered, before that
 * when it was placed, milliseconds UTC. `callId`: the recorded action that a hang-up has to name.
 */
export interface ShownLine {
  key: string;
  incident: Incident;
  /** null: the car, or its owner. */
  target: Pick<PsapTarget, 'psap' | 'contact'> | null;
  number: string | null;
  state: DeskLine['state'] | 'noted';
  since: number;
  isHeard: boolean;
  lineId: string | null;
  callId: string | null;
}

/** All calls of this operator that go on now, oldest first. */
export function shownLines(
  lines: readonly DeskLine[],
  cases: readonly { incident: Incident }[],
  operatorId: OperatorId,
): ShownLine[] {
  const own = lines.map((line): ShownLine => {
    const { id, target, number, state, isHeard, actionId } = line;
    const incident = cases.find((one) => one.incident.id === line.incident.id)?.incident ?? line.incident;
    const since = line.connectedAt ?? line.at;
    return { key: id, incident, target, number, state, since, isHeard, lineId: id, callId: actionId };
  });
  const isHeld = (incidentId: string, callId: string, number: string | null) =>
    lines.some(
      ({ incident, actionId, connectedAt, ...line }) =>
        incident.id === incidentId &&
        // Between the answer and the end of its storing the line does not know its action yet.
        (actionId === callId || (actionId === null && connectedAt !== null && line.number === number)),
    );
  const noted = cases.flatMap(({ incident }) =>
    [...incident.calls.map((call) => ({ ...call, target: null })), ...incident.notified.map(toCall)]
      .filter(({ by, outcome, ended }) => by === operatorId && outcome === 'connected' && ended === null)
      .filter(({ actionId, number }) => !isHeld(incident.id, actionId, number))
      .map(({ actionId, at, number, target }): ShownLine => {
        const held = { isHeard: true, lineId: null, callId: actionId };
        return { key: actionId, incident, target, number, state: 'noted', since: at, ...held };
      }),
  );
  return [...noted, ...own].sort((a, b) => a.since - b.since);
}

function toCall({ psap, contact, ...call }: Incident['notified'][number]) {
  return { ...call, target: { psap, contact } };
}

/** What hanging up is about: the newest call of the selected case; without one there, the only call of the desk. */
export function hangUpTarget(shown: readonly ShownLine[], selectedId: string | null): ShownLine | null {
  const going = shown.filter(({ state }) => state !== 'asks');
  const here = going.findLast(({ incident }) => incident.id === selectedId);
  return here ?? (going.length === 1 ? (going[0] ?? null) : null);
}

/** A call that nobody has answered yet. */
export function isCalling({ state }: Pick<ShownLine, 'state'>): boolean {
  return state === 'dialling' || state === 'ringing';
}
