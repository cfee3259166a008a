import type { Session } from '#shared/protocol/session.ts';
import type { InboxChange } from '../store/inbox.ts';
import type { SyncStatus } from './status.ts';

/** What the window tells the Worker. */
export type WorkerCommand =
  | { kind: 'start'; gatewayUrl: string; consoleId: string; session: Session }
  | { kind: 'stop' }
  /** Something was put into the outbox. */
  | { kind: 'wake' };

/**
 * What the Worker tells the window. `rows:changed` goes out after the commit, so that an alert reaches the screen without
 * waiting for a live query; straight, because a channel for every window would take a way around.
 */
export type WorkerMessage =
  | { kind: 'status:changed'; status: SyncStatus }
  | { kind: 'rows:changed'; change: InboxChange };
