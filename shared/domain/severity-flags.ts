import { type Blow, nearSideOf } from './blow.ts';
import { type Crash, unknownCrash } from './crash.ts';
import type { People } from './people.ts';
import { voiceAnswer, voiceOccupants } from './voice-answer.ts';
import type { VoiceFact } from './voice-fact.ts';

/** Who told it. */
export type ToldBy = 'car' | 'voice';

/**
 * What raises the risk and is not in the curve (DOMAIN section 4), and two signs that the centre counts beside it: a fire,
 * and that somebody inside says that they are hurt. `near-side-possible`: it is not known that nobody sits there.
 */
export type RaisingFlag =
  | 'near-side'
  | 'near-side-possible'
  | 'unbelted'
  | 'rollover'
  | 'trapped'
  | 'aged-55'
  | 'injured'
  | 'fire';
export type LoweringFlag = 'rear';
export interface Flag<Name extends string> {
  flag: Name;
  by: readonly ToldBy[];
}

/** One yes-or-no fact by both who can tell it. */
export interface TwoWords {
  car: boolean | null;
  voice: boolean | null;
  /** By voice; true with `voice` null: nobody could say. */
  isAsked: boolean;
}

/** What is known beside the blow and its delta-v. */
export interface RiskFacts {
  nearSide: ReturnType<typeof nearSideOf>;
  belted: TwoWords;
  rollover: TwoWords;
  trapped: TwoWords;
  aged55: TwoWords;
  injured: TwoWords;
  fire: TwoWords;
}

/** Puts side by side what the car reported and what was told by voice (oldest first). */
export function riskFacts(
  blow: Blow | null,
  crash: Crash | null,
  people: People,
  told: readonly VoiceFact[],
): RiskFacts {
  const { hasFire } = crash ?? unknownCrash;
  const occupants = mostOf(people.occupants, voiceOccupants(told).value);
  const byVoice = (question: Parameters<typeof voiceAnswer>[1], car: boolean | null): TwoWords => {
    const { value, isAsked } = voiceAnswer(told, question);
    return { car, voice: value, isAsked };
  };
  return {
    nearSide: nearSideOf(blow, people, occupants),
    belted: byVoice('belted', areBelted(people, occupants)),
    rollover: { car: hasRolled(crash ?? unknownCrash), voice: null, isAsked: false },
    trapped: byVoice('trapped', null),
    aged55: byVoice('aged-55', null),
    injured: byVoice('injured', null),
    fire: byVoice('fire', hasFire),
  };
}

/** The flags that are known to stand; when car and voice differ, the worse word counts. */
export function raisingFlags(facts: RiskFacts): Flag<RaisingFlag>[] {
  const flags: Flag<RaisingFlag>[] = [
    { flag: 'near-side', by: facts.nearSide === 'occupied' ? ['car'] : [] },
    { flag: 'near-side-possible', by: facts.nearSide === 'possible' ? ['car'] : [] },
    { flag: 'unbelted', by: whoSays(facts.belted, false) },
    { flag: 'rollover', by: whoSays(facts.rollover, true) },
    { flag: 'trapped', by: whoSays(facts.trapped, true) },
    { flag: 'aged-55', by: whoSays(facts.aged55, true) },
    { flag: 'injured', by: whoSays(facts.injured, true) },
    { flag: 'fire', by: whoSays(facts.fire, true) },
  ];
  return flags.filter(({ by }) => by.length > 0);
}

function whoSays({ car, voice }: TwoWords, value: boolean): ToldBy[] {
  return [...(car === value ? (['car'] as const) : []), ...(voice === value ? (['voice'] as const) : [])];
}

/** False: somebody sits unbelted. True only when as many are belted as there are people. */
function areBelted({ seats }: People, occupants: number | null): boolean | null {
  if (seats.some(({ isOccupied, isBelted }) => isOccupied === true && isBelted === false)) return false;
  const taken = seats.filter(({ isOccupied }) => isOccupied !== false);
  const belted = taken.filter(({ isBelted }) => isBelted === true).length;
  return occupants !== null && occupants > 0 && belted === taken.length && belted >= occupants ? true : null;
}

/** A car that lies on its side or roof has rolled, also when its sensor did not say so. */
function hasRolled({ isRollover, finalRest }: Crash): boolean | null {
  if (finalRest === 'roof' || finalRest === 'left-side' || finalRest === 'right-side') return true;
  return isRollover;
}

/** The car counts belts or seats and may miss somebody: the greater number stands. */
function mostOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
