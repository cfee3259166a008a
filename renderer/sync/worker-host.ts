import { restartPauseMs } from '#shared/desktop/restart-pause.ts';
import { createSubject, type Observable } from '../observable.ts';
import type { WorkerCommand, WorkerMessage, WorkerReply, WorkerRequest } from './messages.ts';
import { initialStatus, type SyncStatus } from './status.ts';
import type { SyncHost } from './sync-host.ts';

/**
 * Owns the sync Worker and does without any one of them: the disk holds all that a Worker knows.
 *
 *   starting --pong--> ok --no pong for silentMs, or an error--> silent: ended, another one started (after a pause when it
 *   happens often), told the last `start` and `look` again --pong--> ok
 */
export interface WorkerHostOptions {
  createWorker(): Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;
  /** Milliseconds of a clock that only runs forward. */
  clock?: () => number;
  /** The desk's own clock, milliseconds UTC. */
  now?: () => number;
  pingMs?: number;
  silentMs?: number;
  /** How long a new Worker may take until its first pong: it has to be loaded. */
  startMs?: number;
  /** A tick later than this: the machine slept or this page was busy, and silence meanwhile proves nothing. */
  lateMs?: number;
}

export interface WorkerHost extends SyncHost {
  /** `silent` from the loss of a Worker to the first pong of the next. */
  readonly health: Observable<'ok' | 'silent'>;
}

export function createWorkerHost({
  createWorker,
  clock = () => performance.now(),
  now = Date.now,
  pingMs = 500,
  silentMs = 3_500,
  startMs = 15_000,
  lateMs = 2_000,
}: WorkerHostOptions): WorkerHost {
  const health = createSubject<'ok' | 'silent'>('ok');
  const listeners = new Set<(message: WorkerMessage) => void>();
  const lossesMs: number[] = [];
  let worker: ReturnType<typeof createWorker> | null = null;
  let hasAnswered = false;
  let heardMs = clock();
  let tickedMs = clock();
  let lastStart: Extract<WorkerCommand, { kind: 'start' }> | null = null;
  let lastLook: Extract<WorkerCommand, { kind: 'look' }> | null = null;
  let status: SyncStatus = initialStatus;
  let reopening: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    const opened = createWorker();
    worker = opened;
    hasAnswered = false;
    heardMs = clock();
    opened.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (worker === opened) hear(data);
    });
    opened.addEventListener('error', (event) => {
      if (worker === opened) lose('message' in event ? String(event.message) : 'it could not be loaded');
    });
    if (lastLook !== null) send(lastLook);
    if (lastStart !== null) send(lastStart);
  }

  function send(request: WorkerRequest): void {
    worker?.postMessage(request);
  }

  function hear(reply: WorkerReply): void {
    heardMs = clock();
    if (reply.kind === 'pong') {
      hasAnswered = true;
      health.set('ok');
    } else spread(reply);
  }

  function spread(message: WorkerMessage): void {
    if (message.kind === 'status:changed') status = message.status;
    for (const listener of listeners) listener(message);
  }

  function lose(why: string): void {
    console.error(`the sync Worker is lost (${why}); another one takes over`);
    worker?.terminate();
    worker = null;
    lossesMs.push(clock());
    reopening = setTimeout(open, restartPauseMs(lossesMs, clock()));
    spreadOwnStatus();
    health.set('silent');
  }

  /** Nobody holds the connection now: what the lost Worker said of it last must not stay on the screen. */
  function spreadOwnStatus(): void {
    const { link: last, offsetMs } = status;
    const isNotLive = last.kind === 'connecting' || last.kind === 'down';
    const since = isNotLive ? last.since : now() + (offsetMs ?? 0);
    const link: SyncStatus['link'] = lastStart === null ? { kind: 'signed-out' } : { kind: 'connecting', since };
    spread({ kind: 'status:changed', status: { ...status, link, presence: null } });
  }

  const timer = setInterval(() => {
    const nowMs = clock();
    if (nowMs - tickedMs > pingMs + lateMs) heardMs = nowMs;
    tickedMs = nowMs;
    if (worker === null) return;
    if (nowMs - heardMs >= (hasAnswered ? silentMs : startMs)) lose('it does not answer');
    else send({ kind: 'ping' });
  }, pingMs);

  open();
  return {
    health,
    tell(command) {
      if (command.kind === 'start') lastStart = command;
      if (command.kind === 'stop') lastStart = null;
      if (command.kind === 'look') lastLook = command;
      if (worker === null) spreadOwnStatus();
      else send(command);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearInterval(timer);
      clearTimeout(reopening);
      worker?.terminate();
      worker = null;
      listeners.clear();
    },
  };
}
