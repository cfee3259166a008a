import type { Incident } from '#shared/domain/incident.ts';
import { priorityOf } from '#shared/domain/priority.ts';

export const shapes = ['triangle', 'circle', 'diamond'] as const;
export type SymbolShape = (typeof shapes)[number];
export const tones = ['p1', 'p2', 'p3', 'theft'] as const;
export type SymbolTone = (typeof tones)[number];

/** Shape and colour say the same thing, so that colour is never the only sign (DESIGN section 7). */
export interface IncidentSymbol {
  shape: SymbolShape;
  tone: SymbolTone;
  /** Filled: unclaimed or yours; open: someone else's. */
  isFilled: boolean;
}

/** Triangle: automatic crash; circle: a person called; diamond: theft. */
export function incidentSymbol(
  incident: Pick<Incident, 'kind' | 'trigger' | 'isTest' | 'theft' | 'claim' | 'pursuit'>,
  operatorId: string,
): IncidentSymbol {
  const isFilled = incident.claim === null || incident.claim.by === operatorId;
  if (incident.kind === 'theft') return { shape: 'diamond', tone: 'theft', isFilled };
  const shape = incident.trigger === 'automatic' ? 'triangle' : 'circle';
  return { shape, tone: `p${priorityOf(incident)}`, isFilled };
}
