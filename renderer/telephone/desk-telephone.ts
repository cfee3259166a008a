import type { DeskCalls } from './desk-calls.ts';
import type { DeskLine } from './desk-line.ts';
import type { ShownLine } from './shown-lines.ts';

/** The telephone as the screen works with it: the calls of the desk, seen from the selected case. */
export interface DeskTelephone {
  /** Places calls; the same object as long as somebody is signed in. */
  calls: DeskCalls;
  shown: readonly ShownLine[];
  /** The call of the selected case whose outcome only the operator knows. */
  asked: DeskLine | null;
  /** What hangUp() without a line is about; null when there is no call. */
  target: ShownLine | null;
  /** Hangs up, by the telephone or, where it has no line, by noting the end. @returns false when there was no call */
  hangUp: (line?: ShownLine) => boolean;
  /** Two calls of the selected case are connected, by a telephone that can join them. */
  canJoin: boolean;
}
