import type { Action, Intent } from '#shared/domain/action.ts';
import type { Fix } from '#shared/domain/fix.ts';
import type { QuarantineItem } from '#shared/protocol/quarantine.ts';
import type { Session, SignIn } from '#shared/protocol/session.ts';
import type { Observable } from './observable.ts';
import type { DeskView } from './store/desk-view.ts';
import type { LogLine } from './store/log-line.ts';
import type { AsideRow } from './store/rows.ts';
import type { SyncStatus } from './sync/status.ts';

/** Why a sign-in did not succeed: wrong id or secret, too many tries, or the gateway could not be reached. */
export type SignInFailure = 'rejected' | 'too-many-tries' | 'unreachable';

/** The operator's desk: what the screen reads, and the few things it may do. */
export interface Desk {
  readonly view: Observable<DeskView>;
  readonly status: Observable<SyncStatus>;
  readonly session: Observable<Session | null>;
  /** Gateway-corrected time, milliseconds UTC (VIEW-2). */
  now(): number;
  /** @returns null when signed in */
  signIn(signIn: SignIn): Promise<SignInFailure | null>;
  signOut(): void;
  /**
   * Stores what the operator decided; resolves once it is durably on this disk (OUT-1).
   * @throws Error when the disk refused it: then nothing was saved and nothing will be sent.
   */
  decide(incidentId: string, intent: Intent): Promise<Action>;
  /** Takes a refused action out of the tray. */
  discard(actionId: string): Promise<void>;
  /** The case's log, oldest first, positions left out. */
  caseLog(incidentId: string): Observable<readonly LogLine[]>;
  /** The case's positions, oldest first, at most the last 600. */
  track(incidentId: string): Observable<readonly Fix[]>;
  /** Supervisors only. @throws Error when the gateway cannot be reached or refuses. */
  listQuarantine(): Promise<readonly QuarantineItem[]>;
  listAside(): Promise<readonly AsideRow[]>;
}
