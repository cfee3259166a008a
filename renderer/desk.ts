import type { CaseEvidence } from '#shared/documents/evidence.ts';
import type { Action, Intent } from '#shared/domain/action.ts';
import type { Centre } from '#shared/domain/centre.ts';
import type { Contract } from '#shared/domain/contract.ts';
import type { Fix } from '#shared/domain/fix.ts';
import type { ChainBreakItem } from '#shared/protocol/chain-breaks.ts';
import type { QuarantineItem } from '#shared/protocol/quarantine.ts';
import type { Session, SignIn } from '#shared/protocol/session.ts';
import type { Observable } from './observable.ts';
import type { Seconds } from './seconds.ts';
import type { DeskView } from './store/desk-view.ts';
import type { HeldContracts } from './store/held-contracts.ts';
import type { LogLine } from './store/log-line.ts';
import type { AsideRow } from './store/rows.ts';
import type { StorageState } from './store/storage-state.ts';
import type { SyncStatus } from './sync/status.ts';
import type { Telephone } from './telephone/telephone.ts';

/** Why a sign-in did not succeed: wrong id or secret, too many tries, or the gateway could not be reached. */
export type SignInFailure = 'rejected' | 'too-many-tries' | 'unreachable';

/** The operator's desk: what the screen reads, and the few things it may do. */
export interface Desk {
  readonly view: Observable<DeskView>;
  /** Contracts that have changed while this desk was connected, and what it has decided about any (see shownContract()). */
  readonly contracts: Observable<HeldContracts>;
  /** How often, since this desk was opened, a snapshot took the place of everything held: what was asked for before may be old. */
  readonly replacements: Observable<number>;
  readonly status: Observable<SyncStatus>;
  readonly session: Observable<Session | null>;
  readonly storage: Observable<StorageState>;
  /** Gateway-corrected time, milliseconds UTC (VIEW-2). */
  now(): number;
  readonly seconds: Pick<Seconds, 'tick' | 'atNext'>;
  /** @returns null when signed in */
  signIn(signIn: SignIn): Promise<SignInFailure | null>;
  signOut(): void;
  /**
   * Stores what the operator decided; resolves once it is durably on this disk, in black box or database (OUT-1, LOG-2).
   * @throws Error when both refused it: then nothing was saved and nothing will be sent.
   */
  decide(incidentId: string, intent: Intent): Promise<Action>;
  /** Tells the colleagues which case is before the operator; null: none. Kept until told otherwise, or signed out. */
  look(incidentId: string | null): void;
  /** Takes a refused action out of the tray. */
  discard(actionId: string): Promise<void>;
  /**
   * Decides the same again, now and as a new action, and takes the refused one out of the tray.
   * @throws Error when it could not be stored: then the refused one stays.
   */
  redo(actionId: string): Promise<Action>;
  /** The case's log, oldest first, positions left out; complete when it begins with the case's opening. */
  caseLog(incidentId: string): Observable<readonly LogLine[]>;
  /** The case's positions, oldest first, at most the last 600. */
  track(incidentId: string): Observable<readonly Fix[]>;
  /** The same as held now. @throws Error when the disk refuses */
  readTrack(incidentId: string): Promise<readonly Fix[]>;
  /** @returns contracts whose VIN, plate or model holds the text, at most 20. @throws Error when the gateway cannot be reached */
  findContracts(text: string): Promise<readonly Contract[]>;
  /**
   * Fetches older entries of a case that this console does not hold. @throws Error when the gateway cannot be reached.
   * @returns whether the case's log is complete now
   */
  loadHistory(incidentId: string): Promise<boolean>;
  /**
   * The address of a shared position's page; null: there is none for this desk, or the share has ended.
   * @throws Error when the gateway cannot be reached.
   */
  shareUrl(shareId: string): Promise<string | null>;
  /**
   * Every entry of a case that this operator may see, as evidence. @throws Error when the gateway cannot be reached or refuses.
   * @param onCount is told how many entries have come so far
   */
  evidence(incidentId: string, onCount: (entries: number) => void): Promise<CaseEvidence>;
  /** A person has looked after a case that the gateway no longer tells of. */
  settleMissing(incidentId: string): Promise<void>;
  /** Supervisors only. @throws Error when the gateway cannot be reached or refuses. */
  listChainBreaks(): Promise<readonly ChainBreakItem[]>;
  /** Supervisors only. @throws Error when the gateway cannot be reached or refuses. */
  listQuarantine(): Promise<readonly QuarantineItem[]>;
  listAside(): Promise<readonly AsideRow[]>;
  /** The telephone of this kind, for calls of whoever is signed in. */
  openTelephone(kind: Centre['telephone']): Telephone;
}
