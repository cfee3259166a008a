import { vehicleTypeNames } from '#shared/msd/vehicle-types.ts';
import type { Words } from '../../i18n/words.ts';

/** The class of a vehicle (EN 15722: M1, N1, ...) in words, the class behind it; null = the car did not tell. */
export function categoryWords({ t }: Pick<Words, 't'>, category: string | null): { text: string; isUnknown: boolean } {
  if (category === null) return { text: t('vehicle.categoryUnknown'), isUnknown: true };
  const name = vehicleTypeNames.find((one) => one === category);
  if (name === undefined) return { text: category, isUnknown: false };
  const word = t(`vehicle.category.${name}`);
  return { text: name === 'other' ? word : `${word} (${name})`, isUnknown: false };
}
