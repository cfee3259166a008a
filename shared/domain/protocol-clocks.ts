import type { Centre } from './centre.ts';
import type { Incident } from './incident.ts';
import { protocolOf, reachedAt } from './protocol.ts';

/** What the trade asks, seconds: nine of ten answered in 10, processed in 60 (NFPA 1225; DOMAIN section 7). */
export const tradeWithinS = { answer: 10, process: 60 } as const;

/** How a clock stands against one limit; `missed` as soon as the limit has passed, also while it runs on. */
export interface ClockLimit {
  of: 'trade' | 'centre';
  withinS: number;
  state: 'running' | 'met' | 'missed';
}

/**
 * A clock of the protocol. answer: from the opening to the first claim; process: from that to the first control centre that
 * was reached. `runMs`: how long it has run, or ran. A centre that asks the same as the trade has one limit.
 */
export interface ProtocolClock {
  kind: 'answer' | 'process';
  isRunning: boolean;
  runMs: number;
  limits: readonly ClockLimit[];
}

/**
 * The clocks of a case that have begun. The processing clock is a crash's alone, never a test call's, and goes once it is
 * no longer due: calling the control centre was left out, or the case ended before without need of one.
 * @param now gateway-corrected, milliseconds UTC
 */
export function clocksOf(incident: Incident, centre: Pick<Centre, 'clocks'>, now: number): ProtocolClock[] {
  const { openedAt, closed } = incident;
  const answeredAt = incident.answered?.at ?? incident.claim?.at ?? null;
  const clock = (kind: ProtocolClock['kind'], from: number, until: number | null, centreS: number) => {
    const end = until ?? closed?.at ?? null;
    const runMs = Math.max(0, (end ?? now) - from);
    return { kind, isRunning: end === null, runMs, limits: limitsOf(kind, centreS, runMs, end, until) };
  };
  const answer = clock('answer', openedAt, answeredAt, centre.clocks.answerWithinS);
  if (answeredAt === null || !isProcessDue(incident)) return [answer];
  return [answer, clock('process', answeredAt, reachedAt(incident), centre.clocks.processWithinS)];
}

function isProcessDue(incident: Incident): boolean {
  const notify = protocolOf(incident).find(({ step }) => step === 'notify');
  return incident.kind === 'crash' && ['done', 'next', 'later'].includes(notify?.state ?? '');
}

function limitsOf(
  kind: ProtocolClock['kind'],
  centreS: number,
  runMs: number,
  end: number | null,
  reached: number | null,
): ClockLimit[] {
  // The case has ended, and what the clock is about was never done.
  const isNever = end !== null && reached === null;
  const limit = (of: ClockLimit['of'], withinS: number): ClockLimit => ({
    of,
    withinS,
    state: isNever || runMs > withinS * 1000 ? 'missed' : end === null ? 'running' : 'met',
  });
  const trade = limit('trade', tradeWithinS[kind]);
  return centreS === tradeWithinS[kind] ? [trade] : [trade, limit('centre', centreS)];
}
