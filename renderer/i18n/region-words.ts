import type { Region } from '#shared/domain/psap.ts';
import type { RegionNear, Whereabouts } from '#shared/domain/region.ts';
import { locales } from './format.ts';
import { placeName } from './place-words.ts';
import type { Words } from './words.ts';

const laender = ['AT-1', 'AT-2', 'AT-3', 'AT-4', 'AT-5', 'AT-6', 'AT-7', 'AT-8', 'AT-9'] as const;

/** What a region is called: a Land by its name, a country by its own; a code that nobody knows stays a code. */
export function regionName({ t, language }: Pick<Words, 't' | 'language'>, region: Region): string {
  const land = laender.find((one) => one === region);
  if (land !== undefined) return t(`region.${land}`);
  const country = new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'code' }).of(region.slice(0, 2));
  return region.length > 2 ? `${country} (${region})` : (country ?? region);
}

/**
 * The regions in which a car may be: "Vorarlberg", or near a border "Vorarlberg (nächster Ort Feldkirch, 3 km) oder
 * Liechtenstein (...)"; null when none is known.
 */
export function regionsWords(words: Words, regions: readonly RegionNear[]): string | null {
  const [only, second] = regions;
  if (only === undefined) return null;
  if (second === undefined) return regionName(words, only.region);
  return regions
    .map(({ region, near }) =>
      words.t('region.near', {
        region: regionName(words, region),
        name: placeName(words, near),
        distance: words.format.distance(near.distanceM),
      }),
    )
    .reduce((one, other) => words.t('region.or', { one, other }));
}

/** Why no region is known: without a position, far from every named place, or because nobody could look it up. */
export function regionUnknownWords({ t }: Pick<Words, 't'>, hasPlace: boolean, where: Whereabouts | null): string {
  if (!hasPlace) return t('region.noPosition');
  return t(where === null ? 'region.notFound' : 'region.unknown');
}
