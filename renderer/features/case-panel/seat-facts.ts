import type { Airbag, Crash } from '#shared/domain/crash.ts';
import type { People, Seat, SeatPlace } from '#shared/domain/people.ts';
import type { Words } from '../../i18n/words.ts';
import type { FactValue } from '../../ui/fact.tsx';

export interface SeatFact {
  id: string;
  label: string;
  value: FactValue;
}

/** Each reported seat with belt and airbags, then airbags whose seat has no line of its own. */
export function seatFacts(words: Pick<Words, 't'>, people: People, crash: Crash | null): SeatFact[] {
  const airbags = crash?.airbags ?? [];
  const seats = people.seats.map((seat, index) => seatFact(words, seat, index, airbags));
  const told = new Set<string>(people.seats.map(({ place }) => place));
  const others = airbags.filter(({ seat }) => !told.has(seat));
  return [...seats, ...others.map((airbag, index) => airbagFact(words, airbag, index))];
}

function seatFact({ t }: Pick<Words, 't'>, seat: Seat, index: number, airbags: readonly Airbag[]): SeatFact {
  const bags = airbags.filter((airbag) => airbag.seat === seat.place).map((airbag) => airbagWords({ t }, airbag));
  const state = seatState(seat);
  const said = [seatWords({ t }, state), ...bags].join(' · ');
  const tone = state === 'not-belted' ? 'danger' : state.endsWith('unknown') ? 'unknown' : 'plain';
  return {
    id: `${seat.place}-${index}`,
    label: t(`people.seat.${seat.place}`),
    value: { text: said, tone: state === 'empty' ? 'muted' : tone },
  };
}

function airbagFact({ t }: Pick<Words, 't'>, airbag: Airbag, index: number): SeatFact {
  return {
    id: `airbag-${index}`,
    label: t(`people.seat.${airbag.seat}`),
    value: { text: airbagWords({ t }, airbag), tone: airbag.isDeployed === null ? 'unknown' : 'plain' },
  };
}

function airbagWords({ t }: Pick<Words, 't'>, { place, isDeployed }: Airbag): string {
  const named = { place: t(`crash.airbagPlace.${place}`) };
  if (isDeployed === null) return t('crash.airbag.unknown', named);
  return isDeployed ? t('crash.airbag.deployed', named) : t('crash.airbag.notDeployed', named);
}

export type SeatState = 'empty' | 'belted' | 'not-belted' | 'belt-unknown' | 'occupied-unknown';

/** What is known of a seat, worst unknown first: a seat nobody is known to sit in is not the same as an empty one. */
export function seatState({ isOccupied, isBelted }: Pick<Seat, 'isOccupied' | 'isBelted'>): SeatState {
  if (isOccupied === false) return 'empty';
  if (isBelted === true) return 'belted';
  if (isOccupied === null) return 'occupied-unknown';
  return isBelted === false ? 'not-belted' : 'belt-unknown';
}

function seatWords({ t }: Pick<Words, 't'>, state: SeatState): string {
  const keys = {
    empty: 'people.empty',
    belted: 'people.belted',
    'not-belted': 'people.notBelted',
    'belt-unknown': 'people.beltUnknown',
    'occupied-unknown': 'people.occupiedUnknown',
  } as const;
  return t(keys[state]);
}

/** How wide a seat is drawn, beside its spot. */
export function seatWidth(place: keyof typeof seatSpots): number {
  return place.startsWith('rear') ? 16 : 20;
}

/** Where a seat is drawn in the car seen from above; `other` has no place. */
export const seatSpots: Readonly<Record<Exclude<SeatPlace, 'other'>, { x: number; y: number }>> = {
  driver: { x: 36, y: 76 },
  'front-passenger': { x: 64, y: 76 },
  'rear-left': { x: 33, y: 106 },
  'rear-middle': { x: 51, y: 106 },
  'rear-right': { x: 69, y: 106 },
};
