import { isDeepStrictEqual } from 'node:util';
import type { Action } from '#shared/domain/action.ts';

/**
 * A time without this is worth nothing: each action that was decided is there once, whole, and those of a case are in the
 * order of their decision.
 * @throws Error that names the first fault
 */
export function checkDrained(who: string, decided: readonly Action[], recorded: readonly Action[]): void {
  const byId = new Map<string, Action>();
  for (const action of recorded) {
    if (byId.has(action.id)) throw new Error(`${who}: action ${action.id} is there twice`);
    byId.set(action.id, action);
  }
  for (const action of decided) {
    const found = byId.get(action.id);
    if (found === undefined) throw new Error(`${who}: action ${action.id} is lost`);
    if (!isDeepStrictEqual(found, action)) throw new Error(`${who}: action ${action.id} is not what was decided`);
  }
  if (byId.size > decided.length) throw new Error(`${who}: ${byId.size - decided.length} actions that nobody decided`);
  const inOrder = idsByCase(decided);
  for (const [incidentId, ids] of idsByCase(recorded)) {
    if (!isDeepStrictEqual(ids, inOrder.get(incidentId))) throw new Error(`${who}: case ${incidentId} is out of order`);
  }
}

/** @throws Error when a count is another one than it has to be */
export function checkKept(
  who: string,
  kept: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
): void {
  for (const [what, count] of Object.entries(expected)) {
    if (kept[what] !== count) throw new Error(`${who}: ${kept[what]} ${what}, not ${count}`);
  }
}

function idsByCase(actions: readonly Action[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { incidentId, id } of actions) ids.set(incidentId, [...(ids.get(incidentId) ?? []), id]);
  return ids;
}
