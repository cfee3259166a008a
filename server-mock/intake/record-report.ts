import { randomUUID } from 'node:crypto';
import { hashOf } from '#shared/domain/chain.ts';
import type { Incident, Report } from '#shared/domain/incident.ts';
import type { IntakeReply } from '#shared/protocol/intake.ts';
import type { Sql } from '../journal/database.ts';
import type { Journal } from '../journal/journal.ts';

/** A report under the name that its sender gave it. */
export interface NamedReport {
  /** Where `externalId` counts: an emergency call's id is shared by its MSDs and its crash data. */
  source: 'call' | 'theft-report';
  externalId: string;
  /** What was told, without the call-back number: the same under the same id is the same message, sent again. */
  content: unknown;
  vin: string | null;
  callBackNumber: string | null;
  /** The report; `known` is the open case that it will update. */
  reportFor: (known: Incident | undefined) => Report;
}

/**
 * Records a report, by these rules:
 * 1. A message sent again answers as the first time and records nothing, unless it brings another call-back number.
 * 2. An open case of the same id is updated, provided that its car can be the same: two VINs are two cars, whatever the id.
 * 3. Otherwise a case is opened. So new data for a closed case open a new one and sound: to swallow an alert is worse
 *    than to close a duplicate.
 */
export function recordReport(journal: Journal, message: NamedReport): Promise<IntakeReply> {
  return journal.write(async ({ sql, append }) => {
    const sent = await findSent(sql, message);
    if (sent !== undefined) return { ...sent, isNew: false };
    const known = (await findOpen(sql, message)).find(({ vehicle }) => canBeSame(vehicle.vin, message.vin));
    const incidentId = known?.id ?? randomUUID();
    const kind = known === undefined ? 'incident:opened' : 'report:updated';
    const { seq } = await append({ kind, incidentId, report: message.reportFor(known) });
    await saveSent(sql, message, incidentId, seq);
    return { incidentId, seq, isNew: known === undefined };
  });
}

function canBeSame(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

/** The message's digest without its call-back number, then with it when it has one. */
function digestsOf({ content, callBackNumber }: NamedReport): [string, ...string[]] {
  const bare = hashOf({ content });
  return callBackNumber === null ? [bare] : [bare, hashOf({ content, callBackNumber })];
}

async function findSent(sql: Sql, message: NamedReport) {
  const { source, externalId } = message;
  const [sent] = await sql.query<{ incidentId: string; seq: number }>(
    `SELECT incident_id AS "incidentId", seq FROM intake_message
     WHERE source = $1 AND external_id = $2 AND digest = $3`,
    [source, externalId, digestsOf(message).at(-1) ?? null],
  );
  return sent;
}

async function findOpen(sql: Sql, { source, externalId }: NamedReport): Promise<Incident[]> {
  const rows = await sql.query<{ row: Incident }>(
    `SELECT row FROM incident
     WHERE is_open AND id IN (SELECT incident_id FROM intake_message WHERE source = $1 AND external_id = $2)
     ORDER BY last_seq DESC`,
    [source, externalId],
  );
  // What is closed and only waits for a second look is over: new data of its call opens a new case.
  return rows.map(({ row }) => row).filter(({ closed }) => closed === null);
}

async function saveSent(sql: Sql, message: NamedReport, incidentId: string, seq: number): Promise<void> {
  await sql.query(
    `INSERT INTO intake_message (source, external_id, digest, incident_id, seq)
     SELECT $1, $2, digest, $4, $5 FROM unnest($3::text[]) AS d (digest)
     ON CONFLICT DO NOTHING`,
    [message.source, message.externalId, digestsOf(message), incidentId, seq],
  );
}
