import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '#shared/domain/fix.ts';
import { distanceM } from '#shared/domain/geodesy.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { NearestPlace } from '#shared/domain/nearest-place.ts';
import { countryOf as countryNear } from '#shared/domain/track/country-of.ts';
import { usableFix } from '#shared/domain/track/usable-fix.ts';
import { placeWords } from '../../i18n/place-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { CaseView } from '../../store/desk-view.ts';

/** Finds the named place nearest to each car, in their order; null when none is known. @throws Error when the list cannot be read */
export type FindNearest = (places: readonly Place[]) => Promise<(NearestPlace | null)[]>;

export interface Places {
  /** "0,4 km nördlich von Vaduz"; null while it is looked up, and when there is nothing to say. */
  placeInWords: (incident: Incident) => string | null;
  /** Whether looking up has ended for a case, with or without an answer. */
  isLookedUp: (incident: Incident) => boolean;
  /** Two letters (ISO 3166-1), of where it is or was just before; null when it is not known (yet). */
  countryOf: (incident: Incident) => string | null;
}

interface Answer {
  /** What was looked up, and with which question. */
  place: Place;
  question: number;
  nearest: NearestPlace | null;
}

/** A car that is no farther than this from where it was looked up is in the same country, as far as a list of towns can tell, metres. */
const sameCountryWithinM = 2_000;

/**
 * Keeps the nearest place of each open case. While a moving car is looked up anew, its last answer stays.
 * @param atNextSecond runs its argument when the next second begins: then the new places of moving cars are shown together
 */
export function usePlaces(
  cases: readonly CaseView[],
  findNearest: FindNearest,
  atNextSecond: (run: () => void) => void,
  words: Words,
): Places {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const asked = useRef(new Map<string, string>());
  const questions = useRef(0);

  useEffect(() => {
    const sought = cases.flatMap(({ incident }) => {
      const place = usableFix(incident)?.place ?? null;
      return place === null || asked.current.get(incident.id) === keyOf(place) ? [] : [{ id: incident.id, place }];
    });
    const isNew = sought.some(({ id }) => !asked.current.has(id));
    for (const { id, place } of sought) asked.current.set(id, keyOf(place));
    const open = new Set(cases.map(({ incident }) => incident.id));
    for (const id of asked.current.keys()) if (!open.has(id)) asked.current.delete(id);
    setAnswers((known) => ([...known.keys()].every((id) => open.has(id)) ? known : keepOnly(known, open)));
    if (sought.length === 0) return;
    questions.current += 1;
    const question = questions.current;
    const settle = (found: readonly (NearestPlace | null)[]) => {
      const show = () =>
        setAnswers((known) => {
          const fresh = sought
            .map(({ id, place }, index) => [id, { place, question, nearest: found[index] ?? null }] as const)
            .filter(([id]) => asked.current.has(id) && (known.get(id)?.question ?? 0) < question);
          return new Map([...known, ...fresh]);
        });
      if (isNew) show();
      else atNextSecond(show);
    };
    findNearest(sought.map(({ place }) => place)).then(settle, (error) => {
      console.error('the nearest places could not be found', error);
      settle([]);
    });
  }, [cases, findNearest, atNextSecond]);

  const say = useMemo(() => sayOnce(words), [words]);
  const placeInWords = useCallback(
    (incident: Incident) => {
      const nearest = usableFix(incident)?.place == null ? null : (answers.get(incident.id)?.nearest ?? null);
      return nearest === null ? null : say(nearest);
    },
    [answers, say],
  );
  const isLookedUp = useCallback(
    (incident: Incident) => usableFix(incident)?.place == null || answers.has(incident.id),
    [answers],
  );
  const countryOf = useCallback(
    ({ id, fix }: Incident) => {
      const answer = answers.get(id);
      if (answer === undefined || !fix?.place) return null;
      return distanceM(answer.place, fix.place) > sameCountryWithinM ? null : countryNear(answer.nearest);
    },
    [answers],
  );
  return { placeInWords, isLookedUp, countryOf };
}

/** Of a thousand cases a few cars move in a second: the places of the others are not put into words again. */
function sayOnce(words: Words): (nearest: NearestPlace) => string {
  const said = new WeakMap<NearestPlace, string>();
  return (nearest) => {
    const known = said.get(nearest) ?? placeWords(words, nearest);
    said.set(nearest, known);
    return known;
  };
}

function keyOf({ latitude, longitude }: Place): string {
  return `${latitude} ${longitude}`;
}

function keepOnly(answers: ReadonlyMap<string, Answer>, ids: ReadonlySet<string>): ReadonlyMap<string, Answer> {
  return new Map([...answers].filter(([id]) => ids.has(id)));
}
