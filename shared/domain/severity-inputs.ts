import type { Blow } from './blow.ts';
import type { DeltaV } from './crash.ts';
import type { RiskFacts, TwoWords } from './severity-flags.ts';

/**
 * What the estimate would like to know, in the order in which it is worth asking. `seats` only matters after a lateral
 * blow. `several-impacts` raises the risk (DOMAIN section 4), but no report of a car has a place for it: always missing.
 */
const severityInputNames = [
  'delta-v',
  'delta-v-unit',
  'trapped',
  'belted',
  'aged-55',
  'blow',
  'seats',
  'rollover',
  'several-impacts',
] as const;
export type SeverityInput = (typeof severityInputNames)[number];

type State = { isKnown: boolean; isAsked: boolean } | 'not-needed';

/** Which inputs are known, and which are not; `isAsked`: it was asked by voice, and nobody could say. */
export function severityInputs(deltaV: DeltaV | null, blow: Blow | null, facts: RiskFacts) {
  const states: Readonly<Record<SeverityInput, State>> = {
    'delta-v': known(deltaV !== null),
    'delta-v-unit': deltaV === null ? 'not-needed' : known(deltaV.unit !== 'unstated'),
    trapped: told(facts.trapped),
    belted: told(facts.belted),
    'aged-55': told(facts.aged55),
    blow: known(blow !== null),
    seats: facts.nearSide === null ? 'not-needed' : known(facts.nearSide !== 'possible'),
    rollover: told(facts.rollover),
    'several-impacts': known(false),
  };
  const used: SeverityInput[] = [];
  const missing: { input: SeverityInput; isAsked: boolean }[] = [];
  for (const input of severityInputNames) {
    const state = states[input];
    if (state === 'not-needed') continue;
    if (state.isKnown) used.push(input);
    else missing.push({ input, isAsked: state.isAsked });
  }
  return { used, missing };
}

function known(isKnown: boolean): State {
  return { isKnown, isAsked: false };
}

function told({ car, voice, isAsked }: TwoWords): State {
  return { isKnown: car !== null || voice !== null, isAsked };
}
