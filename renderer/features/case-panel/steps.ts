import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';

export type StepKind = 'claim' | 'call' | 'notify' | 'dispatch' | 'close';

/** One step of handling a case. `at`/`by` of what settled it (milliseconds UTC), or of the last try. */
export interface Step {
  kind: StepKind;
  state: 'done' | 'next' | 'later';
  last: { at: number; by: OperatorId } | null;
}

/**
 * The way through a case after DOMAIN section 3: claim, speak, hand over, send help, close. A call counts once somebody
 * answered. The first step that is not done is the next one; a closed case has none.
 */
export function stepsOf(incident: Incident): Step[] {
  const steps: { kind: StepKind; isDone: boolean; last: Step['last'] }[] = [
    { kind: 'claim', isDone: incident.claim !== null, last: incident.claim },
    {
      kind: 'call',
      isDone: incident.calls.some(({ outcome }) => outcome === 'connected'),
      last: incident.calls.at(-1) ?? null,
    },
    { kind: 'notify', isDone: incident.notified.length > 0, last: incident.notified.at(-1) ?? null },
    { kind: 'dispatch', isDone: incident.dispatched.length > 0, last: incident.dispatched.at(-1) ?? null },
    { kind: 'close', isDone: incident.closed !== null, last: incident.closed },
  ];
  const next = incident.closed === null ? steps.find(({ isDone }) => !isDone)?.kind : undefined;
  return steps.map(({ kind, isDone, last }) => ({
    kind,
    last,
    state: isDone ? 'done' : kind === next ? 'next' : 'later',
  }));
}

/** The step that waits for the operator now; null when the case is closed. */
export function nextStep(incident: Incident): StepKind | null {
  return stepsOf(incident).find(({ state }) => state === 'next')?.kind ?? null;
}

/** Since when the next step waits: the last thing done, otherwise the opening. Milliseconds UTC. */
export function waitingSince(incident: Incident): number {
  const done = [incident.claim, ...incident.calls, ...incident.notified, ...incident.dispatched];
  return Math.max(incident.openedAt, ...done.map((one) => one?.at ?? 0));
}
