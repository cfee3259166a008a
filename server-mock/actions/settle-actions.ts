import { type Action, isContractAction } from '#shared/domain/action.ts';
import { commandValidMs } from '#shared/domain/car-command.ts';
import { isExpired } from '#shared/domain/expiry.ts';
import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { judge } from '#shared/domain/judge.ts';
import { guardsFor } from '#shared/domain/judge-theft.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { RefusalReason } from '#shared/domain/refusal.ts';
import { toleratedLeadMs } from '#shared/domain/tolerated-lead.ts';
import { noteTheft } from '../contracts/note-theft.ts';
import { settleContract } from '../contracts/settle-contract.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { type FinalResult, findSettled, type Settled, saveSettled } from './action-results.ts';
import { linkOf, noteLinks } from './desk-links.ts';
import { type Delivery, maySpeakFor } from './desk-operators.ts';
import type { DeskLink } from './link-book.ts';
import type { ReadAction } from './read-action.ts';
import { retellPosition } from './retell-position.ts';

/**
 * Settles actions in one journal transaction, in their order: seen this id (OUT-2)? then readable? then who decided, and
 * is it in time (OUT-6), and does the case allow it? Recorded and refused are both kept with their ids, so that a repeat
 * hears the same. Where a desk's chain does not hold is put on record beside them (LOG-1) and decides nothing.
 */
export async function settleActions(
  writer: JournalWriter,
  batch: readonly ReadAction[],
  delivery: Delivery,
  findOperator: (id: string) => Operator | undefined,
  guards: GuardLimits,
): Promise<FinalResult[]> {
  const settled = await findSettled(
    writer.sql,
    batch.flatMap((item) => (item.kind === 'unnamed' ? [] : [item.key])),
  );
  await writer.foresee(batch.flatMap((item) => (item.kind === 'action' ? [item.action.incidentId] : [])));
  const fresh: Settled[] = [];
  const links: DeskLink[] = [];
  const results: FinalResult[] = [];
  for (const item of batch) {
    if (item.kind === 'unnamed') {
      results.push(refused(null, 'malformed', item.detail));
      continue;
    }
    const { id, key, digest } = item;
    const before = settled.get(key);
    if (before !== undefined) {
      const isSame = before.digest === digest;
      results.push(isSame ? { ...before.result, id } : refused(id, 'id-reused', 'recorded with another content'));
      continue;
    }
    const result =
      item.kind === 'malformed'
        ? refused(id, 'malformed', item.detail)
        : await decide(writer, item.action, delivery, findOperator, guards);
    if (item.kind === 'action') links.push(linkOf(item.action, item.hash));
    fresh.push({ id: key, digest, result });
    settled.set(key, { id: key, digest, result });
    results.push(result);
  }
  await saveSettled(writer.sql, fresh);
  for (const broken of await noteLinks(writer.sql, links)) {
    await writer.append({ kind: 'chain:broken', incidentId: null, broken });
  }
  return results;
}

async function decide(
  writer: JournalWriter,
  action: Action,
  delivery: Delivery,
  findOperator: (id: string) => Operator | undefined,
  guards: GuardLimits,
): Promise<FinalResult> {
  const operator = findOperator(action.by);
  if (operator === undefined || !(await maySpeakFor(writer.sql, delivery, operator.id))) {
    return refused(action.id, 'operator-unknown', action.by);
  }
  // A second person is one only by their own session: nobody else's may bring their word to a car.
  if (isToCar(action) && delivery.operatorId !== action.by) return refused(action.id, 'operator-unknown', action.by);
  // The time of recording itself: no entry is ever later than its action allows.
  if (isExpired(action, writer.at) || (isToCar(action) && lastsTooLong(action, writer.at)))
    return refused(action.id, 'expired', '');
  if (isContractAction(action)) return settleContract(writer, action, operator, delivery);
  const incident = await writer.incident(action.incidentId);
  const reason = judge(incident, action, operator, writer.at, guards);
  if (reason !== null)
    return refused(action.id, reason, detailOf(reason, action, incident, operator, writer.at, guards));
  const incidentId = incident?.id ?? action.incidentId;
  const { seq } = await writer.append({
    kind: 'action:recorded',
    incidentId,
    action,
    deliveredBy: delivery.operatorId,
  });
  await retellPosition(writer, incidentId, action);
  await noteTheft(writer, incidentId, action);
  return { id: action.id, status: 'recorded', seq };
}

function isToCar({ kind }: Action): boolean {
  return kind === 'command' || kind === 'approve';
}

/** What a desk says of its time is bounded here: two minutes are two minutes, whatever its clock shows. */
function lastsTooLong({ expiresAt }: Action, now: number): boolean {
  return expiresAt !== null && expiresAt > now + commandValidMs + toleratedLeadMs;
}

function refused(id: string | null, reason: RefusalReason, detail: string): FinalResult {
  return { id, status: 'refused', reason, detail };
}

/**
 * What a person needs beside the reason: who has the case now, who closed or reviewed it, which role was not enough, how far a
 * theft case is, which guards of a restart inhibition are missing.
 */
function detailOf(
  reason: RefusalReason,
  action: Action,
  incident: Incident | undefined,
  operator: Operator,
  now: number,
  guards: GuardLimits,
): string {
  switch (reason) {
    case 'claimed-by-other':
    case 'claim-changed':
      return incident?.claim?.by ?? '';
    case 'offer-changed':
      return incident?.offer?.to ?? '';
    case 'incident-closed':
    case 'end-changed':
    case 'same-person':
      return incident?.closed?.by ?? '';
    case 'nothing-to-review':
      return incident?.reviewed?.by ?? '';
    case 'role-not-allowed':
      return operator.role;
    case 'step-not-possible':
      return incident?.pursuit?.stage ?? '';
    case 'guards-missing': {
      const isGuarded = action.kind === 'command' || action.kind === 'approve';
      return incident !== undefined && isGuarded ? guardsFor(incident, action, operator, now, guards).join(',') : '';
    }
    default:
      return '';
  }
}
