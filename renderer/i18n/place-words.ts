import type { Place } from '#shared/domain/fix.ts';
import type { NearestPlace } from '#shared/domain/nearest-place.ts';
import { locales } from './format.ts';
import { numberFormat } from './number-format.ts';
import type { Words } from './words.ts';

/** Where a car is seen from the nearest named place: "0,4 km nördlich von Vaduz". */
export function placeWords({ t, format }: Words, nearest: NearestPlace): string {
  if (nearest.direction === null) return t('position.at', { name: nearest.name });
  return t('position.near', {
    distance: format.distance(nearest.distanceM),
    direction: t(`toward.${nearest.direction}`),
    name: nearest.name,
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
