import type { Finding } from './checker.ts';
import type { HistoryEvent, Outcome } from './history.ts';
import { lineOf, type Plan } from './plan.ts';

/** `plan` null: of a round with the real app, whose history tells what was done. */
type Failure = { plan: Plan | null; outcome: Outcome; findings: readonly Finding[] };

/** A failure as a person reads it: what was found, what was done to the round, and what happened to whom it is about. */
export function reportFailure({ plan, outcome, findings }: Failure): string[] {
  const ids = idsOf(findings, outcome.history);
  return [
    ...findings.map(({ kind, id, what }) => `  found    ${kind}${id === null ? '' : ` ${id}`}: ${what}`),
    ...(plan === null ? [] : [clockLine(plan), ...plan.events.map((event) => `  done     ${lineOf(event)}`)]),
    ...outcome.history.filter((event) => isAbout(event, ids)).map((event) => `  happened ${historyLine(event)}`),
    ...outcome.desks.flatMap(({ desk, cursor, outbox }) => [
      `  at last  desk ${desk} at ${cursor} of ${outcome.journal.head}, outbox ${JSON.stringify(outbox)}`,
    ]),
    ...outcome.journal.entries
      .filter((entry) => mentions(entry, ids))
      .map((entry) => `  journal  ${JSON.stringify(entry)}`),
  ];
}

function clockLine({ skewsMs, gatewayOffsetMs }: Plan): string {
  return `  clocks   desks ${JSON.stringify(skewsMs.map(Math.round))} ms off, gateway ${Math.round(gatewayOffsetMs)} ms`;
}

/** What is found is about an action; then its case and the actions on it are of interest as well. */
function idsOf(findings: readonly Finding[], history: readonly HistoryEvent[]): Set<string> {
  const found = new Set(findings.flatMap(({ id }) => id ?? []));
  const cases = history.flatMap((event) => (event.kind === 'decided' && found.has(event.id) ? [event.incidentId] : []));
  const actions = history.flatMap((event) =>
    event.kind === 'decided' && cases.includes(event.incidentId) ? [event.id] : [],
  );
  return new Set([...found, ...cases, ...actions]);
}

function isAbout(event: HistoryEvent, ids: ReadonlySet<string>): boolean {
  if ('id' in event) return ids.has(event.id);
  return 'incidentId' in event ? ids.has(event.incidentId) : true;
}

function mentions(entry: unknown, ids: ReadonlySet<string>): boolean {
  const { action } = entry as { action?: { id: string } };
  return action !== undefined && ids.has(action.id);
}

function historyLine({ at, kind, ...rest }: HistoryEvent): string {
  const { draft: _, ...told } = rest as Record<string, unknown>;
  const details = Object.entries(told).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [`${String(at).padStart(6)} ms`, kind, ...details].join(' ');
}
