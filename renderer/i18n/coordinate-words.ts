import { assertNever } from '#shared/domain/assert-never.ts';
import type { CoordinateFormat } from '#shared/domain/coordinate-format.ts';
import { coordinatesOf, type Sexagesimal, type StepM } from '#shared/domain/coordinates.ts';
import type { Place } from '#shared/domain/fix.ts';
import { locales } from './format.ts';
import { numberFormat } from './number-format.ts';
import type { Words } from './words.ts';

/** A place in numbers: "47,1435 N 9,5200 O", "47° 08′ 36,7″ N 9° 31′ 11,9″ O", "UTM 32T 539430 5221240". @param stepM what the last digit is worth */
export function placeInNumbers(
  { t, language }: Pick<Words, 't' | 'language'>,
  place: Place,
  format: CoordinateFormat,
  stepM: StepM,
): string {
  const told = coordinatesOf(place, format, stepM);
  switch (told.format) {
    case 'decimal':
      return bothSides((degrees) => digits(degrees, told.fractionDigits));
    case 'dms': {
      const angle = (one: Sexagesimal) => {
        const seconds = one.seconds === null ? '' : ` ${digits(one.seconds, told.secondDigits, 2)}″`;
        return `${one.degrees}° ${digits(one.minutes, 0, 2)}′${seconds}`;
      };
      return bothSides((_, side) => angle(told[side]));
    }
    case 'utm':
      return t('mapTools.grid.utm', {
        ...{ zone: told.zone, band: told.band, east: told.eastingM, north: told.northingM },
      });
    case 'mgrs':
      return t('mapTools.grid.mgrs', { reference: told.reference });
    default:
      return assertNever(told);
  }

  function bothSides(write: (degrees: number, side: 'latitude' | 'longitude') => string): string {
    const { latitude, longitude } = place;
    const north = t(latitude < 0 ? 'hemisphere.s' : 'hemisphere.n');
    const east = t(longitude < 0 ? 'hemisphere.w' : 'hemisphere.e');
    return `${write(Math.abs(latitude), 'latitude')} ${north} ${write(Math.abs(longitude), 'longitude')} ${east}`;
  }

  function digits(value: number, fractionDigits: number, minimumIntegerDigits = 1): string {
    return numberFormat(locales[language], {
      minimumFractionDigits: fractionDigits,
      maximumFractionDigits: fractionDigits,
      minimumIntegerDigits,
    }).format(value);
  }
}

/** What is copied: the place as it is shown, and as the programs of others take it: "UTM 32T 539430 5221240 (47.1435, 9.5200)". */
export function placeToCopy(
  words: Pick<Words, 't' | 'language'>,
  place: Place,
  format: CoordinateFormat,
  stepM: StepM,
): string {
  const decimal = coordinatesOf(place, 'decimal', stepM);
  const fractionDigits = decimal.format === 'decimal' ? decimal.fractionDigits : 5;
  const numbers = [place.latitude, place.longitude].map((degrees) => degrees.toFixed(fractionDigits)).join(', ');
  return `${placeInNumbers(words, place, format, stepM)} (${numbers})`;
}
