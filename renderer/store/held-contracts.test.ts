import { describe, expect, it } from 'vitest';
import type { ContractAction } from '#shared/domain/action.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { action, chained, intents, opened, operator, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { contract, theftReport } from '#shared/domain/testing/theft-case.ts';
import { heldContracts, shownContract } from './held-contracts.ts';
import { applyBatch, applySnapshot } from './inbox.ts';
import { append, release } from './outbox.ts';
import { caseLog } from './queries.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const mine = contract();
const clerk = operator('service-desk', 'sberg');
const cancel = action(
  9,
  { kind: 'cancel', args: { service: 'security', letterAt: startAt, reference: 'Brief 7' } },
  mine.id,
  clerk,
) as ContractAction;
const told = (
  seq: number,
  plate: string,
  by: ContractAction | null = null,
  incidentId: string | null = null,
): Entry => ({
  ...{ seq, at: startAt + seq, hash: '', incidentId, kind: 'contract:updated' },
  ...{ contract: contract({ plate }), action: by, deliveredBy: by === null ? null : clerk.id },
});
const batch = (entries: readonly Entry[], from = 1) => ({
  from,
  head: from + entries.length - 1,
  entries: [...entries],
});

describe('contracts', () => {
  it('IN-2 the newest word on a contract is held, also when older entries come again', async () => {
    const { database } = freshDatabase();
    const entries = chained([told(1, 'W 1'), told(2, 'W 2'), told(3, 'W 3')]);
    await applyBatch(database, batch(entries.slice(0, 2)), startAt);
    expect((await heldContracts(database)).told.get(mine.id)?.plate).toBe('W 2');
    await applyBatch(database, batch(entries), startAt);
    await applyBatch(database, batch(entries.slice(0, 1)), startAt);
    expect(await database.contracts.toArray()).toMatchObject([{ id: mine.id, vin: mine.vin, seq: 3 }]);
  });

  it('the contract’s change is in the car’s open case and in its log', async () => {
    const { database } = freshDatabase();
    const entries = chained([opened(1, uuid(1), theftReport()), told(2, 'W 9', cancel, uuid(1))]);
    await applyBatch(database, batch(entries), startAt);
    expect((await database.incidents.get(uuid(1)))?.incident.contract?.plate).toBe('W 9');
    const log = await caseLog(database, uuid(1));
    expect(log.map((line) => (line.proof === 'recorded' ? line.entry.kind : line.proof))).toEqual([
      'incident:opened',
      'contract:updated',
    ]);
  });

  it('OUT-2 an action about a contract is let go of as soon as its entry is here', async () => {
    const { database } = freshDatabase();
    await append(database, cancel, startAt);
    const { recordedActionIds, held } = await applyBatch(database, batch(chained([told(1, 'W 1', cancel)])), startAt);
    expect(recordedActionIds).toEqual([cancel.id]);
    expect(await release(database, recordedActionIds, held.cursor)).toEqual([cancel.id]);
  });

  it('VIEW-1 what this desk has decided is shown over what is held, or was found, and the rest stays as it is', async () => {
    const { database } = freshDatabase();
    await append(database, cancel, startAt);
    await append(database, action(10, intents.claim), startAt);
    const held = await heldContracts(database);
    expect(held.unsettled.map(({ id }) => id)).toEqual([cancel.id]);
    expect(shownContract(held, mine.id, null)).toBeNull();
    const shown = shownContract(held, mine.id, mine);
    expect(shown?.contract.services.security).toMatchObject({ state: 'cancelled', ended: { reference: 'Brief 7' } });
    expect(shownContract(held, uuid(3), { ...mine, id: uuid(3) })?.contract.services).toEqual(mine.services);
    await applyBatch(database, batch(chained([told(1, 'W 1')])), startAt);
    expect(shownContract(await heldContracts(database), mine.id, mine)?.contract.plate).toBe('W 1');
  });

  it('IN-5 a snapshot replaces them as well', async () => {
    const { database } = freshDatabase();
    await applyBatch(database, batch(chained([told(1, 'W 1')])), startAt);
    const counts = { quarantined: 0, chainBreaks: 0 };
    const snapshot = { epoch: uuid(5), head: 9, hash: cancel.chain.previousHash, at: startAt, ...counts };
    await applySnapshot(database, { ...snapshot, incidents: [], entries: [] }, false, startAt, false);
    expect(await database.contracts.count()).toBe(0);
  });
});
