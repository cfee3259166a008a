import { useEffect, useMemo } from 'react';
import type { Action, Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { createDeskCalls } from '../../telephone/desk-calls.ts';
import type { DeskTelephone } from '../../telephone/desk-telephone.ts';
import { hangUpTarget, type ShownLine, shownLines } from '../../telephone/shown-lines.ts';
import type { Telephone } from '../../telephone/telephone.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { useObservable } from '../../ui/use-observable.ts';

export interface TelephoneContext {
  /** The centre's telephone; the same function at each render. */
  openTelephone: () => Telephone;
  /** Stores an action; null when the disk refused it. */
  record: (incident: Incident, intent: Intent) => Promise<Action | null>;
  /** Gateway-corrected, milliseconds UTC; the same function at each render. */
  now: () => number;
  cases: readonly { incident: Incident }[];
  selectedId: string | null;
  operatorId: OperatorId;
}

/** The calls of the desk. They outlive every selection, and end with the session. */
export function useTelephone(context: TelephoneContext): DeskTelephone {
  const { openTelephone, now, cases, selectedId, operatorId } = context;
  const latest = useLatest(context);
  const calls = useMemo(
    () =>
      createDeskCalls({
        telephone: openTelephone(),
        record: (incident, intent) => latest.current.record(incident, intent),
        now,
        newId: () => crypto.randomUUID(),
      }),
    [openTelephone, now, latest],
  );
  useEffect(() => () => calls.close(), [calls]);

  const lines = useObservable(calls.lines);
  const shown = useMemo(() => shownLines(lines, cases, operatorId), [lines, cases, operatorId]);
  const target = hangUpTarget(shown, selectedId);
  const connected = lines.filter(({ incident, state }) => incident.id === selectedId && state === 'connected');

  function hangUp(line: ShownLine | null = target): boolean {
    if (line === null) return false;
    if (line.lineId !== null) calls.hangUp(line.lineId);
    else if (line.callId !== null) {
      void context.record(line.incident, { kind: 'hang-up', args: { callId: line.callId, cause: 'ended' } });
    }
    return true;
  }

  return {
    calls,
    shown,
    asked:
      lines.find(({ incident, state, isAside }) => incident.id === selectedId && state === 'asks' && !isAside) ?? null,
    target,
    hangUp,
    canJoin: calls.reports && connected.length > 1,
  };
}
