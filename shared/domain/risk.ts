import type { Incident } from './incident.ts';
import { estimateSeverity, type SeverityBasis, type SeverityEstimate } from './severity.ts';

/** An unknown probability stands above every known one under 10 %, and below every known one from there. */
const UNKNOWN_RISK = 0.0999;
/** What one raising flag is worth in the ranking: the step from 10 % to 20 %, as in the centre's rule. */
const FLAG_RISK = 0.1;

/**
 * How high a case stands among others of its priority: more is more urgent. Only for ranking, free of thresholds, and not a
 * probability (DOMAIN section 4): the curve's value, or its place when unknown, and what each flag adds. What raises the
 * risk of a theft is in its priority already: it stands where an unknown one does.
 */
export function riskOf(incident: SeverityBasis & Pick<Incident, 'kind'>): number {
  if (incident.kind === 'theft') return UNKNOWN_RISK;
  const estimate = estimateSeverity(incident);
  return baseOf(estimate) + FLAG_RISK * estimate.raising.length;
}

/** A rear blow halves what is known when nothing raises it; it never lowers what is not known, or only a lower bound. */
function baseOf({ probability, isAtLeast, raising, lowering }: SeverityEstimate): number {
  if (probability === null) return UNKNOWN_RISK;
  if (isAtLeast) return Math.max(probability, UNKNOWN_RISK);
  return raising.length === 0 && lowering.length > 0 ? probability / 2 : probability;
}
