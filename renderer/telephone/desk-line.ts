import type { Incident } from '#shared/domain/incident.ts';
import type { Psap, PsapContact } from '#shared/domain/psap.ts';
import type { LineState } from '#shared/protocol/telephone.ts';

/** Which control centre is called: `number` null = none is configured, the operator has to know it. */
export interface PsapTarget {
  psap: Psap;
  contact: PsapContact | null;
  number: string | null;
}

/** Why the operator is asked what became of a call. */
export type AskedBecause = 'by-hand' | 'handed-to-system' | 'no-number' | 'unreachable';

/**
 * One call of this desk, from its placing to its end. `at` and `connectedAt` are milliseconds UTC, gateway-corrected.
 * - asks: only the operator knows how it goes, and has not said so yet
 * - otherwise as the telephone tells; a final state is shown only until it is on record
 */
export interface DeskLine {
  id: string;
  /** The case as it was when the call was placed. */
  incident: Incident;
  /** null: the car, or its owner. */
  target: PsapTarget | null;
  number: string | null;
  at: number;
  state: LineState | 'asks';
  askedBecause: AskedBecause | null;
  /** It asks, and the operator has put off the answer. */
  isAside: boolean;
  connectedAt: number | null;
  isHeard: boolean;
  /** The recorded `call` or `notify`; null until it is stored. */
  actionId: string | null;
}

/** Whom a call is with, to tell the calls of one case apart: the entry of the directory, otherwise the need; '' = the car. */
export function partyOf({ target }: Pick<DeskLine, 'target'>): string {
  return target === null ? '' : (target.contact?.id ?? target.psap);
}
