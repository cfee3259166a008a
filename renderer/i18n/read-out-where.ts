import { compassPoint } from '#shared/domain/compass.ts';
import type { Fix } from '#shared/domain/fix.ts';
import { coordinateWords, placeWords } from './place-words.ts';
import type { ReadOutContext, ReadOutSaid } from './read-out.ts';
import { regionsWords, regionUnknownWords } from './region-words.ts';
import { roadWords } from './road-words.ts';
import type { Words } from './words.ts';

type Where = Pick<ReadOutContext, 'place' | 'road' | 'now'>;

/** Where the car is, as one says it: place, region, road, direction of travel, coordinates with their age, accuracy. */
export function whereSaid(words: Words, fix: Fix | null, { place, road, now }: Where): ReadOutSaid[] {
  const { t } = words;
  const near = place?.near ?? null;
  const regions = regionsWords(words, place?.regions ?? []);
  const hasPlace = fix?.place != null;
  return [
    { id: 'place', text: near === null ? null : placeWords(words, near), unknown: t('readOut.placeUnknown') },
    { id: 'region', text: regions, unknown: regionUnknownWords(words, hasPlace, place) },
    roadSaid(words, hasPlace ? road : null),
    headingSaid(words, fix),
    coordinatesSaid(words, fix, now),
    ...(fix === null ? [] : [accuracySaid(words, fix)]),
  ];
}

/** The kilometre is on no map that is at hand: it is said to be missing, because it is always asked for. */
function roadSaid(words: Words, road: Where['road'] | null): ReadOutSaid {
  const { t } = words;
  if (road === null) return { id: 'road', text: null, unknown: t('road.noPosition') };
  const { text, isUnknown } = roadWords(words, road);
  return { id: 'road', text: isUnknown ? null : `${text}; ${t('road.kmUnknown')}`, unknown: text };
}

function headingSaid({ t, format }: Words, fix: Fix | null): ReadOutSaid {
  const deg = fix?.headingDeg ?? null;
  const unknown = t('unknown');
  if (fix === null || deg === null) return { id: 'heading', text: null, unknown };
  const point = t(`compass.${compassPoint(deg)}`);
  const source = t(`readOut.source.${fix.source}`);
  return { id: 'heading', text: t('readOut.headingFrom', { point, deg: format.number(deg), source }), unknown };
}

function coordinatesSaid(words: Words, fix: Fix | null, now: number): ReadOutSaid {
  const { t, format } = words;
  const unknown = t('readOut.positionUnknown');
  if (fix === null || fix.place === null) return { id: 'coordinates', text: null, unknown };
  const age =
    fix.measuredAt === null
      ? t('readOut.received', { time: format.time(fix.receivedAt, now) })
      : t('readOut.measured', { time: format.time(fix.measuredAt, now) });
  return { id: 'coordinates', text: `${coordinateWords(words, fix.place)}, ${age}`, unknown };
}

function accuracySaid({ t, format }: Words, { accuracyM, isTrusted }: Fix): ReadOutSaid {
  const unknown = t(isTrusted ? 'readOut.accuracyUnknown' : 'readOut.accuracyUntrusted');
  if (accuracyM === null) return { id: 'accuracy', text: null, unknown };
  const distance = format.unit(accuracyM, 'meter');
  return { id: 'accuracy', text: t(isTrusted ? 'readOut.trusted' : 'readOut.untrusted', { distance }), unknown };
}
