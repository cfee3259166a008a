import type { Incident } from '#shared/domain/incident.ts';
import { isInTheftMode, isShareOpen, type Pursuit } from '#shared/domain/pursuit.ts';
import { findSettled } from '../actions/action-results.ts';
import type { Sql } from '../journal/database.ts';
import { readEntries } from '../journal/read-entries.ts';

export type Share = Pursuit['shares'][number];

/** An open share, and the entry with which the theft mode began in which it was given. */
export interface OpenShare {
  incident: Incident;
  share: Share;
  modeSeq: number;
}

/** The case that an action was recorded of; null when no such action is on record. */
export async function caseOfAction(sql: Sql, actionId: string): Promise<string | null> {
  const seq = await seqOfAction(sql, actionId);
  const [entry] = seq === null ? [] : await readEntries(sql, seq, 1);
  return entry?.seq === seq ? entry.incidentId : null;
}

/** Whether the share shows anything at `now` (milliseconds UTC): the car is in theft mode, and the share has not ended. */
export function openShareIn(incident: Incident | undefined, shareId: string, now: number): Share | null {
  const share = incident?.pursuit?.shares.find(({ actionId }) => actionId.toLowerCase() === shareId);
  if (incident === undefined || share === undefined) return null;
  return isInTheftMode(incident) && incident.closed === null && isShareOpen(share, now) ? share : null;
}

/** @returns null: ended, or nobody knows it */
export async function findOpenShare(sql: Sql, shareId: string, now: number): Promise<OpenShare | null> {
  const incidentId = await caseOfAction(sql, shareId);
  if (incidentId === null) return null;
  const [found] = await sql.query<{ row: Incident }>('SELECT row FROM incident WHERE id = $1', [incidentId]);
  const share = openShareIn(found?.row, shareId, now);
  const modeId = found?.row.pursuit?.modes.at(-1)?.on.actionId;
  if (found === undefined || share === null || modeId === undefined) return null;
  const modeSeq = await seqOfAction(sql, modeId);
  return modeSeq === null ? null : { incident: found.row, share, modeSeq };
}

async function seqOfAction(sql: Sql, actionId: string): Promise<number | null> {
  const result = (await findSettled(sql, [actionId])).get(actionId.toLowerCase())?.result;
  return result?.status === 'recorded' ? result.seq : null;
}
