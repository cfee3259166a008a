import type { Incident } from '#shared/domain/incident.ts';
import type { Psap } from '#shared/domain/psap.ts';
import type { Whereabouts } from '#shared/domain/region.ts';
import type { RoadState } from '#shared/domain/road.ts';
import { caseSight } from '#shared/domain/track/position-sight.ts';
import { usableFix } from '#shared/domain/track/usable-fix.ts';
import { phoneWords } from './phone-words.ts';
import { looksSaid, plateSaid, propulsionSaid } from './read-out-car.ts';
import { crashSaid, whatSaid } from './read-out-crash.ts';
import { fileNumberSaid, movingSaid } from './read-out-theft.ts';
import { whereSaid } from './read-out-where.ts';
import type { Words } from './words.ts';

/** One thing to say on the telephone. `isUnknown`: what the line is about is not known, which is said as well. */
export interface ReadOutLine {
  id: ReadOutId;
  label: string;
  text: string;
  isUnknown: boolean;
}

export type ReadOutId =
  | 'place'
  | 'region'
  | 'road'
  | 'heading'
  | 'coordinates'
  | 'accuracy'
  | 'what'
  | 'blow'
  | 'rollover'
  | 'occupants'
  | 'injured'
  | 'trapped'
  | 'fire'
  | 'leak'
  | 'propulsion'
  | 'plate'
  | 'district'
  | 'model'
  | 'colour'
  | 'callCar'
  | 'callOwner'
  | 'callCentre'
  | 'fileNumber'
  | 'speed'
  | 'age';

/** `text` null: not known; then `unknown` is said. */
export interface ReadOutSaid {
  id: ReadOutId;
  text: string | null;
  unknown: string;
}

export interface ReadOutContext {
  /** What the list of named places says; null while that is not known. */
  place: Whereabouts | null;
  road: RoadState;
  /** Who listens: the fire brigade asks by plate, so it hears that first; null = anybody. */
  need: Psap | null;
  /** Where a PSAP reaches this centre (E.164); null = not configured. */
  centreNumber: string | null;
  /** Gateway-corrected, milliseconds UTC. */
  now: number;
}

/**
 * What to say about a case, in the order of saying it (DOMAIN section 5): where, what, who, what is dangerous, which car,
 * whom to call back. Every line is there, unknown ones too; a theft has none about the crash and its people.
 */
export function readOut(words: Words, incident: Incident, context: ReadOutContext): ReadOutLine[] {
  const { t } = words;
  const plate = plateSaid(words, incident.vehicle);
  const fix = usableFix(incident);
  const isTheft = incident.kind === 'theft';
  const where = [
    ...[...whereSaid(words, fix, context), ...(isTheft ? movingSaid(words, fix, context.now) : [])].map((line) =>
      sealedOr(words, incident, line),
    ),
    ...(isTheft ? [fileNumberSaid(words, incident)] : []),
  ];
  const what = [
    whatSaid(words, incident, context.now),
    ...(incident.kind === 'crash' ? crashSaid(words, incident) : []),
    propulsionSaid(words, incident.vehicle),
  ];
  const back: ReadOutSaid[] = [
    { id: isTheft ? 'callOwner' : 'callCar', text: phone(incident.callBackNumber), unknown: t('readOut.noNumber') },
    { id: 'callCentre', text: phone(context.centreNumber), unknown: t('readOut.notConfigured') },
  ];
  const looks = looksSaid(words, incident.vehicle);
  const said =
    context.need === '122'
      ? [...plate, ...where, ...what, ...looks, ...back]
      : [...where, ...what, ...plate, ...looks, ...back];
  return said.map(({ id, text, unknown }) => ({
    id,
    label: t(`readOut.label.${id}`),
    text: text ?? unknown,
    isUnknown: text === null,
  }));
}

/** What may not be used is not unknown: that would send somebody to look for it. */
function sealedOr({ t }: Words, incident: Incident, line: ReadOutSaid): ReadOutSaid {
  const sight = caseSight(incident);
  return sight === 'open' ? line : { ...line, text: null, unknown: t(`sight.${sight}`) };
}

function phone(number: string | null): string | null {
  return number === null ? null : phoneWords(number);
}
