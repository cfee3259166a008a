import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import { type ActionResult, type ActReply, actBatchSchema } from '#shared/protocol/wire.ts';
import { faultOf } from '../intake/unreadable.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { Operators } from '../sign-in/operators.ts';
import type { Delivery } from './desk-operators.ts';
import { type ReadAction, readAction } from './read-action.ts';
import { settleActions } from './settle-actions.ts';

/** Records a console's batch of actions. Never rejects. */
export type RecordActions = (batch: unknown, delivery: Delivery) => Promise<ActReply>;

/**
 * One transaction for the whole batch. When it fails, each action gets its own, so that one that cannot be written does
 * not hold up the others: it and the later ones of its incident are answered `failed` (OUT-3), the rest is recorded.
 */
export function createRecordActions(needs: {
  journal: Pick<Journal, 'write'>;
  operators: Pick<Operators, 'find'>;
  guards: GuardLimits;
  log: Log;
}): RecordActions {
  const { journal, operators, guards, log } = needs;

  function settle(items: readonly ReadAction[], delivery: Delivery): Promise<ActionResult[]> {
    return journal.write((writer) => settleActions(writer, items, delivery, operators.find, guards));
  }

  async function settleOneByOne(items: readonly ReadAction[], delivery: Delivery): Promise<ActionResult[]> {
    const results: ActionResult[] = [];
    const stopped = new Set<string>();
    for (const item of items) {
      const incidentId = item.kind === 'action' ? item.action.incidentId.toLowerCase() : null;
      if (incidentId !== null && stopped.has(incidentId)) {
        results.push({ id: item.id, status: 'failed' });
        continue;
      }
      try {
        results.push(...(await settle([item], delivery)));
      } catch (error) {
        log('action:failed', { id: item.id, message: String(error) });
        if (incidentId !== null) stopped.add(incidentId);
        results.push({ id: item.id, status: 'failed' });
      }
    }
    return results;
  }

  return async (batch, delivery) => {
    const parsed = actBatchSchema.safeParse(batch);
    if (!parsed.success) {
      const { field, expected } = faultOf(parsed.error);
      return { results: [{ id: null, status: 'refused', reason: 'malformed', detail: `${field}: ${expected}` }] };
    }
    const items = parsed.data.actions.map(readAction);
    const results = await settle(items, delivery).catch((error: unknown) => {
      log('act:one-by-one', { actions: items.length, message: String(error) });
      return settleOneByOne(items, delivery);
    });
    for (const result of results) logResult(result, delivery);
    return { results };
  };

  function logResult(result: ActionResult, { operatorId: deliveredBy }: Delivery): void {
    if (result.status === 'recorded') log('action:recorded', { id: result.id, seq: result.seq, deliveredBy });
    if (result.status === 'refused') log('action:refused', { id: result.id, reason: result.reason, deliveredBy });
  }
}
