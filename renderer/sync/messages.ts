import type { Session } from '#shared/protocol/session.ts';
import type { InboxChange } from '../store/inbox.ts';
import type { SyncStatus } from './status.ts';

/** What the console's first window tells its Worker. */
export type WorkerCommand =
  | { kind: 'start'; gatewayUrl: string; consoleId: string; session: Session }
  | { kind: 'stop' };

/**
 * What Worker and windows tell each other, by a channel that every window of the console hears. `rows:changed` goes out
 * after the commit, so that an alert reaches the screen without waiting for a live query.
 */
export type ChannelMessage =
  | { kind: 'status:changed'; status: SyncStatus }
  | { kind: 'rows:changed'; change: InboxChange }
  | { kind: 'outbox:appended' };

export const channelName = 'leitstand';
