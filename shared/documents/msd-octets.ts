import type { Incident } from '../domain/incident.ts';
import { hexToOctets } from '../msd/hex.ts';

/** The last MSD of the case, octet by octet as received (EN 15722); null when none came. @throws HexError for broken hex */
export function msdOctets({ msdHex }: Pick<Incident, 'msdHex'>): Uint8Array | null {
  return msdHex === null || msdHex === '' ? null : hexToOctets(msdHex);
}
