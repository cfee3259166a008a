import type { Map as EngineMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useLatest } from '../../ui/use-latest.ts';
import { useObservable } from '../../ui/use-observable.ts';
import { unitClustersLayerId, unitsLayerId } from '../layers/units-layer.ts';
import { vehicleClickIds } from '../layers/vehicles-layer.ts';
import type { MapTools } from '../map-tools.ts';
import type { MapFeed } from './map-feed.ts';
import { slotOfFeature } from './unit-features.ts';
import type { UnitTexts } from './unit-texts.ts';

export interface UnitTagsProps {
  map: EngineMap;
  feed: MapFeed;
  tools: Pick<MapTools, 'areUnitsShown' | 'areTracksShown' | 'measure'>;
  /** The gateway's time, milliseconds UTC. */
  now: number;
  texts: UnitTexts;
  /** The operator looks somewhere else than the camera would. */
  onGesture: () => void;
}

const nearerZoom = 2;

/** What the map says of units in words: how many, how current, and the one that was clicked. Never in the way. */
export function UnitTags({ map, feed, tools, now, texts, onGesture }: UnitTagsProps) {
  const tally = useObservable(feed.tally);
  const picked = useObservable(feed.picked);
  const areShown = useObservable(tools.areUnitsShown);
  const areTracksShown = useObservable(tools.areTracksShown);
  const [hasPicked, setHasPicked] = useState(false);

  const pick = (slot: number | null) => {
    feed.pick(slot);
    setHasPicked(slot !== null);
  };
  const clicked = useLatest(({ point }: MapMouseEvent) => {
    if (tools.measure.get() !== null || !areShown) return;
    const at = (layers: readonly string[]) =>
      map.queryRenderedFeatures(point, { layers: layers.filter((id) => map.getLayer(id) !== undefined) });
    // A case lies above all units.
    if (at(vehicleClickIds).length > 0) return;
    const [hit] = at([unitsLayerId, unitClustersLayerId]);
    if (hit === undefined) return pick(null);
    const slot = typeof hit.id === 'number' ? slotOfFeature(hit.id) : null;
    if (slot !== null) return pick(slot);
    const { geometry } = hit;
    if (geometry.type !== 'Point') return;
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    onGesture();
    map.jumpTo({ center: [longitude, latitude], zoom: map.getZoom() + nearerZoom });
  });
  useEffect(() => {
    const listener = (event: MapMouseEvent) => clicked.current(event);
    map.on('click', listener);
    return () => void map.off('click', listener);
  }, [map, clicked]);

  const isKnown = tally !== null && tally.count > 0;
  if (!isKnown && !areTracksShown) return null;
  return (
    <div className="map-units">
      {isKnown && hasPicked && areShown && (
        <div className="map-tag" data-testid="picked-unit">
          {picked === null ? (
            <p>{texts.gone}</p>
          ) : (
            <>
              <strong>{picked.callSign}</strong> {texts.kind(picked.kind)}
              <p>{texts.age(Math.max(0, now - picked.measuredAt))}</p>
            </>
          )}
          <button type="button" onClick={() => pick(null)}>
            {texts.leave}
          </button>
        </div>
      )}
      {areTracksShown && <p className="map-tag map-tag-units">{texts.allTracks}</p>}
      {isKnown && (
        <p
          className="map-tag map-tag-units"
          data-testid="units-tag"
          data-count={tally.count}
          data-is-current={tally.isCurrent}
        >
          {unitWords(texts, tally, areShown)}
        </p>
      )}
    </div>
  );
}

function unitWords(texts: UnitTexts, tally: NonNullable<ReturnType<MapFeed['tally']['get']>>, areShown: boolean) {
  const { count, silent, isCurrent, at } = tally;
  return [
    texts.count(count),
    ...(areShown ? [] : [texts.hidden]),
    ...(isCurrent ? [] : [at === null ? texts.lost : texts.stand(at)]),
    ...(isCurrent && silent > 0 ? [texts.silentCount(silent)] : []),
  ].join(' · ');
}
