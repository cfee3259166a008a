import type { Action } from '#shared/domain/action.ts';
import { isContractKind } from '#shared/domain/action.ts';
import type { Contract } from '#shared/domain/contract.ts';
import { projectContract } from '#shared/domain/project-contract.ts';
import type { Database } from './database.ts';
import { outboxRows } from './queries.ts';
import type { OutboxRow } from './rows.ts';

/**
 * What this desk knows of contracts beside what it asks the gateway for. `told`: each contract that has changed since the last
 * snapshot, as it is now, by id; `unsettled`: this desk's own withdrawals and cancellations that are not recorded yet, oldest
 * first.
 */
export interface HeldContracts {
  told: ReadonlyMap<string, Contract>;
  unsettled: readonly OutboxRow[];
}

export const noContracts: HeldContracts = { told: new Map(), unsettled: [] };

export async function heldContracts(database: Database): Promise<HeldContracts> {
  const [rows, outbox] = await Promise.all([database.contracts.toArray(), outboxRows(database)]);
  return {
    told: new Map(rows.map(({ id, contract }) => [id, contract])),
    unsettled: outbox.filter(({ state, action }) => state !== 'refused' && isContractKind(action.kind)),
  };
}

/**
 * A contract as the screen shows it (VIEW-1).
 * @param found as it was found; null: only if the gateway has told of it
 * @returns the newest word on it, with what this desk has decided and the gateway has not recorded; null: nothing is known
 */
export function shownContract(
  { told, unsettled }: HeldContracts,
  id: string,
  found: Contract | null,
): { contract: Contract; unsettled: readonly OutboxRow[] } | null {
  const known = told.get(id) ?? found;
  if (known === null) return null;
  const own = unsettled.filter(({ incidentId }) => incidentId === id);
  const actions: Action[] = own.map(({ action }) => action);
  return { contract: projectContract(known, actions), unsettled: own };
}
