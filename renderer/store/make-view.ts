import type { Incident } from '#shared/domain/incident.ts';
import { inQueueOrder } from '#shared/domain/priority.ts';
import { project } from '#shared/domain/project.ts';
import { awaitsReview } from '#shared/domain/second-look.ts';
import type { CaseView, DeskView } from './desk-view.ts';
import type { MissingRow, OutboxRow } from './rows.ts';

/** What the view is made of. `outbox` oldest first; `longClosed`: closed cases that are not recent, by id. */
export interface ViewInput {
  isLoaded: boolean;
  incidents: ReadonlyMap<string, Incident>;
  longClosed: ReadonlySet<string>;
  outbox: readonly OutboxRow[];
  quarantined: number;
  aside: number;
  chainBreaks: number;
  missing: readonly MissingRow[];
}

const noRows: readonly OutboxRow[] = [];

/**
 * Makes the screen's view out of rows and outbox (VIEW-1). Refused actions are in the tray, not in the overlay.
 * @param previous the view before: a case whose row and overlay are the same keeps its identity, so that only what changed
 * is painted again
 */
export function makeView(input: ViewInput, previous: DeskView): DeskView {
  const unsettled = groupByIncident(input.outbox.filter(({ state }) => state !== 'refused'));
  const shown = [...previous.toReview, ...previous.recentlyClosed, ...previous.cases];
  const before = new Map(shown.map((one) => [one.incident.id, one]));
  const cases = [...input.incidents.values()].map((row) => {
    const rows = unsettled.get(row.id) ?? noRows;
    const known = before.get(row.id);
    if (known && rowOf.get(known) === row && sameRows(known.unsettled, rows)) return known;
    const made: CaseView = {
      incident: project(
        row,
        rows.map(({ action }) => action),
      ),
      unsettled: rows,
    };
    rowOf.set(made, row);
    return made;
  });
  return {
    isLoaded: input.isLoaded,
    cases: inQueueOrder(cases.filter(isInQueue)),
    recentlyClosed: cases
      .filter((one) => !isInQueue(one) && !isLongClosed(one, input.longClosed))
      .sort((a, b) => closedAt(b) - closedAt(a)),
    toReview: cases.filter(({ incident }) => awaitsReview(incident)).sort((a, b) => closedAt(a) - closedAt(b)),
    waitingCount: input.outbox.filter(({ state }) => state === 'pending' || state === 'in-flight').length,
    refused: input.outbox.flatMap((row) => (row.state === 'refused' ? [row] : [])),
    quarantinedCount: input.quarantined,
    asideCount: input.aside,
    chainBreakCount: input.chainBreaks,
    missing: input.missing,
  };
}

/** Which row a case was made of: not part of the view, only of the question whether it must be made again. */
const rowOf = new WeakMap<CaseView, Incident>();

/**
 * A case leaves the queue when its end is recorded, not when it is only saved here; and comes back as soon as somebody here
 * opens it again.
 */
function isInQueue(one: CaseView): boolean {
  return one.incident.closed === null || rowOf.get(one)?.closed === null;
}

/** A case that is looked at again here is news: whoever has it before them sees what was said. */
function isLongClosed({ incident }: CaseView, longClosed: ReadonlySet<string>): boolean {
  return longClosed.has(incident.id) && awaitsReview(incident);
}

function closedAt({ incident }: CaseView): number {
  return incident.closed?.at ?? 0;
}

function groupByIncident(rows: readonly OutboxRow[]): ReadonlyMap<string, OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) groups.set(row.incidentId, [...(groups.get(row.incidentId) ?? []), row]);
  return groups;
}

function sameRows(a: readonly OutboxRow[], b: readonly OutboxRow[]): boolean {
  return a.length === b.length && a.every((row, index) => row.id === b[index]?.id && row.state === b[index]?.state);
}
