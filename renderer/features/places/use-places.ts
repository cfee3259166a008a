import { useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { NearestPlace } from '#shared/domain/nearest-place.ts';
import { countryOf as countryNear } from '#shared/domain/track/country-of.ts';
import { usableFix } from '#shared/domain/track/usable-fix.ts';
import { placeWords } from '../../i18n/place-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { CaseView } from '../../store/desk-view.ts';

/** Finds the named place nearest to a car; null when none is known. @throws Error when the list cannot be read */
export type FindNearest = (place: Place) => Promise<NearestPlace | null>;

export interface Places {
  /** "0,4 km nördlich von Vaduz"; null while it is looked up, and when there is nothing to say. */
  placeInWords: (incident: Incident) => string | null;
  /** Whether looking up has ended for a case, with or without an answer. */
  isLookedUp: (incident: Incident) => boolean;
  /** Two letters (ISO 3166-1); null while its present place is looked up, and when it is not known. */
  countryOf: (incident: Incident) => string | null;
}

interface Answer {
  key: string;
  nearest: NearestPlace | null;
}

/** Many cars move each second: their new places are shown together, milliseconds; the first one of a case waits least. */
const togetherMs = 500;
const firstMs = 20;

/** Keeps the nearest place of each open case. While a moving car is looked up anew, its last answer stays. */
export function usePlaces(cases: readonly CaseView[], findNearest: FindNearest, words: Words): Places {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const asked = useRef(new Map<string, string>());
  const waiting = useRef({ known: new Set<string>(), fresh: new Map<string, Answer>(), isTimed: false });

  const tell = useCallback((incidentId: string, answer: Answer) => {
    const mine = waiting.current;
    const show = () => {
      const fresh = [...mine.fresh];
      mine.fresh.clear();
      if (fresh.length > 0) setAnswers((known) => new Map([...known, ...fresh]));
    };
    const delayMs = mine.known.has(incidentId) ? togetherMs : firstMs;
    mine.known.add(incidentId);
    mine.fresh.set(incidentId, answer);
    if (mine.isTimed && delayMs === togetherMs) return;
    mine.isTimed = true;
    setTimeout(() => {
      mine.isTimed = false;
      show();
    }, delayMs);
  }, []);

  useEffect(() => {
    const open = new Set(cases.map(({ incident }) => incident.id));
    for (const { incident } of cases) {
      const place = usableFix(incident)?.place ?? null;
      const key = keyOf(place);
      if (place === null || asked.current.get(incident.id) === key) continue;
      asked.current.set(incident.id, key);
      const settle = (nearest: NearestPlace | null) => {
        if (asked.current.get(incident.id) !== key) return;
        tell(incident.id, { key, nearest });
      };
      findNearest(place).then(settle, (error) => {
        console.error('the nearest place could not be found', error);
        settle(null);
      });
    }
    for (const id of asked.current.keys()) {
      if (open.has(id)) continue;
      asked.current.delete(id);
      waiting.current.known.delete(id);
      waiting.current.fresh.delete(id);
    }
    setAnswers((known) => ([...known.keys()].every((id) => open.has(id)) ? known : keepOnly(known, open)));
  }, [cases, findNearest, tell]);

  const placeInWords = useCallback(
    (incident: Incident) => {
      const nearest = usableFix(incident)?.place == null ? null : (answers.get(incident.id)?.nearest ?? null);
      return nearest === null ? null : placeWords(words, nearest);
    },
    [answers, words],
  );
  const isLookedUp = useCallback(
    (incident: Incident) => usableFix(incident)?.place == null || answers.has(incident.id),
    [answers],
  );
  const countryOf = useCallback(
    ({ id, fix }: Incident) => {
      const answer = answers.get(id);
      return answer === undefined || answer.key !== keyOf(fix?.place ?? null) ? null : countryNear(answer.nearest);
    },
    [answers],
  );
  return { placeInWords, isLookedUp, countryOf };
}

function keyOf(place: Place | null): string {
  return place === null ? '' : `${place.latitude} ${place.longitude}`;
}

function keepOnly(answers: ReadonlyMap<string, Answer>, ids: ReadonlySet<string>): ReadonlyMap<string, Answer> {
  return new Map([...answers].filter(([id]) => ids.has(id)));
}
