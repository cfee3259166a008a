import type { Place } from '#shared/domain/fix.ts';
import type { NamedPlace, NearestPlace } from '#shared/domain/nearest-place.ts';
import { locales } from './format.ts';
import { numberFormat } from './number-format.ts';
import type { Words } from './words.ts';

/** What a place is called in the operator's language. */
export function placeName({ language }: Pick<Words, 'language'>, { name, germanName = name }: NamedPlace): string {
  return language === 'de' ? germanName : name;
}

/** Where a car is seen from the nearest named place: "0,4 km nördlich von Vaduz". */
export function placeWords(words: Words, nearest: NearestPlace): string {
  const { t, format } = words;
  const name = placeName(words, nearest);
  if (nearest.direction === null) return t('position.at', { name });
  return t('position.near', {
    distance: format.distance(nearest.distanceM),
    direction: t(`toward.${nearest.direction}`),
    name,
  });
}

/** Decimal degrees with five decimals (about a metre): "47,14352 N 9,51998 O". */
export function coordinateWords({ t, language }: Words, { latitude, longitude }: Place): string {
  const degrees = numberFormat(locales[language], {
    minimumFractionDigits: 5,
    maximumFractionDigits: 5,
  });
  const north = t(latitude < 0 ? 'hemisphere.s' : 'hemisphere.n');
  const east = t(longitude < 0 ? 'hemisphere.w' : 'hemisphere.e');
  return `${degrees.format(Math.abs(latitude))} ${north} ${degrees.format(Math.abs(longitude))} ${east}`;
}
