import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { FinalCase } from './history.ts';

/** What the real page's database holds, read past the app's own code. */
const doneSchema = z.object({ actionId: z.string() });
const storeSchema = z.object({
  cursor: z.array(z.object({ cursor: z.number() })),
  missing: z.array(z.object({ id: z.string() })),
  outbox: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      reason: z.string().optional(),
      action: z.object({ args: z.object({ text: z.string().optional() }) }),
    }),
  ),
  incidents: z.array(
    z.object({
      isOpen: z.number(),
      incident: z.object({
        id: z.string(),
        seq: z.number(),
        acknowledged: doneSchema.nullable(),
        claim: doneSchema.nullable(),
        calls: z.array(doneSchema),
        notified: z.array(doneSchema),
        dispatched: z.array(doneSchema),
      }),
    }),
  ),
});

export interface PageStore {
  cursor: number;
  missing: string[];
  outbox: { id: string; state: string; reason: string | null; text: string | null }[];
  open: FinalCase[];
}

// As text: the loader gives functions names by a helper that the page does not have.
const readAll = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('leitstand');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const names = ['cursor', 'missing', 'outbox', 'incidents'];
    const transaction = database.transaction(names);
    const requests = names.map((name) => [name, transaction.objectStore(name).getAll()]);
    transaction.oncomplete = () => {
      database.close();
      resolve(Object.fromEntries(requests.map(([name, request]) => [name, request.result])));
    };
    transaction.onabort = () => reject(transaction.error);
  };
})`;

export async function readPageStore(page: Page): Promise<PageStore> {
  const { cursor, missing, outbox, incidents } = storeSchema.parse(await page.evaluate(readAll));
  return {
    cursor: cursor[0]?.cursor ?? 0,
    missing: missing.map(({ id }) => id),
    outbox: outbox.map(({ id, state, reason, action }) => ({
      id,
      state,
      reason: reason ?? null,
      text: action.args.text ?? null,
    })),
    open: incidents.filter(({ isOpen }) => isOpen === 1).map(({ incident }) => finalCase(incident)),
  };
}

/** A case's row as the checker compares it: by the ids of what was done. */
function finalCase(row: z.infer<typeof storeSchema>['incidents'][number]['incident']): FinalCase {
  const idOf = ({ actionId }: { actionId: string }) => actionId;
  return {
    id: row.id,
    seq: row.seq,
    acknowledged: row.acknowledged?.actionId ?? null,
    claim: row.claim?.actionId ?? null,
    calls: row.calls.map(idOf),
    notified: row.notified.map(idOf),
    dispatched: row.dispatched.map(idOf),
  };
}
