import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { MapPalette } from '../symbols/palette.ts';
import { stationKinds } from '../symbols/station-kind.ts';
import type { MapLanguage } from '../theme.ts';

/** From these zooms on stations, and their names, are drawn, as far as the archive has them there. */
const stationZoom = 11;
const nameZoom = 14;

/**
 * Hospitals, fire stations and police stations of the street map, each by a shape and a colour of its own, with the name in
 * the operator's language where the map has one. They are where the map says: nothing tells whether they are on duty.
 * @param sourceId of the streets
 */
export function stationLayers(
  sourceId: string,
  { theme, placeText, halo }: MapPalette,
  language: MapLanguage,
): SymbolLayerSpecification[] {
  return [
    {
      id: 'stations',
      type: 'symbol',
      source: sourceId,
      'source-layer': 'pois',
      minzoom: stationZoom,
      filter: ['in', ['get', 'kind'], ['literal', [...stationKinds]]],
      layout: {
        'icon-image': ['concat', `${theme}/station/`, ['get', 'kind']],
        'icon-size': ['interpolate', ['linear'], ['zoom'], stationZoom, 0.75, nameZoom, 1],
        'icon-allow-overlap': true,
        'text-field': ['step', ['zoom'], '', nameZoom, ['coalesce', ['get', `name:${language}`], ['get', 'name'], '']],
        'text-font': ['Inter'],
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 0.95],
        'text-max-width': 9,
        'text-optional': true,
      },
      paint: { 'text-color': placeText, 'text-halo-color': halo, 'text-halo-width': 1.4 },
    },
  ];
}
