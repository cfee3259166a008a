import type { RoadState } from '#shared/domain/road.ts';
import type { Words } from './words.ts';

/** Nearer than this the car counts as on the road, metres: its lanes are as wide. */
const onRoadM = 15;

/** The road at the car with the map's name and date, or why it is not known. `isUnknown`: there is no name to say. */
export function roadWords({ t, format }: Pick<Words, 't' | 'format'>, state: RoadState) {
  if (state.kind !== 'found') return { text: t(`road.${state.kind}`), isUnknown: true };
  const { name, ref, distanceM, mapName } = state.road;
  const road = [ref, name].filter((part) => part !== null).join(' ');
  const text =
    distanceM <= onRoadM
      ? t('road.on', { road, map: mapName })
      : t('road.found', { road, map: mapName, distance: format.distance(distanceM) });
  return { text, isUnknown: false };
}
