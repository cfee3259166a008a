import type { Action, ActionKind } from '#shared/domain/action.ts';
import type { Contract } from '#shared/domain/contract.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { isInTheftMode } from '#shared/domain/pursuit.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { findContract } from './find-contract.ts';
import { openCasesOf } from './open-cases.ts';
import { recordContract } from './record-contract.ts';

const telling: readonly ActionKind[] = ['confirm', 'theft-mode-on', 'theft-mode-off', 'close', 'reopen'];

/**
 * Keeps in the car's contract whether it is stolen and in theft mode, which rules 4 and 5 of DOMAIN section 1 rest on. To be
 * called after the action was recorded, in its transaction.
 */
export async function noteTheft(writer: JournalWriter, incidentId: string, action: Action): Promise<void> {
  if (!telling.includes(action.kind)) return;
  const incident = await writer.incident(incidentId);
  if (incident?.kind !== 'theft') return;
  const contract = await findContract(writer.sql, incident.vehicle.vin);
  if (contract === null) return;
  const stolen = stolenBy(await openCasesOf(writer, contract, [incident.id]));
  if (isSame(contract.stolen, stolen)) return;
  await recordContract(writer, { ...contract, stolen }, null, incident.id);
}

/** The theft that counts: one in theft mode before one that is only confirmed, else the first. */
export function stolenBy(openCases: readonly Incident[]): Contract['stolen'] {
  const thefts = openCases.flatMap((incident) => {
    const confirmed = incident.pursuit?.confirmed ?? null;
    if (incident.closed !== null || confirmed === null) return [];
    return [{ incidentId: incident.id, since: confirmed.at, isInTheftMode: isInTheftMode(incident) }];
  });
  return thefts.find((theft) => theft.isInTheftMode) ?? thefts[0] ?? null;
}

/** The contract with what is known of a theft now: a case may have learned only after the owner's word which car it is about. */
export async function withTheft(writer: JournalWriter, contract: Contract): Promise<Contract> {
  return { ...contract, stolen: stolenBy(await openCasesOf(writer, contract)) };
}

function isSame(a: Contract['stolen'], b: Contract['stolen']): boolean {
  if (a === null || b === null) return a === b;
  return a.incidentId === b.incidentId && a.since === b.since && a.isInTheftMode === b.isInTheftMode;
}
