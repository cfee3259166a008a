import { useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { NearestPlace } from '#shared/domain/nearest-place.ts';
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
}

interface Answer {
  key: string;
  nearest: NearestPlace | null;
}

/** Keeps the nearest place of each open case. While a moving car is looked up anew, its last answer stays. */
export function usePlaces(cases: readonly CaseView[], findNearest: FindNearest, words: Words): Places {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const asked = useRef(new Map<string, string>());

  useEffect(() => {
    const open = new Set(cases.map(({ incident }) => incident.id));
    for (const { incident } of cases) {
      const place = incident.fix?.place ?? null;
      const key = keyOf(place);
      if (place === null || asked.current.get(incident.id) === key) continue;
      asked.current.set(incident.id, key);
      const settle = (nearest: NearestPlace | null) => {
        if (asked.current.get(incident.id) !== key) return;
        setAnswers((known) => new Map(known).set(incident.id, { key, nearest }));
      };
      findNearest(place).then(settle, (error) => {
        console.error('the nearest place could not be found', error);
        settle(null);
      });
    }
    for (const id of asked.current.keys()) if (!open.has(id)) asked.current.delete(id);
    setAnswers((known) => ([...known.keys()].every((id) => open.has(id)) ? known : keepOnly(known, open)));
  }, [cases, findNearest]);

  const placeInWords = useCallback(
    ({ id, fix }: Incident) => {
      const nearest = fix?.place == null ? null : (answers.get(id)?.nearest ?? null);
      return nearest === null ? null : placeWords(words, nearest);
    },
    [answers, words],
  );
  const isLookedUp = useCallback(({ id, fix }: Incident) => fix?.place == null || answers.has(id), [answers]);
  return { placeInWords, isLookedUp };
}

function keyOf(place: Place | null): string {
  return place === null ? '' : `${place.latitude} ${place.longitude}`;
}

function keepOnly(answers: ReadonlyMap<string, Answer>, ids: ReadonlySet<string>): ReadonlyMap<string, Answer> {
  return new Map([...answers].filter(([id]) => ids.has(id)));
}
