import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openPgliteDatabase } from '../journal/pglite-database.ts';
import { journalSchema } from '../journal/schema.ts';

const library = createRequire(import.meta.url).resolve('@electric-sql/pglite');

/**
 * Puts a fresh journal into `folder`: PostgreSQL needs seconds to make its files, so tests copy what was made once for
 * this version of library and tables.
 * @param cache where the one to copy is kept; whoever runs must be able to write there
 */
export async function copyFreshJournal(folder: string, cache = cacheOfTools()): Promise<void> {
  const version = createHash('sha256').update(library).update(process.version).update(journalSchema).digest('hex');
  const template = join(cache, `journal-${version.slice(0, 16)}`);
  if (!existsSync(template)) await makeTemplate(template);
  await mkdir(dirname(folder), { recursive: true });
  await cp(template, folder, { recursive: true });
}

function cacheOfTools(): string {
  return join(library.slice(0, library.lastIndexOf('node_modules')), 'node_modules', '.cache', 'leitstand');
}

async function makeTemplate(template: string): Promise<void> {
  await mkdir(dirname(template), { recursive: true });
  const made = `${template}-${randomUUID()}`;
  const database = await openPgliteDatabase(made);
  await database.close();
  // Another test worker can have been faster: its template is as good.
  await rename(made, template).catch(() => rm(made, { recursive: true, force: true }));
}
