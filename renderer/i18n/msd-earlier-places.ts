import { distanceM } from '#shared/domain/geodesy.ts';
import { type LocationMas, recentLocations } from '#shared/msd/recent-locations.ts';
import type { MsdTrace } from '#shared/msd/trace-msd.ts';
import { coordinateMasOf, deltaStepsOf, isOnEarth } from '#shared/msd/wire-values.ts';
import { msdFieldName } from './msd-names.ts';
import { coordinateWords } from './place-words.ts';
import type { Words } from './words.ts';

/** One step of N1 and N2 is 100 milliarcseconds: 1/36,000 of a degree. */
const STEPS_PER_DEGREE = 36_000;
const MAS_PER_DEGREE = 3_600_000;

type DeltaKey = 'n1Latitude' | 'n1Longitude' | 'n2Latitude' | 'n2Longitude';

/**
 * The way back to an earlier place in steps and metres; beside the second number of each also the place itself in
 * degrees and its distance from where the car said to be. A step of longitude has no metres while the latitude is unknown.
 */
export function deltaMeaning(
  words: Words,
  key: DeltaKey,
  wire: number,
  trace: MsdTrace,
): { text: string; isUnknown: boolean } {
  const { t } = words;
  const steps = deltaStepsOf(wire);
  const at = locationOf(trace);
  const signed = `${steps > 0 ? '+' : steps < 0 ? '−' : ''}${words.format.number(Math.abs(steps))}`;
  const metres = metresOf(key, steps, at);
  const way =
    metres === null
      ? t('msd.stepsOnly', { steps: signed })
      : t('msd.steps', { steps: signed, metres: words.format.unit(metres, 'meter') });
  if (key === 'n1Latitude' || key === 'n2Latitude') return { text: way, isUnknown: false };
  const [name, place] =
    key === 'n1Longitude' ? (['N1', earlier(trace, at).n1] as const) : (['N2', earlier(trace, at).n2] as const);
  if (at === null || place === null) return { text: `${way} · ${t('msd.earlierUnknown', { name })}`, isUnknown: true };
  const found = {
    name,
    place: coordinateWords(words, degreesOf(place)),
    distance: words.format.unit(distanceM(degreesOf(at), degreesOf(place)), 'meter'),
  };
  return { text: `${way} · ${t('msd.earlier', found)}`, isUnknown: false };
}

function metresOf(key: DeltaKey, steps: number, at: LocationMas | null): number | null {
  const deg = Math.abs(steps) / STEPS_PER_DEGREE;
  if (key === 'n1Latitude' || key === 'n2Latitude') {
    return distanceM({ latitude: 0, longitude: 0 }, { latitude: deg, longitude: 0 });
  }
  if (at === null) return null;
  const { latitude } = degreesOf(at);
  return distanceM({ latitude, longitude: 0 }, { latitude, longitude: deg });
}

function earlier(trace: MsdTrace, at: LocationMas | null) {
  const [n1Latitude, n1Longitude] = [numberOf(trace, 'n1Latitude'), numberOf(trace, 'n1Longitude')];
  const [n2Latitude, n2Longitude] = [numberOf(trace, 'n2Latitude'), numberOf(trace, 'n2Longitude')];
  return recentLocations({
    latitudeMas: at?.latitudeMas ?? null,
    longitudeMas: at?.longitudeMas ?? null,
    n1: deltaOf(n1Latitude, n1Longitude),
    n2: deltaOf(n2Latitude, n2Longitude),
  });
}

function deltaOf(latitude: number | null, longitude: number | null) {
  if (latitude === null || longitude === null) return null;
  return { latitudeDelta: deltaStepsOf(latitude), longitudeDelta: deltaStepsOf(longitude) };
}

function locationOf(trace: MsdTrace): LocationMas | null {
  const [latitude, longitude] = [numberOf(trace, 'latitude'), numberOf(trace, 'longitude')];
  const latitudeMas = latitude === null ? null : coordinateMasOf(latitude);
  const longitudeMas = longitude === null ? null : coordinateMasOf(longitude);
  if (latitudeMas === null || longitudeMas === null) return null;
  return isOnEarth({ latitudeMas, longitudeMas }) ? { latitudeMas, longitudeMas } : null;
}

/** The number on the wire of a field of this message; null when it was not sent or not reached. */
function numberOf({ spans }: MsdTrace, key: DeltaKey | 'latitude' | 'longitude'): number | null {
  const found = spans.find(({ field }) => {
    const name = msdFieldName(field);
    return name.key === key && name.part === null;
  });
  return found?.reads.at(-1)?.value ?? null;
}

function degreesOf({ latitudeMas, longitudeMas }: LocationMas): { latitude: number; longitude: number } {
  return { latitude: latitudeMas / MAS_PER_DEGREE, longitude: longitudeMas / MAS_PER_DEGREE };
}
