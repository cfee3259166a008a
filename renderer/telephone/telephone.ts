import type { CallParty, LineState } from '#shared/protocol/telephone.ts';
import type { Observable } from '../observable.ts';

/** A call to place. `number` is E.164; `name`: whom the operator believes to reach, for a telephone that shows it. */
export interface CallRequest {
  number: string;
  party: CallParty;
  name: string;
}

/** A call that a telephone has taken over. Its states come in order, none is left out; `connected` comes before `dropped`. */
export interface PlacedCall {
  readonly state: Observable<LineState>;
  /** False while the telephone does not answer: the state is then the last one heard, and may be another by now. */
  readonly isHeard: Observable<boolean>;
  /** Ends the call, ringing or connected. Never fails: a telephone that cannot be reached is the operator's to hang up. */
  hangUp(): Promise<void>;
  /** Ends the listening; the call itself goes on. */
  letGo(): void;
}

/**
 * The centre's telephone. A reporting one dials, and tells what becomes of the call; of the others only the operator knows.
 * - by-hand: nobody dials but the operator
 * - tel: the system's program for `tel:` links dials
 */
export type Telephone =
  | {
      reports: true;
      /** @throws Error when the telephone cannot be reached: then nobody knows of a call */
      place(request: CallRequest): Promise<PlacedCall>;
      /** Joins every call of this operator that is connected. @returns whether they were joined */
      conference(): Promise<boolean>;
    }
  | {
      reports: false;
      /** Hands the number to whoever dials; null: the operator's own hand. @throws Error when nobody took it */
      dial: ((number: string) => Promise<void>) | null;
    };
