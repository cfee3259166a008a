import { randomUUID } from 'node:crypto';
import type { Action } from '#shared/domain/action.ts';
import type { Entry } from '#shared/domain/entry.ts';
import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { fix, report } from '#shared/domain/testing/builders.ts';
import { unknownVehicle } from '#shared/domain/vehicle.ts';
import type { Journal } from '../journal/journal.ts';
import type { EntryDraft } from '../journal/journal-writer.ts';
import { type ActionRest, makeAction } from '../testing/action.test-support.ts';

export const stolenVin = 'WP0ZZZ98ZLS210365';

/** A theft case in a journal, to which things happen without anybody judging them: what holds must hold by itself. */
export interface StolenCar {
  readonly id: string;
  /** Records an action of T. Roth's unless told otherwise. */
  does(kind: Action['kind'], args?: object, rest?: ActionRest): Promise<Action>;
  /** Records a position of theft mode: now, at standstill, unless told otherwise. */
  tells(change?: Partial<Fix>): Promise<void>;
  row(): Promise<Incident>;
  entries(): Promise<Entry[]>;
}

/** Opens a theft case; with `upTo` in sight of the police it has all that a restart inhibition takes. */
export async function openStolenCar(
  journalNow: () => Journal,
  clock: () => number,
  { isInSight = false, vin = stolenVin }: { isInSight?: boolean; vin?: string } = {},
): Promise<StolenCar> {
  const id = randomUUID();
  const append = (draft: EntryDraft) => journalNow().write((writer) => writer.append(draft));
  await append({
    kind: 'incident:opened',
    incidentId: id,
    report: report({ kind: 'theft', crash: null, fix: null, vehicle: { ...unknownVehicle, vin } }),
  });
  const car: StolenCar = {
    id,
    async does(kind, args = {}, rest = {}) {
      const action = makeAction(id, kind, args, { by: 'troth', at: clock(), ...rest });
      await append({ kind: 'action:recorded', incidentId: id, action, deliveredBy: action.by });
      return action;
    },
    async tells(change = {}) {
      const told = fix({ source: 'telemetry', measuredAt: clock(), receivedAt: clock(), speedKmh: 0, ...change });
      await append({ kind: 'position:received', incidentId: id, fix: told, scope: 'theft-mode', salt: randomUUID() });
    },
    async row() {
      const rows = await journalNow().consult((sql) =>
        sql.query<{ row: Incident }>('SELECT row FROM incident WHERE id = $1', [id]),
      );
      if (rows[0] === undefined) throw new Error('no such case');
      return rows[0].row;
    },
    entries: async () => (await journalNow().read(1, 10_000)).filter(({ incidentId }) => incidentId === id),
  };
  await car.does('claim');
  await car.does('identify', { outcome: 'verified', person: null });
  await car.does('confirm');
  await car.does('theft-mode-on');
  if (isInSight) {
    const file = { fileNumber: 'D1/1', authority: 'LLZ', contact: null, number: null, officer: null };
    await car.does('police-file', file);
    await car.tells();
    await car.does('sight', { isInSight: true, unit: null });
  }
  return car;
}
