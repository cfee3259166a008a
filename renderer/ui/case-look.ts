import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { priorityOf } from '#shared/domain/priority.ts';

export type CaseShape = 'triangle' | 'circle' | 'diamond';
export type CaseTone = 'p1' | 'p2' | 'p3' | 'theft';

export interface CaseLook {
  shape: CaseShape;
  tone: CaseTone;
  /** Unclaimed, or claimed by the operator at this desk; an open shape is somebody else's. */
  isFilled: boolean;
}

/** Shape and colour of a case; both say the same thing, so that colour is never the only sign. */
export function caseLook(
  incident: Pick<Incident, 'kind' | 'trigger' | 'isTest' | 'theft' | 'claim' | 'pursuit'>,
  operatorId: OperatorId,
): CaseLook {
  return { shape: shapeOf(incident), tone: toneOf(incident), isFilled: isFreeOrMine(incident.claim?.by, operatorId) };
}

function shapeOf({ kind, trigger }: Pick<Incident, 'kind' | 'trigger'>): CaseShape {
  if (kind === 'theft') return 'diamond';
  return trigger === 'automatic' ? 'triangle' : 'circle';
}

function toneOf(incident: Pick<Incident, 'kind' | 'trigger' | 'isTest' | 'theft' | 'pursuit'>): CaseTone {
  const priority = priorityOf(incident);
  return incident.kind === 'theft' ? 'theft' : `p${priority}`;
}

function isFreeOrMine(claimedBy: OperatorId | undefined, operatorId: OperatorId): boolean {
  return claimedBy === undefined || claimedBy === operatorId;
}
