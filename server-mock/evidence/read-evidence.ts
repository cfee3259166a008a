import { genesisHash } from '#shared/domain/chain.ts';
import type { Entry } from '#shared/domain/entry.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Role } from '#shared/domain/operator.ts';
import { shownTo, withoutReportedPlace } from '#shared/domain/withheld.ts';
import type { EvidenceHead, EvidenceLine } from '#shared/protocol/evidence.ts';
import type { Sql } from '../journal/database.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from '../journal/entry-rows.ts';

const ENTRIES_PER_READ = 500;

type LinkedRow = EntryRow & { previous_hash: string | null };

/**
 * The lines of `GET /evidence/:incidentId`, in reads of 500, each with its line end.
 * @param role of whoever gets them: what it may not see stands there as withheld, with its number and hash
 */
export async function* evidenceLines(
  sql: Sql,
  head: EvidenceHead,
  kind: Incident['kind'],
  role: Role,
): AsyncGenerator<string> {
  yield lineOf(head);
  for (let after = 0; ; ) {
    const rows = await readLinked(sql, head.case, after, head.head.seq);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => lineOf(evidenceLine(row, kind, role))).join('');
    after = last.seq;
  }
}

/** Facts and positions have an index each: read apart, and put in order together. */
async function readLinked(sql: Sql, incidentId: string, after: number, until: number): Promise<LinkedRow[]> {
  const part = (kinds: string) =>
    `(SELECT ${ENTRY_COLUMNS} FROM journal WHERE incident_id = $1 AND ${kinds} AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4)`;
  return sql.query<LinkedRow>(
    `SELECT one.seq, one.at, one.incident_id, one.kind, one.hash, one.body, before.hash AS previous_hash
     FROM (${part("kind <> 'position:received'")} UNION ALL ${part("kind = 'position:received'")}) AS one
     LEFT JOIN journal AS before ON before.seq = one.seq - 1
     ORDER BY one.seq LIMIT $4`,
    [incidentId, after, until, ENTRIES_PER_READ],
  );
}

function evidenceLine(row: LinkedRow, kind: Incident['kind'], role: Role): EvidenceLine {
  const entry = shownTo(role, entryOf(row), () => kind);
  const { seq, at, hash, incidentId } = entry;
  const withheld: Entry = { seq, at, hash, incidentId, kind: 'entry:withheld' };
  // An opening of before protocol 4 that tells a place cannot be told without it: its hash is over the whole.
  const isTellingPlace = withoutReportedPlace(entry) !== entry;
  return { previousHash: row.previous_hash ?? genesisHash, entry: isTellingPlace ? withheld : entry };
}

/** Some readers take these two for line ends; inside JSON text they mean the same escaped. */
function lineOf(value: object): string {
  return `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}
