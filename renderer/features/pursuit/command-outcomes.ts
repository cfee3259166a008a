import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { PursuitCommand } from '#shared/domain/pursuit.ts';

/** A command of one's own that has an outcome now. */
export interface Outcome {
  incident: Incident;
  command: PursuitCommand;
}

/** What became, between two moments, of the commands that this operator asked for. Cases that were not known before tell nothing. */
export function newOutcomes(
  before: readonly Incident[],
  after: readonly Incident[],
  operatorId: OperatorId,
): Outcome[] {
  const known = new Map(before.map((incident) => [incident.id, incident]));
  return after.flatMap((incident) => {
    const old = known.get(incident.id);
    if (old === undefined || old === incident) return [];
    const settled = new Set(old.pursuit?.commands.flatMap((one) => (one.settled === null ? [] : [one.actionId])) ?? []);
    return (incident.pursuit?.commands ?? [])
      .filter((one) => one.by === operatorId && one.settled !== null && !settled.has(one.actionId))
      .map((command) => ({ incident, command }));
  });
}
