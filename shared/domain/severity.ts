import { type Blow, blowOf } from './blow.ts';
import type { Centre } from './centre.ts';
import type { Incident } from './incident.ts';
import { type Curve, deltaVInMph, injuryProbability } from './severity-curve.ts';
import { type Flag, type LoweringFlag, type RaisingFlag, raisingFlags, riskFacts } from './severity-flags.ts';
import { type SeverityInput, severityInputs } from './severity-inputs.ts';
import type { VoiceFact } from './voice-fact.ts';

/** What severity is read from; `told` oldest first. */
export type SeverityBasis = Pick<Incident, 'crash' | 'people'> & { told: readonly VoiceFact[] };

/**
 * What can be said about the harm to one occupant, without anybody's threshold.
 * - probability: of MAIS3+, 0..1, by the published curve; null without a delta-v whose unit is known
 * - isAtLeast: the sensor's range ended there, the true probability may be more
 * - curve: the frontal one only when the blow is known to be frontal; null with the probability
 * - used, missing: the inputs that are known, and those that are not (see severity-inputs.ts)
 */
export interface SeverityEstimate {
  probability: number | null;
  isAtLeast: boolean;
  curve: Curve | null;
  blow: Blow | null;
  used: readonly SeverityInput[];
  missing: readonly { input: SeverityInput; isAsked: boolean }[];
  raising: readonly Flag<RaisingFlag>[];
  lowering: readonly Flag<LoweringFlag>[];
  /** Where car and voice differ; the worse of the two counts. */
  contradicted: readonly { fact: 'belted' | 'fire'; car: boolean; voice: boolean }[];
}

export type SeverityRating = 'severe' | 'raised' | 'low' | 'unknown';

/** `raisedFrom`, `severeFrom`: the probabilities (0..1) from which this case counts so, by the centre's own rule. */
export interface Severity extends SeverityEstimate {
  rating: SeverityRating;
  raisedFrom: number;
  severeFrom: number;
}

/** The published estimate (NHTSA DOT HS 813 219) with what it does not know (DOMAIN section 4). Pure. */
export function estimateSeverity({ crash, people, told }: SeverityBasis): SeverityEstimate {
  const blow = blowOf(crash);
  const deltaV = crash?.deltaV ?? null;
  const deltaVMph = deltaV === null ? null : deltaVInMph(deltaV);
  const curve = blow === 'front' ? 'frontal' : 'all';
  const facts = riskFacts(blow, crash, people, told);
  const both = [
    { fact: 'belted' as const, ...facts.belted },
    { fact: 'fire' as const, ...facts.fire },
  ];
  return {
    probability: deltaVMph === null ? null : injuryProbability(curve, deltaVMph),
    isAtLeast: deltaVMph !== null && deltaV?.isAtLimit === true,
    curve: deltaVMph === null ? null : curve,
    blow,
    ...severityInputs(deltaV, blow, facts),
    raising: raisingFlags(facts),
    lowering: blow === 'rear' ? [{ flag: 'rear', by: ['car'] }] : [],
    contradicted: both.flatMap(({ fact, car, voice }) =>
      car !== null && voice !== null && car !== voice ? [{ fact, car, voice }] : [],
    ),
  };
}

/** The estimate and its rating by the centre's thresholds. Pure. */
export function severityOf(basis: SeverityBasis, thresholds: Centre['severity']): Severity {
  const estimate = estimateSeverity(basis);
  const limits = { raisedFrom: raisedFrom(estimate.blow, thresholds), severeFrom: thresholds.severe };
  return { ...estimate, ...limits, rating: ratingOf(estimate, limits) };
}

/** Of an unknown blow the stricter threshold counts: not knowing must not calm. */
function raisedFrom(blow: Blow | null, { side, frontal }: Centre['severity']): number {
  switch (blow) {
    case 'front':
    case 'rear':
      return frontal;
    case 'left':
    case 'right':
      return side;
    default:
      return Math.min(side, frontal);
  }
}

const steps = ['low', 'raised', 'severe'] as const;

/**
 * The centre's rule: a step by the probability; each raising flag lifts one step, a rear blow lowers one when nothing
 * raises. Without a probability flags alone make it `raised`; otherwise it is `unknown`, never `low`, and neither is a
 * probability `low` that is only a lower bound.
 */
function ratingOf(
  { probability, isAtLeast, raising, lowering }: SeverityEstimate,
  limits: Pick<Severity, 'raisedFrom' | 'severeFrom'>,
): SeverityRating {
  if (probability === null) return raising.length > 0 ? 'raised' : 'unknown';
  const start = probability >= limits.severeFrom ? 2 : probability >= limits.raisedFrom ? 1 : 0;
  const moved = raising.length > 0 ? start + raising.length : start - lowering.length;
  const rating = steps[Math.min(2, Math.max(0, moved))] ?? 'unknown';
  return rating === 'low' && isAtLeast ? 'unknown' : rating;
}
