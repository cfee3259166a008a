import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * This desk's lasting id, made at the first start. Kept beside the page's database and not in it: a wiped database is
 * still the same desk.
 * @param userData the app's folder; must exist
 */
export function readConsoleId(userData: string): string {
  const file = path.join(userData, 'console-id');
  try {
    return z.uuid().parse(readFileSync(file, 'utf8').trim());
  } catch {
    const id = randomUUID();
    writeFileSync(file, `${id}\n`, { flush: true });
    return id;
  }
}
