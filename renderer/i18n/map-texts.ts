import type { CompassPoint } from '#shared/domain/compass.ts';
import type { NamedPlace, NearestPlace } from '#shared/domain/nearest-place.ts';
import type { Estimate } from '#shared/domain/track/estimate.ts';
import type { WatchRule } from '#shared/domain/watch-rule.ts';
import { agoWords } from './age-words.ts';
import { createBasemapTexts } from './basemap-texts.ts';
import { createLegendTexts } from './legend-texts.ts';
import { createMapToolTexts } from './map-tool-texts.ts';
import { placeName, placeWords } from './place-words.ts';
import { durationWords, estimateWords } from './track-words.ts';
import { createUnitTexts } from './unit-texts.ts';
import type { Words } from './words.ts';

/**
 * The words that the map asks for. Make them once a language: the map draws labels with them.
 * @param legendKey what the key of the legend is called on the keyboard: "Strg I"
 */
export function createMapTexts(words: Words, legendKey: string) {
  const { t, format } = words;
  return {
    region: t('map.region'),
    loading: t('map.loading'),
    failed: t('map.failed'),
    nearestPlace: (near: NearestPlace) => placeWords(words, near),
    placeName: (place: NamedPlace) => placeName(words, place),
    findingPlace: t('map.findingPlace'),
    noPlaceFound: t('map.noPlaceFound'),
    noPosition: t('map.noPosition'),
    sealed: {
      sealed: t('sight.sealed'),
      unrecorded: t('sight.unrecorded'),
      ended: t('sight.ended'),
      'other-desk': t('sight.other-desk'),
    },
    estimateArea: (radiusM: number) => t('estimate.area', { distance: format.distance(radiusM) }),
    estimate: (estimate: Estimate) => estimateWords(words, estimate),
    stop: (fromAt: number, toAt: number) => t('tracking.stopMark', { duration: durationWords(words, toAt - fromAt) }),
    watchArea: ({ kind, name }: Extract<WatchRule, { kind: 'leaves-area' | 'enters-area' }>) =>
      t(`theftDesk.rule.${kind}`, { name }),
    heading: (point: CompassPoint) => t('map.heading', { point: t(`compass.${point}`) }),
    headingUnknown: t('position.headingUnknown'),
    speed: (speedKmh: number) => format.unit(speedKmh, 'kilometer-per-hour'),
    tools: createMapToolTexts(words),
    units: createUnitTexts(words),
    legend: createLegendTexts(words, legendKey),
    accuracy: (accuracyM: number) => t('position.accuracy', { distance: format.unit(accuracyM, 'meter') }),
    accuracyUnknown: t('position.accuracyUnknown'),
    untrusted: t('map.untrusted'),
    age: ({ ageMs, of }: { ageMs: number; of: 'measured' | 'received' }) =>
      t(`position.${of}`, { age: agoWords(words, ageMs) }),
    stale: (minutes: number) => t('map.stale', { minutes }),
    noStreets: t('map.noStreets'),
    held: t('map.held'),
    follow: t('map.follow'),
    basemap: createBasemapTexts(words),
    engine: {
      notice: {
        'token-refused': t('mapSettings.notice.token-refused'),
        unreachable: t('mapSettings.notice.unreachable'),
        'engine-failed': t('mapSettings.notice.engine-failed'),
      },
      lost: t('mapSettings.lost'),
    },
  };
}
