import type { BoxContent, BoxOutcome, SettledAction } from '#shared/desktop/black-box.ts';
import type { Action } from '#shared/domain/action.ts';

/**
 * An action that the box holds. `segment`, `rank`, `lineBytes`: where its newest line stands, null until it is in a file.
 * `outcomeSegment`: where its outcome stands.
 */
interface Held {
  action: Action;
  outcome: BoxOutcome | null;
  rank: number | null;
  segment: number | null;
  lineBytes: number;
  outcomeSegment: number | null;
}

/** What the box knows of its actions, by id, in the order of decision. */
export interface Contents {
  get(id: string): Action | null;
  isInFile(id: string): boolean;
  add(action: Action): void;
  /** Notes where a line of the action came to stand; `rank` is that of its first line. */
  place(id: string, at: { segment: number; rank: number; lineBytes: number }): void;
  /** @returns those of them that are news: the last word on an action counts */
  settle(settled: readonly SettledAction[]): SettledAction[];
  placeOutcome(ids: readonly string[], segment: number): void;
  read(): BoxContent;
  /** Bytes of unsettled actions, by segment. */
  unsettledBytes(): Map<number, number>;
  /** What would be lost with these segments: unsettled actions, and outcomes of actions that stay. */
  losses(leaving: ReadonlySet<number>): { actions: { action: Action; rank: number }[]; outcomes: SettledAction[] };
  /** Forgets the settled actions of segments that are gone. */
  forget(gone: ReadonlySet<number>): void;
}

export function createContents(): Contents {
  const held = new Map<string, Held>();
  return {
    get: (id) => held.get(id)?.action ?? null,
    isInFile: (id) => held.get(id)?.segment != null,
    add: (action) => {
      const fresh = { action, outcome: null, rank: null, segment: null, lineBytes: 0, outcomeSegment: null };
      if (!held.has(action.id)) held.set(action.id, fresh);
    },
    place: (id, { segment, rank, lineBytes }) => {
      const one = held.get(id);
      if (one !== undefined) held.set(id, { ...one, segment, lineBytes, rank: one.rank ?? rank });
    },
    settle: (settled) =>
      settled.filter(({ id, outcome }) => {
        const one = held.get(id);
        if (one === undefined || one.outcome === outcome) return false;
        held.set(id, { ...one, outcome });
        return true;
      }),
    placeOutcome: (ids, segment) => {
      for (const id of ids) {
        const one = held.get(id);
        if (one !== undefined) held.set(id, { ...one, outcomeSegment: segment });
      }
    },
    read: () =>
      [...held.values()].flatMap(({ action, outcome }) => (outcome === 'discarded' ? [] : [{ action, outcome }])),
    unsettledBytes: () => {
      const bytes = new Map<number, number>();
      for (const { outcome, segment, lineBytes } of held.values()) {
        if (outcome === null && segment !== null) bytes.set(segment, (bytes.get(segment) ?? 0) + lineBytes);
      }
      return bytes;
    },
    losses: (leaving) => lossesOf([...held.values()], leaving),
    forget: (gone) => {
      for (const [id, { outcome, segment }] of held) {
        if (outcome !== null && segment !== null && gone.has(segment)) held.delete(id);
      }
    },
  };
}

function lossesOf(all: readonly Held[], leaving: ReadonlySet<number>): ReturnType<Contents['losses']> {
  const isLeaving = (segment: number | null) => segment !== null && leaving.has(segment);
  return {
    actions: all.flatMap(({ action, outcome, segment, rank }) =>
      outcome === null && rank !== null && isLeaving(segment) ? [{ action, rank }] : [],
    ),
    outcomes: all.flatMap(({ action, outcome, segment, outcomeSegment }) =>
      outcome !== null && !isLeaving(segment) && isLeaving(outcomeSegment) ? [{ id: action.id, outcome }] : [],
    ),
  };
}
