import type { Transaction } from 'dexie';
import type { ActionDraft } from '#shared/domain/action.ts';
import { genesisHash, hashOf } from '#shared/domain/chain.ts';
import { expiresAtOf } from '#shared/domain/expiry.ts';
import type { OutboxRow } from './rows.ts';

/**
 * Version 2 chains entries and actions by hashes. What was held of the journal has none: the gateway sends it anew. Actions
 * that waited have no place in the desk's chain and cannot go as they are: they wait in the tray, to be decided again.
 */
export async function toVersion2(transaction: Transaction): Promise<void> {
  await Promise.all(['incidents', 'entries', 'aside', 'cursor'].map((name) => transaction.table(name).clear()));
  const outbox = transaction.table<OldRow & { order: number }, number>('outbox');
  const rows = await outbox.toArray();
  await outbox.bulkPut(rows.map(toTray) as never);
}

/** A row of version 1, as far as it matters here. */
interface OldRow {
  order: number;
  id: string;
  incidentId: string;
  action: Omit<ActionDraft, 'expiresAt'>;
}

function toTray({ order, id, incidentId, action: old }: OldRow): OutboxRow {
  const chain = { chainId: '00000000-0000-4000-8000-000000000000', number: 1, previousHash: genesisHash };
  const action = { ...old, expiresAt: expiresAtOf(old.kind, old.at), chain } as OutboxRow['action'];
  const refusal = { reason: 'chain-broken', detail: '', refusedAt: old.at, refusedBy: 'desk' } as const;
  return { order, id, incidentId, action, hash: hashOf(action), decidedAt: old.at, state: 'refused', ...refusal };
}
