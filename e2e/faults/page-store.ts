import type { Page } from '@playwright/test';
import { z } from 'zod';
import { finalCase } from './final-case.ts';
import type { FinalCase } from './history.ts';

/** What the real page's database holds, read past the app's own code. */
const doneSchema = z.object({ actionId: z.string() });
const placedSchema = z.object({ actionId: z.string(), ended: z.looseObject({}).nullable() });
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
        kind: z.string(),
        seq: z.number(),
        acknowledged: doneSchema.nullable(),
        claim: doneSchema.nullable(),
        seconds: z.array(doneSchema),
        offer: doneSchema.nullable(),
        checked: doneSchema.nullable(),
        calls: z.array(placedSchema),
        told: z.array(doneSchema),
        notified: z.array(placedSchema),
        disclosed: z.array(doneSchema),
        conferences: z.array(doneSchema),
        released: doneSchema.nullable(),
        dispatched: z.array(doneSchema),
        skipped: z.array(doneSchema),
        closed: doneSchema.nullable(),
        reopened: z.array(doneSchema),
        reviewed: doneSchema.nullable(),
        // The plans of the real page hold crashes only.
        pursuit: z.null(),
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
