import type { Intent } from '#shared/domain/action.ts';
import type { CrashIntake, TheftIntake } from '#shared/protocol/intake.ts';
import type { Drive } from './drive.ts';
import type { Fleet } from './fleet.ts';

/**
 * One thing that happens in the simulated world, `afterMs` after its start. A case is known to the world by the call's or
 * the report's own id (`caseKey`); which incident the gateway made of it shows in the gateway's answer.
 * - msd: a car calls and sends its octets
 * - crash, theft: richer crash data of a call, a theft alarm or report; the case key is inside the body
 * - drive: a car that is followed tells its place every `everyMs` for as long as the case is open; `road` is its index. While
 *   a stolen car may not be followed (no theft mode) nobody takes what it tells, and it goes on telling. `placesBefore`: it has
 *   driven for longer, and first tells so many places of the time before, as a box does that had no network
 * - units: a control centre tells where all its units are, every `everyMs`
 * - act: the simulated colleague does something to the case
 */
export type Happening =
  | { kind: 'msd'; afterMs: number; caseKey: string; callBackNumber: string; msdHex: string }
  | { kind: 'crash'; afterMs: number; caseKey: string; body: CrashIntake }
  | { kind: 'theft'; afterMs: number; caseKey: string; body: TheftIntake }
  | {
      kind: 'drive';
      afterMs: number;
      caseKey: string;
      road: number;
      drive: Drive;
      everyMs: number;
      placesBefore?: number;
    }
  | { kind: 'units'; afterMs: number; caseKey: string; fleet: Fleet; everyMs: number }
  | { kind: 'act'; afterMs: number; caseKey: string; actionId: string; intent: Intent };
