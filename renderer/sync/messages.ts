import type { BoxContent, SettledAction } from '#shared/desktop/black-box.ts';
import type { Contract } from '#shared/domain/contract.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { ShareReply } from '#shared/protocol/wire.ts';
import type { InboxChange } from '../store/inbox.ts';
import type { SyncStatus } from './status.ts';

/** What the window tells the Worker. */
export type WorkerCommand =
  | { kind: 'start'; gatewayUrl: string; consoleId: string; session: Session }
  | { kind: 'stop' }
  /** Something was put into the outbox. */
  | { kind: 'wake' }
  /** The operator has this case before them. */
  | { kind: 'look'; incidentId: string | null }
  /** The black box holds something that the outbox could not take. */
  | { kind: 'bringBack' }
  /** Answered by `recall:ask`'s own id; null: the black box could not be read. */
  | { kind: 'recall:answer'; requestId: number; content: BoxContent | null }
  | { kind: 'history:load'; requestId: number; incidentId: string }
  | { kind: 'share:ask'; requestId: number; shareId: string }
  | { kind: 'contracts:find'; requestId: number; text: string };

/**
 * What the Worker tells the window. `rows:changed` goes out after the commit, so that an alert reaches the screen without
 * waiting for a live query; straight, because a channel for every window would take a way around.
 */
export type WorkerMessage =
  | { kind: 'status:changed'; status: SyncStatus }
  | { kind: 'rows:changed'; change: InboxChange }
  /** To be noted in the black box. */
  | { kind: 'outbox:settled'; settled: readonly SettledAction[] }
  /** What does the black box hold? Only the window can ask the main process. */
  | { kind: 'recall:ask'; requestId: number }
  /** isComplete null: it could not be loaded. */
  | { kind: 'history:loaded'; requestId: number; isComplete: boolean | null }
  /** reply null: the gateway did not answer. */
  | { kind: 'share:told'; requestId: number; reply: ShareReply | null }
  /** contracts null: the gateway did not answer. */
  | { kind: 'contracts:found'; requestId: number; contracts: readonly Contract[] | null };

/** What goes between the Worker and its host besides: a question each half second whether the Worker still works. */
export type WorkerRequest = WorkerCommand | { kind: 'ping' };
export type WorkerReply = WorkerMessage | { kind: 'pong' };
