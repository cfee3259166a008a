import { randomUUID } from 'node:crypto';
import { hashOf } from '#shared/domain/chain.ts';
import type { Contract } from '#shared/domain/contract.ts';
import type { Fix } from '#shared/domain/fix.ts';
import type { Incident, Report } from '#shared/domain/incident.ts';
import type { Vehicle } from '#shared/domain/vehicle.ts';
import type { IntakeReply } from '#shared/protocol/intake.ts';
import { findContractByPlate } from '../contracts/find-contract.ts';
import type { Sql } from '../journal/database.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import type { Log } from '../log.ts';
import { appendPosition, scopeNow } from './append-position.ts';
import { ring } from './record-position.ts';

/** The contract of the car with this VIN; null: the centre knows of none. */
export type FindContract = (sql: Sql, vin: string) => Promise<Contract | null>;

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
  /** Where a stolen car was, as the message told it: recorded beside the report, by what it may be used for. */
  place: Fix | null;
}

/**
 * Records a report, by these rules:
 * 1. A message sent again answers as the first time and records nothing, unless it brings another call-back number.
 * 2. An open case of the same id is updated, provided that its car can be the same: two VINs are two cars, whatever the id.
 * 3. Otherwise a case is opened. So new data for a closed case open a new one and sound: to swallow an alert is worse
 *    than to close a duplicate.
 * 4. Where a stolen car was is kept apart from the report, and outside theft mode for nobody's eyes (DOMAIN section 6).
 */
export function recordReport(
  journal: Pick<Journal, 'write'>,
  message: NamedReport,
  { findContract, log }: { findContract: FindContract; log: Log },
): Promise<IntakeReply> {
  return journal.write(async (writer) => {
    const { sql, append } = writer;
    const sent = await findSent(sql, message);
    if (sent !== undefined) return { ...sent, isNew: false };
    const known = (await findOpen(sql, message)).find(({ vehicle }) => canBeSame(vehicle.vin, message.vin));
    const incidentId = known?.id ?? randomUUID();
    const kind = known === undefined ? 'incident:opened' : 'report:updated';
    const told = message.reportFor(known);
    const contract = await contractFor(sql, told, findContract);
    const report = { ...told, vehicle: named(told.vehicle, contract), contract };
    const { seq } = await append({ kind, incidentId, report });
    // An update keeps the contract that the case opened with: what names the car only now, tells of it in words of its own.
    if (known?.contract === null && contract !== null) {
      await append({ kind: 'contract:updated', incidentId, contract, action: null, deliveredBy: null });
    }
    if (message.place !== null) await recordPlace(writer, incidentId, message.place, log);
    await saveSent(sql, message, incidentId, seq);
    return { incidentId, seq, isNew: known === undefined };
  });
}

/** By the VIN; of an owner who knows the plate only, by that. */
function contractFor(sql: Sql, { vehicle }: Report, findContract: FindContract): Promise<Contract | null> {
  if (vehicle.vin !== null) return findContract(sql, vehicle.vin);
  return vehicle.plate === null ? Promise.resolve(null) : findContractByPlate(sql, vehicle.plate);
}

/** What the contract tells of the car that the report does not. */
function named(vehicle: Vehicle, contract: Contract | null): Vehicle {
  if (contract === null || vehicle.vin !== null) return vehicle;
  const { vin, model, modelYear } = contract;
  return { ...vehicle, vin, model: vehicle.model ?? model, modelYear: vehicle.modelYear ?? modelYear };
}

async function recordPlace(writer: JournalWriter, incidentId: string, place: Fix, log: Log): Promise<void> {
  const incident = await writer.incident(incidentId);
  if (incident === undefined) return;
  const scope = scopeNow(incident);
  await appendPosition(writer, incidentId, place, scope);
  if (scope === 'theft-mode') await ring(writer, incident, place, log);
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
