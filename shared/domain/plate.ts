import { plateDistricts } from './plate-districts.ts';

/**
 * The district that a plate names, if it is Austrian. `letters` as on the plate, `name` of the district; `isSure`: the form
 * (letters, digits, letters) is the usual Austrian one; chosen plates (letters, then digits) look like other countries'.
 */
export interface PlateDistrict {
  letters: string;
  name: string;
  isSure: boolean;
}

const usual = /^([A-Z]{1,2}) ?\d{1,5} ?[A-Z]{1,3}$/;
const chosen = /^([A-Z]{1,2})[ -][A-Z]{1,5} ?\d{1,5}$/;

/**
 * Reads the district off a plate such as `W 12345 A`, `GU 123 AB` or the chosen `W NAME 1` (DOMAIN section 5).
 * @returns null for anything else, foreign plates and unknown letters included: the plate is then passed as it is
 */
export function plateDistrict(plate: string): PlateDistrict | null {
  const text = plate.trim().toUpperCase();
  const isSure = usual.test(text);
  const letters = (usual.exec(text) ?? chosen.exec(text))?.[1];
  const name = letters === undefined ? undefined : plateDistricts[letters];
  return letters === undefined || name === undefined ? null : { letters, name, isSure };
}
