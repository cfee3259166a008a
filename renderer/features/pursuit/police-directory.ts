import type { Centre } from '#shared/domain/centre.ts';
import type { PsapEntry, Region } from '#shared/domain/psap.ts';
import { routesFor } from '#shared/domain/routing.ts';

/** Police contacts of the centre's directory: those in charge where the car is first, the likeliest region before the next. */
export function policeDirectory(centre: Pick<Centre, 'psaps' | 'ownRegion'>, regions: readonly Region[]): PsapEntry[] {
  const inCharge = routesFor({ regions, need: '133', centre }).needs.flatMap(({ routes }) =>
    routes.map(({ entry }) => entry),
  );
  const others = centre.psaps.filter(
    (entry) => entry.psaps.includes('133') && !inCharge.some(({ id }) => id === entry.id),
  );
  return [...inCharge, ...others];
}

/**
 * The contact beside the one that stands in the field, in the order of the directory; round at its ends. A name that is not in
 * it leads to its first or last one.
 */
export function neighbourContact(directory: readonly PsapEntry[], name: string, step: 1 | -1): PsapEntry | null {
  const at = directory.findIndex((entry) => entry.name === name.trim());
  if (at === -1) return (step === 1 ? directory[0] : directory.at(-1)) ?? null;
  return directory[(at + step + directory.length) % directory.length] ?? null;
}
