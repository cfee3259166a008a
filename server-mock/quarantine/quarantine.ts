import { randomUUID } from 'node:crypto';
import type { IntakeFault, IntakeSource } from '#shared/domain/entry.ts';
import { octetsToHex } from '#shared/msd/hex.ts';
import type { QuarantineItem } from '#shared/protocol/quarantine.ts';
import type { RawMessage } from '../intake/read-body.ts';
import type { Sql } from '../journal/database.ts';
import type { Journal } from '../journal/journal.ts';

/**
 * Keeps what could not be read, octet for octet, and tells the desks, in one transaction. Of a position only that and why: where
 * a car is may not be kept before theft mode (DOMAIN section 6), and what cannot be read does not say whether that is on.
 * @returns its id
 */
export function quarantine(
  journal: Journal,
  source: IntakeSource,
  { body, contentType, query, receivedAt }: RawMessage,
  fault: IntakeFault,
): Promise<string> {
  return journal.write(async ({ sql, append }) => {
    const id = randomUUID();
    const kept = source === 'position' ? new Uint8Array() : source === 'theft' ? withoutFix(body) : body;
    const { seq } = await append({ kind: 'intake:quarantined', incidentId: null, quarantineId: id, source, fault });
    await sql.query(
      `INSERT INTO quarantine (id, seq, received_at, source, content_type, query, body, fault)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::json)`,
      [id, seq, receivedAt, source, contentType, query, kept, JSON.stringify(fault)],
    );
    return id;
  });
}

/** A theft report without its place, as long as it can be read as JSON; otherwise as it came, so that no alert is lost. */
function withoutFix(body: Uint8Array): Uint8Array {
  try {
    const report: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof report !== 'object' || report === null || !('fix' in report)) return body;
    const { fix: _place, ...rest } = report;
    return new TextEncoder().encode(JSON.stringify(rest));
  } catch {
    return body;
  }
}

const ITEMS_PER_LIST = 100;

/** The newest items, at most 100; with `before` those older than that seq. */
export async function listQuarantine(sql: Sql, before: number | null): Promise<QuarantineItem[]> {
  const rows = await sql.query<Omit<QuarantineItem, 'bodyHex'> & { body: Uint8Array }>(
    `SELECT id, seq, received_at AS "receivedAt", source, content_type AS "contentType", query, body, fault
       FROM quarantine WHERE $1::bigint IS NULL OR seq < $1::bigint ORDER BY seq DESC LIMIT ${ITEMS_PER_LIST}`,
    [before],
  );
  return rows.map(({ body, ...item }) => ({ ...item, bodyHex: octetsToHex(body) }));
}
