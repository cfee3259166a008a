import type { Page } from '@playwright/test';
import { z } from 'zod';

/** What the real page's database holds of positions, read past the app's own code. */
const heldSchema = z.object({
  cursor: z.number().int(),
  aside: z.number().int(),
  /** Numbers of the position entries, ascending. */
  seqs: z.array(z.number().int()),
});
export type HeldPositions = z.infer<typeof heldSchema>;

// As text: the loader gives functions names by a helper that the page does not have.
const opened = (names: readonly string[], work: string) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('leitstand');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const transaction = database.transaction(${JSON.stringify(names)});
    const store = (name) => transaction.objectStore(name);
    const found = {};
    ${work}
    transaction.oncomplete = () => {
      database.close();
      resolve(found);
    };
    transaction.onabort = () => reject(transaction.error);
  };
})`;

const readHeld = opened(
  ['cursor', 'aside', 'entries'],
  `store('cursor').getAll().onsuccess = ({ target }) => { found.cursor = target.result[0]?.cursor ?? 0; };
   store('aside').count().onsuccess = ({ target }) => { found.aside = target.result; };
   found.seqs = [];
   store('entries').openCursor().onsuccess = ({ target: { result } }) => {
     if (result === null) return;
     if (result.value.kind === 'position:received') found.seqs.push(result.key);
     result.continue();
   };`,
);

const countPlaced = opened(
  ['incidents'],
  `store('incidents').getAll().onsuccess = ({ target }) => {
     found.count = target.result.filter(({ incident }) => incident.fix !== null).length;
   };`,
);

export async function heldPositions(page: Page): Promise<HeldPositions> {
  return heldSchema.parse(await page.evaluate(readHeld));
}

const countEntries = opened(
  ['entries'],
  `store('entries').count().onsuccess = ({ target }) => { found.count = target.result; };`,
);

/** How many entries the page's database holds by now, positions nearly all of them where cars are followed. */
export async function heldEntries(page: Page): Promise<number> {
  return z.object({ count: z.number() }).parse(await page.evaluate(countEntries)).count;
}

/** How many cases have a place by now. */
export async function casesWithPlace(page: Page): Promise<number> {
  return z.object({ count: z.number() }).parse(await page.evaluate(countPlaced)).count;
}
