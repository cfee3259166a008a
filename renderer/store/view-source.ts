import type { Incident } from '#shared/domain/incident.ts';
import { awaitsReview } from '#shared/domain/second-look.ts';
import { createSubject, type Observable } from '../observable.ts';
import type { Database } from './database.ts';
import type { DeskView } from './desk-view.ts';
import type { InboxChange } from './inbox.ts';
import { makeView, type ViewInput } from './make-view.ts';
import { type Counts, counts, observe, outboxRows, rereadAfterMs } from './queries.ts';

const emptyView: DeskView = {
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

const recentlyClosedLength = 20;

export interface ViewSource {
  view: Observable<DeskView>;
  /** What the Worker committed, told by message: faster than a live query. */
  accept(change: InboxChange): void;
  /** Ends it: nothing is read and nothing is shown any more. */
  close(): void;
}

/**
 * Keeps the window's view: stored rows once at start, then committed changes as they are told, the outbox by live query. It
 * changes at most once a frame, and once a second where cars have only moved on.
 * @param nextFrame runs its argument before the next paint, also when the window is hidden
 * @param nextSecond runs its argument when the next second begins
 */
export function createViewSource(
  database: Database,
  nextFrame: (run: () => void) => void,
  nextSecond: (run: () => void) => void,
): ViewSource {
  const view = createSubject<DeskView>(emptyView);
  const outbox = observe([], () => outboxRows(database));
  const counted = observe<Counts>({ quarantined: 0, aside: 0, chainBreaks: 0, missing: [] }, () => counts(database));
  let incidents = new Map<string, Incident>();
  const longClosed = new Set<string>();
  let isLoaded = false;
  let isOvertaken = false;
  let isFrameOpen = false;
  let hasChanged = false;
  let areMovesOwed = false;
  let isSecondOpen = false;
  let isClosed = false;

  /** The first change of a frame is shown at once, what follows within the frame together at its end. */
  function schedule(): void {
    if (isClosed) return;
    hasChanged = true;
    if (isFrameOpen) return;
    isFrameOpen = true;
    nextFrame(() => {
      isFrameOpen = false;
      if (hasChanged) schedule();
    });
    refresh();
  }

  function scheduleMoves(): void {
    areMovesOwed = true;
    if (isSecondOpen) return;
    isSecondOpen = true;
    nextSecond(() => {
      isSecondOpen = false;
      if (areMovesOwed) schedule();
    });
  }

  function refresh(): void {
    hasChanged = false;
    areMovesOwed = false;
    const input: ViewInput = { isLoaded, incidents, longClosed, outbox: outbox.get(), ...counted.get() };
    view.set(makeView(input, view.get()));
    const over = view.get().recentlyClosed.slice(recentlyClosedLength);
    for (const { incident } of over) {
      if (awaitsReview(incident)) longClosed.add(incident.id);
      else incidents.delete(incident.id);
    }
  }

  function put(incident: Incident): void {
    const known = incidents.get(incident.id);
    if (known && known.seq >= incident.seq) return;
    incidents.set(incident.id, incident);
    if (incident.closed === null) longClosed.delete(incident.id);
  }

  /** A car that has no place on the screen yet is looked for: its first one is no mere move. */
  function hasPlace({ id }: Incident): boolean {
    return (incidents.get(id)?.fix?.place ?? null) !== null;
  }

  /** Cases from the disk or a snapshot: what is closed there was closed before this window could see it. */
  function putStored(stored: readonly Incident[]): void {
    for (const incident of stored) {
      if (incident.closed !== null && !incidents.has(incident.id)) longClosed.add(incident.id);
      put(incident);
    }
  }

  function load(): void {
    if (isClosed) return;
    database.incidents
      .where({ isOpen: 1 })
      .toArray()
      .then((rows) => {
        // A replacement that was told during the reading is the newer word on every case.
        if (!isOvertaken) putStored(rows.map(({ incident }) => incident));
        isLoaded = true;
        schedule();
      })
      .catch((error) => {
        console.error('the stored cases could not be read', error);
        setTimeout(load, rereadAfterMs);
      });
  }

  const endOutbox = outbox.subscribe(schedule);
  // The row that it reads moves with every batch: mostly nothing in it is counted.
  let lastCounts = counted.get();
  const endCounts = counted.subscribe(() => {
    const before = lastCounts;
    lastCounts = counted.get();
    if (!isSameCounts(before, lastCounts)) schedule();
  });
  load();

  return {
    view,
    accept({ incidents: changed, isReplaced, areMoves }) {
      const canWait = areMoves && changed.every(hasPlace);
      if (isReplaced) {
        incidents = new Map();
        longClosed.clear();
        isOvertaken = true;
        putStored(changed);
      } else for (const incident of changed) put(incident);
      if (canWait) scheduleMoves();
      else schedule();
    },
    close() {
      isClosed = true;
      endOutbox();
      endCounts();
      view.set(emptyView);
    },
  };
}

/** Missing cases are never taken to be the same: what is known of one may have been forgotten meanwhile. */
function isSameCounts(a: Counts, b: Counts): boolean {
  const isNoneMissing = a.missing.length === 0 && b.missing.length === 0;
  return isNoneMissing && a.quarantined === b.quarantined && a.aside === b.aside && a.chainBreaks === b.chainBreaks;
}
