import type { CoordinateFormat } from '#shared/domain/coordinate-format.ts';
import type { StepM } from '#shared/domain/coordinates.ts';
import type { Place } from '#shared/domain/fix.ts';
import { placeInNumbers } from './coordinate-words.ts';
import { measuredWords } from './measured-words.ts';
import type { Words } from './words.ts';

/** The words of the map's tools. Make them once a language. */
export function createMapToolTexts(words: Words) {
  const { t } = words;
  return {
    coordinates: (place: Place, format: CoordinateFormat, stepM: StepM) => placeInNumbers(words, place, format, stepM),
    measure: {
      region: t('mapTools.measure.region'),
      title: t('mapTools.measure.title'),
      none: t('mapTools.measure.none'),
      next: t('mapTools.measure.next'),
      distance: (metres: number) => measuredWords(words, metres),
      leg: (number: number, metres: number) =>
        t('mapTools.measure.leg', { number, distance: measuredWords(words, metres) }),
      setPoint: t('mapTools.measure.setPoint'),
      fromCar: t('mapTools.measure.fromCar'),
      takeBack: t('mapTools.measure.takeBack'),
      end: t('mapTools.measure.end'),
    },
    keys: { enter: t('keys.enter'), shift: t('keys.shift'), escape: t('keys.escape') },
  };
}
