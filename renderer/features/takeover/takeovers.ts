import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';

/**
 * A case that was this operator's and is somebody else's now: taken, or offered by them and accepted (`isHandedOver`). `at` is
 * milliseconds UTC, `claimId` the taking one.
 */
export interface Takeover {
  incident: Incident;
  claimId: string;
  by: OperatorId;
  at: number;
  reason: string | null;
  isHandedOver: boolean;
}

/** Which cases were this operator's when last seen, and which of them were taken, newest first. */
export interface TakeoverState {
  mine: ReadonlySet<string>;
  taken: readonly Takeover[];
}

export const nothingTaken: TakeoverState = { mine: new Set(), taken: [] };

/**
 * The takeovers after the cases changed. A case counts as taken from the operator when its claim says so, also after a
 * restart, or when it was theirs here and went through several hands meanwhile. One that comes back is no longer taken; one
 * that leaves the screen stays taken until the operator has read it.
 * @param incidents as the screen shows them, this desk's pending actions laid over
 * @returns the same state when nothing changed
 */
export function followTakeovers(
  state: TakeoverState,
  incidents: readonly Incident[],
  operatorId: OperatorId,
): TakeoverState {
  const mine = new Set(state.mine);
  const taken = new Map(state.taken.map((one) => [one.incident.id, one]));
  for (const incident of incidents) {
    const { id, claim } = incident;
    if (claim === null || claim.by === operatorId) {
      taken.delete(id);
      if (claim === null) mine.delete(id);
      else mine.add(id);
      continue;
    }
    const wasMine = claim.takenFrom === operatorId || (claim.takenFrom !== null && (mine.has(id) || taken.has(id)));
    mine.delete(id);
    if (!wasMine || taken.get(id)?.claimId === claim.actionId) continue;
    taken.delete(id);
    const { actionId, by, at, reason } = claim;
    const isHandedOver = claim.isHandedOver && claim.takenFrom === operatorId;
    taken.set(id, { incident, claimId: actionId, by, at, reason, isHandedOver });
  }
  const next = [...taken.values()].sort((a, b) => b.at - a.at);
  const isSame =
    mine.size === state.mine.size && [...mine].every((id) => state.mine.has(id)) && sameTakes(next, state.taken);
  return isSame ? state : { mine, taken: next };
}

function sameTakes(a: readonly Takeover[], b: readonly Takeover[]): boolean {
  return a.length === b.length && a.every(({ claimId }, index) => claimId === b[index]?.claimId);
}
