import type { Sql } from './database.ts';
import { SCHEMA_VERSION } from './schema.ts';

/** Journals from this version on are brought up to the present one when they are opened: see to-schema-4.ts. */
const OLDEST_VERSION = 2;

/**
 * Sees that this gateway can work with a journal's tables before anything else looks at them.
 * @param folder named to whoever has to do something about it
 * @returns their version: this gateway's, or one that it can bring up to its own
 * @throws Error when they are older than that, or newer
 */
export async function checkSchema(sql: Sql, folder: string): Promise<number> {
  // Through JSON: asked for by name, a column that an older journal does not have is an error of the database.
  const [head] = await sql.query<{ version: number | null }>(
    `SELECT (to_jsonb(head) ->> 'schema_version')::integer AS version FROM head`,
  );
  const version = head?.version ?? 1;
  if (version >= OLDEST_VERSION && version <= SCHEMA_VERSION) return version;
  const change = version < SCHEMA_VERSION ? 'an older' : 'a newer';
  throw new Error(
    `the journal in ${folder} was written by ${change} gateway (tables of version ${version}, needed: ${SCHEMA_VERSION}). ` +
      `Nothing in it was changed. Run the gateway that wrote it, or move the folder away, or name another one with ` +
      `--data, to begin an empty journal.`,
  );
}
