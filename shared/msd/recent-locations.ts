import type { LocationDelta, Msd } from './msd.ts';

const STEP_MAS = 100;

export type LocationMas = { latitudeMas: number; longitudeMas: number };

/**
 * The two earlier locations of the car in milliarcseconds: N1 counts from the location, N2 from N1 (DOMAIN section 2).
 * null = unknown, also when what it counts from is unknown.
 */
export function recentLocations(msd: Pick<Msd, 'latitudeMas' | 'longitudeMas' | 'n1' | 'n2'>): {
  n1: LocationMas | null;
  n2: LocationMas | null;
} {
  const { latitudeMas, longitudeMas } = msd;
  if (latitudeMas === null || longitudeMas === null) return { n1: null, n2: null };
  const n1 = moved({ latitudeMas, longitudeMas }, msd.n1);
  return { n1, n2: n1 && moved(n1, msd.n2) };
}

function moved(from: LocationMas, delta: LocationDelta | null): LocationMas | null {
  if (delta === null) return null;
  return {
    latitudeMas: from.latitudeMas + delta.latitudeDelta * STEP_MAS,
    longitudeMas: from.longitudeMas + delta.longitudeDelta * STEP_MAS,
  };
}
