import type { Fix, Place } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { CountryAt } from '#shared/domain/track/border-crossings.ts';
import { fixTime } from '#shared/domain/track/fix-time.ts';
import { inOrder } from '#shared/domain/track/measured-fix.ts';

/**
 * The countries of a car's way as this desk holds it, oldest first, up to the newest position of its case.
 * @param readTrack the held positions of a case
 * @param countriesOf the country of each place, in their order
 * @throws Error when one of them cannot be read
 */
export async function heldWay(
  { id, fix }: Pick<Incident, 'id' | 'fix'>,
  readTrack: (incidentId: string) => Promise<readonly Fix[]>,
  countriesOf: (places: readonly Place[]) => Promise<readonly (string | null)[]>,
): Promise<CountryAt[]> {
  const fixes = inOrder([...(await readTrack(id)), ...(fix === null ? [] : [fix])]);
  const countries = await countriesOf(fixes.flatMap(({ place }) => place ?? []));
  let next = 0;
  return fixes.map((one) => {
    const { at } = fixTime(one);
    if (one.place === null) return { at, country: null };
    next += 1;
    return { at, country: countries[next - 1] ?? null };
  });
}
