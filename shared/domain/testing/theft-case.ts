import type { Intent } from '../action.ts';
import { type Contract, contractIdOf, notBooked } from '../contract.ts';
import type { Entry } from '../entry.ts';
import type { Fix } from '../fix.ts';
import { fold } from '../fold.ts';
import type { Incident, Report } from '../incident.ts';
import type { Operator } from '../operator.ts';
import { action, anyHash, fix, intents, opened, operator, recorded, startAt, uuid } from './builders.ts';

/** Theft cases for tests, folded from entries as a gateway would record them. */

export const theftDesk = operator('theft-desk', 'troth');
export const secondAtDesk = operator('theft-desk', 'pkern');
const vin = 'WP0ZZZ99ZTS392124';

/** A car's contract with Security active; what a test is about goes into `change`. */
export function contract(change: Partial<Contract> = {}): Contract {
  const year = 365 * 24 * 3_600_000;
  const active = { ...notBooked, state: 'active', purchasedAt: startAt - year, activatedAt: startAt - year } as const;
  const security = { ...active, renewsAt: startAt + year, isRenewing: true };
  return {
    id: contractIdOf(vin),
    vin,
    model: '911',
    modelYear: 2025,
    plate: 'W 12345 A',
    services: { remote: notBooked, safety: notBooked, security },
    stolen: null,
    ...change,
  };
}

export function theftReport(change: Partial<Report> = {}): Partial<Report> {
  return { kind: 'theft', crash: null, theft: { trigger: 'movement' }, fix: null, contract: contract(), ...change };
}

export function openedTheft(change: Partial<Report> = {}): Incident {
  return folded(undefined, opened(1, uuid(1), theftReport(change)));
}

export function position(seq: number, scope: 'theft-mode' | 'sealed', change: Partial<Fix> = {}): Entry {
  const at = startAt + seq;
  const telemetry = fix({ source: 'telemetry', measuredAt: at, receivedAt: at, speedKmh: 0, ...change });
  return {
    seq,
    at,
    hash: anyHash,
    incidentId: uuid(1),
    kind: 'position:received',
    fix: telemetry,
    scope,
    salt: 'salt',
  };
}

/** How a theft case goes from the claim to the police that see the car, one step after the other; null: a position comes. */
export const pursuitSteps = [
  intents.claim,
  intents.call,
  intents.identify,
  intents.confirm,
  intents['theft-mode-on'],
  intents['police-file'],
  null,
  intents.sight,
] as const satisfies readonly (Intent | null)[];

/** A case after the first steps of a pursuit, up to and with the step of this kind. */
export function pursuedTo(last: Intent['kind'], change: Partial<Report> = {}, by: Operator = theftDesk): Incident {
  const end = pursuitSteps.findIndex((step) => step?.kind === last);
  return afterSteps(openedTheft(change), pursuitSteps.slice(0, end + 1), by);
}

/** @param steps each recorded as the next entry and the action of the same number; null: a position of theft mode */
export function afterSteps(row: Incident, steps: readonly (Intent | null)[], by: Operator = theftDesk): Incident {
  return steps.reduce<Incident>((before, step) => {
    const seq = before.seq + 1;
    const entry = step === null ? position(seq, 'theft-mode') : recorded(seq, action(seq, step, uuid(1), by));
    return folded(before, entry);
  }, row);
}

function folded(row: Incident | undefined, entry: Entry): Incident {
  const next = fold(row, entry);
  if (next === undefined) throw new Error('the entry opens no case');
  return next;
}
