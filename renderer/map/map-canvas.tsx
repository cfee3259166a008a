import type { Map as EngineMap, StyleSpecification } from 'maplibre-gl';
import { memo, useCallback, useState } from 'react';
import type { MapLayerMouseEvent, ViewStateChangeEvent } from 'react-map-gl/maplibre';
import { startView } from './camera/camera.ts';
import type { View } from './camera/near-view.ts';
import type { MapEngine } from './engine/engine.ts';
import { isSoftwareDrawn } from './engine/is-software-drawn.ts';
import { vehicleClickIds } from './layers/vehicles-layer.ts';
import type { MapData } from './map-data.ts';
import { SymbolImages } from './symbols/symbol-images.tsx';

export interface MapCanvasProps {
  engine: MapEngine;
  style: StyleSpecification;
  /** Where it begins; null: nowhere in particular. */
  view: View | null;
  data: readonly MapData[];
  onSelect: (id: string) => void;
  /** Whether clicks are points just now, and select nothing. */
  isPointing: () => boolean;
  onGesture: () => void;
  onLoad: (map: EngineMap) => void;
  onFailure: (cause: Error) => void;
}

const clickable = [...vehicleClickIds];
/** How much nearer a click on several cars drawn as one brings them, zoom levels. */
const nearerZoom = 2;

/**
 * The drawn map. Memoised, and every property must be stable: what re-renders this makes the engine compare styles, which
 * costs frames (DESIGN section 6). The engine is made once; afterwards only changed sources are sent to it.
 */
export const MapCanvas = memo(function MapCanvas(props: MapCanvasProps) {
  const { engine, style, view, data, onSelect, isPointing, onGesture, onLoad, onFailure } = props;
  const [isOverVehicle, setIsOverVehicle] = useState(false);

  const clicked = useCallback(
    ({ features, target, lngLat }: MapLayerMouseEvent) => {
      if (isPointing()) return;
      const { id, cluster }: { id?: unknown; cluster?: unknown } = features?.[0]?.properties ?? {};
      if (typeof id === 'string') onSelect(id);
      if (cluster !== true) return;
      onGesture();
      target.jumpTo({ center: lngLat, zoom: target.getZoom() + nearerZoom });
    },
    [onSelect, isPointing, onGesture],
  );
  // A move that a person began has an original event, the camera's own moves have none; a wheel's first turn is told apart
  // by its own event only.
  const moved = useCallback(
    (event: ViewStateChangeEvent) => {
      if ('originalEvent' in event && event.originalEvent) onGesture();
    },
    [onGesture],
  );

  return (
    <engine.Map
      mapStyle={style}
      initialViewState={firstView(view)}
      attributionControl={false}
      maplibreLogo={false}
      dragRotate={false}
      touchPitch={false}
      pitchWithRotate={false}
      fadeDuration={isSoftwareDrawn() ? 0 : 100}
      interactiveLayerIds={clickable}
      cursor={isOverVehicle ? 'pointer' : ''}
      onClick={clicked}
      onMouseEnter={() => setIsOverVehicle(true)}
      onMouseLeave={() => setIsOverVehicle(false)}
      onMoveStart={moved}
      onWheel={onGesture}
      onLoad={({ target }) => onLoad(target)}
      onError={({ error }) => onFailure(error)}
    >
      <SymbolImages engine={engine} />
      {data.map(({ id, data: collection, options, layers }) => (
        <engine.Source key={id} id={id} type="geojson" data={collection} {...options}>
          {layers.map((layer) => (
            <engine.Layer key={layer.id} {...layer} />
          ))}
        </engine.Source>
      ))}
      <engine.ScaleControl position="bottom-left" unit="metric" maxWidth={90} />
    </engine.Map>
  );
});

function firstView(before: View | null) {
  const { centre, zoom } = before ?? startView;
  return { ...centre, zoom };
}
