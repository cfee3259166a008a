import type { LineState } from '#shared/protocol/telephone.ts';

/** A call on the simulated line. All times are milliseconds UTC of the gateway. */
export interface SimulatedCall {
  number: string;
  placedAt: number;
  hungUpAt: number | null;
  /** When the console asked last. */
  heardAt: number;
}

const dialledAfterMs = 300;
const answeredAfterMs = dialledAfterMs + 1_200;
const givenUpAfterMs = dialledAfterMs + 4_000;
const lostAfterMs = answeredAfterMs + 4_000;
/** A console that does not ask for so long has gone: the line is closed. */
export const unheardMs = 180_000;

type Turn = { afterMs: number; state: LineState };

/** What happens on the line, by the last two digits of the number; any other number is answered and stays so. */
const scripts: Readonly<Record<string, readonly Turn[]>> = {
  '90': [{ afterMs: givenUpAfterMs, state: 'no-answer' }],
  '91': [{ afterMs: dialledAfterMs + 600, state: 'busy' }],
  '92': [{ afterMs: dialledAfterMs, state: 'failed' }],
  '93': [
    { afterMs: answeredAfterMs, state: 'connected' },
    { afterMs: lostAfterMs, state: 'dropped' },
  ],
};
const answered: readonly Turn[] = [{ afterMs: answeredAfterMs, state: 'connected' }];

/**
 * The state of a simulated call, by the clock alone: the same number always goes the same way.
 * @param now milliseconds UTC
 */
export function simulatedState(call: SimulatedCall, now: number): { state: LineState; wasConnected: boolean } {
  const { number, placedAt } = call;
  const unheardAt = call.heardAt + unheardMs;
  const closedAt = call.hungUpAt ?? (now > unheardAt ? unheardAt : null);
  const runMs = (closedAt ?? now) - placedAt;
  const turns: readonly Turn[] = [
    { afterMs: 0, state: 'dialling' },
    { afterMs: dialledAfterMs, state: 'ringing' },
    ...(scripts[number.slice(-2)] ?? answered),
  ];
  const past = turns.filter(({ afterMs }) => afterMs <= runMs);
  const state = past.at(-1)?.state ?? 'dialling';
  const wasConnected = past.some((turn) => turn.state === 'connected');
  const isOpen = state === 'dialling' || state === 'ringing' || state === 'connected';
  return { state: isOpen && closedAt !== null ? 'ended' : state, wasConnected };
}
