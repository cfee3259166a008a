import type { ExpressionSpecification } from 'maplibre-gl';
import type { Incident } from '#shared/domain/incident.ts';
import { priorityOf } from '#shared/domain/priority.ts';
import { type IncidentSymbol, incidentSymbol, shapes, tones } from './incident-symbol.ts';
import { symbolName } from './symbol-name.ts';

const symbols: readonly IncidentSymbol[] = [true, false].flatMap((isFilled) =>
  shapes.flatMap((shape) => tones.map((tone) => ({ shape, tone, isFilled }))),
);
const names: readonly string[] = symbols.map((symbol) => symbolName({ kind: 'incident', ...symbol }));

/**
 * How urgent a case looks, as one number: the smaller, the more. By priority first, then what nobody else has; it carries the
 * case's symbol with it, so that of cases drawn as one the most urgent can be shown.
 */
export function symbolRank(incident: Incident, operatorId: string): number {
  const { shape, tone, isFilled } = incidentSymbol(incident, operatorId);
  const index = symbols.findIndex((one) => one.shape === shape && one.tone === tone && one.isFilled === isFilled);
  return (priorityOf(incident) - 1) * symbols.length + index;
}

/** The name of the symbol that a feature's property `rank` carries, without the theme. */
export const symbolOfRank: ExpressionSpecification = [
  'at',
  ['%', ['get', 'rank'], symbols.length],
  ['literal', [...names]],
];
