import type { Fix } from '#shared/domain/fix.ts';
import { followedTrack } from '../followed-track.ts';
import type { Observable } from '../observable.ts';
import { createSeconds, type Seconds } from '../seconds.ts';
import type { Database } from '../store/database.ts';
import type { DeskView } from '../store/desk-view.ts';
import type { InboxChange } from '../store/inbox.ts';
import { createViewSource } from '../store/view-source.ts';

/** The desk of a window that reads only: the main window's sync Worker holds the socket and writes. */
export interface ReadingDesk {
  readonly view: Observable<DeskView>;
  readonly tick: Seconds['tick'];
  /** The case's positions, oldest first, at most the last 600. */
  track(incidentId: string): Observable<readonly Fix[]>;
  /** Nothing of what was read is shown afterwards. */
  close(): void;
}

export interface ReadingDeskOptions {
  database: Database;
  /** What the sync Worker commits; an own one for each desk, which closes it. */
  rows: Pick<BroadcastChannel, 'close'> & { onmessage: ((event: MessageEvent<InboxChange>) => void) | null };
  /** Gateway-corrected, milliseconds UTC. */
  now: () => number;
  nextFrame: (run: () => void) => void;
}

export function openReadingDesk({ database, rows, now, nextFrame }: ReadingDeskOptions): ReadingDesk {
  const seconds = createSeconds(now, nextFrame);
  const source = createViewSource(database, nextFrame, seconds.atNext);
  // In the same task in which the reading of the disk begins: nothing that is committed from now on is lost.
  rows.onmessage = ({ data }) => source.accept(data);
  return {
    view: source.view,
    tick: seconds.tick,
    track: (incidentId) => followedTrack(database, incidentId, seconds.atNext),
    close() {
      rows.onmessage = null;
      rows.close();
      source.close();
      seconds.stop();
    },
  };
}
