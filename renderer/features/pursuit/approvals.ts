import type { Incident } from '#shared/domain/incident.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { isAllowed } from '#shared/domain/permissions.ts';
import { awaitingApproval, type PursuitCommand } from '#shared/domain/pursuit.ts';
import type { CaseView } from '../../store/desk-view.ts';

/** A restart inhibition that waits for its second person. */
export interface Awaited {
  incident: Incident;
  request: PursuitCommand;
}

/**
 * What waits for a second person who may be at this desk: not what its own operator has asked for. The least time left first.
 * @param now gateway-corrected, milliseconds UTC
 */
export function awaitedApprovals(cases: readonly CaseView[], operator: Operator, now: number): Awaited[] {
  if (!isAllowed(operator.role, 'approve', 'theft')) return [];
  return cases
    .flatMap(({ incident }): Awaited[] => {
      const request = incident.closed === null ? awaitingApproval(incident, now) : null;
      return request === null || request.by === operator.id ? [] : [{ incident, request }];
    })
    .sort((a, b) => a.request.expiresAt - b.request.expiresAt);
}
