import { describe, expect, it } from 'vitest';
import { fold } from '#shared/domain/fold.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { action, anyHash, intents, opened, recorded, uuid } from '#shared/domain/testing/builders.ts';
import type { DeskView } from './desk-view.ts';
import { makeView } from './make-view.ts';
import type { OutboxRow, OutboxState } from './rows.ts';

const rows = new Map([1, 2].map((number) => [uuid(number), fold(undefined, opened(number, uuid(number))) as Incident]));
const empty: DeskView = {
  isLoaded: false,
  cases: [],
  recentlyClosed: [],
  toReview: [],
  waitingCount: 0,
  refused: [],
  quarantinedCount: 0,
  asideCount: 0,
  chainBreakCount: 0,
  missing: [],
};
const pending = { state: 'pending', attempts: 0, notBefore: 0 } as const;

function outboxRow(number: number, intent: Parameters<typeof action>[1], state: OutboxState): OutboxRow {
  const of = action(number, intent);
  const kept = { id: of.id, incidentId: of.incidentId, action: of, hash: anyHash, decidedAt: of.at };
  return { ...kept, order: number, ...state };
}
function view(
  outbox: OutboxRow[],
  previous = empty,
  incidents = rows,
  longClosed: ReadonlySet<string> = new Set(),
): DeskView {
  return makeView(
    { isLoaded: true, incidents, longClosed, outbox, quarantined: 1, aside: 2, chainBreaks: 3, missing: [] },
    previous,
  );
}

describe('the screen’s view', () => {
  it('VIEW-1 lays pending actions over the rows and takes a refused one away again', () => {
    expect(view([outboxRow(1, intents.claim, pending)]).cases.at(-1)?.incident.claim?.by).toBe('kmayer');
    const refused = outboxRow(1, intents.claim, {
      state: 'refused',
      reason: 'claimed-by-other',
      detail: '',
      refusedAt: 1,
      refusedBy: 'gateway',
    });
    const after = view([refused]);
    expect(after.cases.every(({ incident }) => incident.claim === null)).toBe(true);
    expect(after.refused).toEqual([refused]);
    expect(after.waitingCount).toBe(0);
  });

  it('an untouched case keeps its identity, so that it is not painted again', () => {
    const before = view([]);
    const after = view([outboxRow(1, intents.claim, pending)], before);
    expect(after.cases.find(({ incident }) => incident.id === uuid(2))).toBe(
      before.cases.find(({ incident }) => incident.id === uuid(2)),
    );
    expect(after.cases.find(({ incident }) => incident.id === uuid(1))).not.toBe(before.cases[0]);
  });

  it('a case leaves the queue when its end is recorded, not when it is only saved here', () => {
    const closing = outboxRow(1, intents.close, pending);
    expect(view([closing]).cases.map(({ incident }) => incident.id)).toContain(uuid(1));
    const closed = new Map(rows).set(uuid(1), {
      ...(rows.get(uuid(1)) as Incident),
      closed: {
        actionId: closing.id,
        at: 1,
        by: closing.action.by,
        disposition: 'test',
        reason: null,
        isSampled: false,
      },
    });
    const after = view([], empty, closed);
    expect(after.cases.map(({ incident }) => incident.id)).toEqual([uuid(2)]);
    expect(after.recentlyClosed.map(({ incident }) => incident.id)).toEqual([uuid(1)]);
  });

  describe('a case that waits for a second look', () => {
    const sampled = {
      kind: 'close',
      args: { disposition: 'no-emergency', reason: 'Fehlgriff', isSampled: true },
    } as const;
    const closed = new Map(rows).set(uuid(1), fold(rows.get(uuid(1)), recorded(3, action(3, sampled))) as Incident);
    const idsOf = (list: DeskView['cases']) => list.map(({ incident }) => incident.id);
    const review = outboxRow(4, intents.review, pending);
    const reopen = outboxRow(5, intents.reopen, pending);

    it('is listed, also beside those that were closed lately', () => {
      const { cases, recentlyClosed, toReview } = view([], empty, closed);
      expect([cases, recentlyClosed, toReview].map(idsOf)).toEqual([[uuid(2)], [uuid(1)], [uuid(1)]]);
    });

    it('leaves the list when its review is saved here, without coming back into the queue', () => {
      const { cases, toReview } = view([review], empty, closed);
      expect([cases, toReview].map(idsOf)).toEqual([[uuid(2)], []]);
    });

    it('comes back into the queue as soon as it is opened again here', () => {
      const { cases, recentlyClosed, toReview } = view([reopen], empty, closed, new Set([uuid(1)]));
      expect(idsOf(cases)).toContain(uuid(1));
      expect([recentlyClosed, toReview].map(idsOf)).toEqual([[], []]);
    });

    it('is not said to be closed lately when it was so before this window looked', () => {
      const { recentlyClosed, toReview } = view([], empty, closed, new Set([uuid(1)]));
      expect([recentlyClosed, toReview].map(idsOf)).toEqual([[], [uuid(1)]]);
    });

    it('keeps its identity, so that it is not painted again', () => {
      const before = view([], empty, closed, new Set([uuid(1)]));
      expect(view([], before, closed, new Set([uuid(1)])).toReview[0]).toBe(before.toReview[0]);
    });
  });
});
