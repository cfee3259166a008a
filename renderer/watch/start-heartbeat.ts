import type { Heartbeat } from '#shared/desktop/heartbeat.ts';
import type { Observable } from '../observable.ts';
import type { SyncStatus } from '../sync/status.ts';

const beatMs = 1_000;

export interface HeartbeatSources {
  /** Tells the main process. */
  beat(heartbeat: Heartbeat): Promise<unknown>;
  status: Observable<Pick<SyncStatus, 'link'>>;
  /** Whether the sync Worker answers. */
  worker: Observable<Heartbeat['worker']>;
  language(): Heartbeat['language'];
  /** What must reach the operator also when the console is not in sight. */
  alarm(): Heartbeat['alarm'];
}

/**
 * Tells the main process each second that this page lives and what it knows, and at once when link or Worker change: a second
 * lost here would be a second in which nobody hears that the link is dead.
 * @returns ends it
 */
export function startHeartbeat({ beat, status, worker, language, alarm }: HeartbeatSources): () => void {
  let toldLink: Heartbeat['link'] | null = null;
  const tell = () => {
    toldLink = status.get().link.kind;
    // A main process that does not answer has nobody to tell it to: the next second tries again.
    beat({ worker: worker.get(), link: toldLink, language: language(), alarm: alarm() }).catch(() => {});
  };
  const ends = [
    status.subscribe(() => {
      if (status.get().link.kind !== toldLink) tell();
    }),
    worker.subscribe(tell),
  ];
  const timer = setInterval(tell, beatMs);
  tell();
  return () => {
    clearInterval(timer);
    for (const end of ends) end();
  };
}
