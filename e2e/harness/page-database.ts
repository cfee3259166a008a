import type { Page } from '@playwright/test';
import { z } from 'zod';

// As text: the loader gives functions names by a helper that the page does not have.
const readAll = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('leitstand');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const requests = names.map((name) => [name, transaction.objectStore(name).getAll()]);
    transaction.oncomplete = () => {
      database.close();
      resolve(JSON.stringify(Object.fromEntries(requests.map(([name, request]) => [name, request.result]))));
    };
    transaction.onabort = () => reject(transaction.error);
  };
})`;

/** Everything that the page's database holds, as text, read past the app's own code. */
export async function databaseText(page: Page): Promise<string> {
  return z.string().parse(await page.evaluate(readAll));
}
