import type { Map as EngineMap, StyleSpecification } from 'maplibre-gl';
import { memo, useCallback, useState } from 'react';
import type { MapLayerMouseEvent, ViewStateChangeEvent } from 'react-map-gl/maplibre';
import type { MapEngine } from './engine.ts';
import { isSoftwareDrawn } from './is-software-drawn.ts';
import { vehiclesLayerId } from './layers/vehicles-layer.ts';
import type { MapData } from './map-data.ts';
import { SymbolImages } from './symbol-images.tsx';

export interface MapCanvasProps {
  engine: MapEngine;
  style: StyleSpecification;
  data: readonly MapData[];
  onSelect: (id: string) => void;
  onGesture: () => void;
  onLoad: (map: EngineMap) => void;
  onIdle: () => void;
  onFailure: (cause: Error) => void;
}

const clickable = [vehiclesLayerId];
const start = { longitude: 11.5, latitude: 47.4, zoom: 5.5 };

/**
 * The drawn map. Memoised, and every property must be stable: what re-renders this makes the engine compare styles, which
 * costs frames (DESIGN section 6). The engine is made once; afterwards only changed sources are sent to it.
 */
export const MapCanvas = memo(function MapCanvas(props: MapCanvasProps) {
  const { engine, style, data, onSelect, onGesture, onLoad, onIdle, onFailure } = props;
  const [isOverVehicle, setIsOverVehicle] = useState(false);

  const clicked = useCallback(
    ({ features }: MapLayerMouseEvent) => {
      const id: unknown = features?.[0]?.properties.id;
      if (typeof id === 'string') onSelect(id);
    },
    [onSelect],
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
      initialViewState={start}
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
      onIdle={onIdle}
      onError={({ error }) => onFailure(error)}
    >
      <SymbolImages engine={engine} />
      {data.map(({ id, data: collection, layers }) => (
        <engine.Source key={id} id={id} type="geojson" data={collection}>
          {layers.map((layer) => (
            <engine.Layer key={layer.id} {...layer} />
          ))}
        </engine.Source>
      ))}
      <engine.ScaleControl position="bottom-left" unit="metric" maxWidth={90} />
    </engine.Map>
  );
});
