import { type Crash, type DeltaV, unknownCrash } from '../crash.ts';
import { type Seat, unknownPeople } from '../people.ts';
import type { SeverityBasis } from '../severity.ts';
import type { VoiceFact } from '../voice-fact.ts';

/** A delta-v in mph from straight ahead, unless said otherwise. */
export function blowOfMph(magnitude: number, change: Partial<DeltaV> = {}): DeltaV {
  return { magnitude, unit: 'mph', isAtLimit: false, fromDeg: 0, ...change };
}

/** A crash of which only `change` is known. */
export function crashed(change: Partial<Crash> = {}, told: readonly VoiceFact[] = []): SeverityBasis {
  return { crash: { ...unknownCrash, ...change }, people: unknownPeople, told };
}

export function belted(place: Seat['place'], isBelted: boolean | null): Seat {
  return { place, isOccupied: true, isBelted };
}
