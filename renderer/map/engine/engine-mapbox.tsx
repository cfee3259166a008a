import 'mapbox-gl/mapbox-gl.css';
import './engine-mapbox.css';
import workerUrl from 'mapbox-gl/dist/esm/worker.js?worker&url';
import * as mapboxgl from 'mapbox-gl/esm';
import type { StyleSpecification } from 'maplibre-gl';
import { type ComponentProps, useContext } from 'react';
import { Layer, Map as MapComponent, ScaleControl, Source, useMap } from 'react-map-gl/mapbox';
import type { MapEngine } from './engine.ts';
import { MapboxToken } from './mapbox-token.ts';

mapboxgl.setWorkerUrl(new URL(workerUrl, import.meta.url).href);

/** Drawn by the machine itself in either ground: a style without it asks for fonts that only the network has. */
const localFonts = 'Inter, sans-serif';
/** The engine wants an address for fonts in each style; with local ones it asks none. */
const noFonts = 'mapbox://fonts/mapbox/{fontstack}/{range}.pbf';

const withFonts = new WeakMap<StyleSpecification, StyleSpecification>();

/** With the centre's own token, to which its licence ties the engine: its attribution, its logo and its usage data stay as they are. */
function MapboxMap({ mapStyle, ...props }: ComponentProps<MapEngine['Map']>) {
  const token = useContext(MapboxToken);
  const { attributionControl: _own, maplibreLogo: _maplibre, ...rest } = props;
  return (
    <MapComponent
      {...(rest as unknown as ComponentProps<typeof MapComponent>)}
      mapLib={mapboxgl as unknown as typeof import('mapbox-gl')}
      mapboxAccessToken={token ?? ''}
      mapStyle={withFontAddress(mapStyle) as string}
      localFontFamily={localFonts}
      projection="mercator"
      // Right-to-left scripts would load code from the network, which the page's policy refuses.
      RTLTextPlugin={false}
    />
  );
}

const engine = {
  name: 'mapbox',
  Map: MapboxMap,
  Source,
  Layer,
  ScaleControl,
  useMap,
  supplyImages(map: mapboxgl.Map, draw: (name: string) => ImageData | null, pixelRatio: number) {
    map.on('styleimagemissing', ({ id }) => {
      const image = draw(id);
      if (image !== null && !map.hasImage(id)) map.addImage(id, image, { pixelRatio });
    });
  },
  changeable: { dynamic: true },
  changeFeatures(
    map: mapboxgl.Map,
    sourceId: string,
    { changed, removed }: Parameters<MapEngine['changeFeatures']>[2],
  ) {
    const source = map.getSource(sourceId);
    if (source === undefined || !('updateData' in source)) return;
    const gone = removed.map((id) => ({ type: 'Feature' as const, id, properties: null, geometry: null }));
    source.updateData({ type: 'FeatureCollection', features: [...gone, ...changed] } as unknown as GeoJSON.GeoJSON);
  },
};
// The two engines share names and behaviour of everything that the map uses, not their types: MapEngine speaks MapLibre's, and
// here, once, Mapbox's are taken for them.
export const mapboxEngine = engine as unknown as MapEngine;

function withFontAddress(style: ComponentProps<MapEngine['Map']>['mapStyle']) {
  if (typeof style !== 'object' || !('layers' in style)) return style;
  const plain = style as StyleSpecification;
  if (plain.glyphs !== undefined) return plain;
  const made = withFonts.get(plain) ?? { ...plain, glyphs: noFonts };
  withFonts.set(plain, made);
  return made;
}
