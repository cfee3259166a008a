import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { LayerProps } from 'react-map-gl/maplibre';
import type { MapPalette } from '../symbols/palette.ts';
import { symbolOfRank } from '../symbols/symbol-rank.ts';

/** The layers that clicks are looked up in: single cars, the selected one, several cars drawn as one. */
export const vehicleClickIds = ['vehicles', 'selected-vehicle', 'vehicle-clusters'] as const;

/**
 * Cars that would cover one another are drawn as one, with the symbol of the most urgent and their number; close up, where streets
 * have names, each stands alone.
 */
export const vehicleClusters = {
  cluster: true,
  clusterRadius: 26,
  clusterMaxZoom: 13,
  clusterProperties: {
    rank: ['min', ['get', 'rank']],
    freshCount: ['+', ['case', ['get', 'isStale'], 0, 1]],
  },
};

const isCluster: ExpressionSpecification = ['has', 'point_count'];
const isSingle: ExpressionSpecification = ['!', isCluster];

/** All cars but the selected one. */
export function vehicleLayers(palette: MapPalette): LayerProps[] {
  return [...clusterLayers(palette), ...carLayers(palette, { icon: 'vehicles', prefix: 'vehicle' }, isSingle)];
}

/** The selected car, on top of the others. */
export function selectedVehicleLayers(palette: MapPalette): LayerProps[] {
  return [
    {
      id: 'vehicle-selection',
      type: 'circle',
      paint: {
        'circle-radius': 20,
        'circle-color': 'transparent',
        'circle-stroke-color': palette.text,
        'circle-stroke-width': 1.5,
        'circle-stroke-opacity': 0.85,
      },
    },
    ...carLayers(palette, { icon: 'selected-vehicle', prefix: 'selected' }, ['literal', true]),
  ];
}

function clusterLayers({ theme, text, halo, ground }: MapPalette): LayerProps[] {
  const fadedWhenAllStale: ExpressionSpecification = ['case', ['>', ['get', 'freshCount'], 0], 1, 0.5];
  return [
    {
      id: 'vehicle-cluster-ring',
      type: 'circle',
      filter: isCluster,
      paint: {
        'circle-radius': 19,
        'circle-color': ground,
        'circle-opacity': 0.55,
        'circle-stroke-color': text,
        'circle-stroke-width': 1,
        'circle-stroke-opacity': 0.45,
      },
    },
    {
      id: 'vehicle-clusters',
      type: 'symbol',
      filter: isCluster,
      layout: {
        'icon-image': ['concat', `${theme}/`, symbolOfRank],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['-', 0, ['get', 'rank']],
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': ['Inter Semibold', 'Inter'],
        'text-size': 14,
        'text-anchor': 'left',
        'text-offset': [1.1, -1.1],
        'text-allow-overlap': true,
      },
      paint: {
        'icon-opacity': fadedWhenAllStale,
        'text-color': text,
        'text-halo-color': halo,
        'text-halo-width': 2,
      },
    },
  ];
}

function carLayers(
  { theme, text, halo }: MapPalette,
  { icon, prefix }: { icon: string; prefix: string },
  which: ExpressionSpecification,
): LayerProps[] {
  const dimmedWhenStale: ExpressionSpecification = ['case', ['get', 'isStale'], 0.5, 1];
  const hasHeading: ExpressionSpecification = ['!=', ['get', 'headingDeg'], null];
  const withHeading: FilterSpecification = ['all', which, hasHeading];
  const isBeside: ExpressionSpecification = ['get', 'isLabelBeside'];
  return [
    {
      id: `${prefix}-direction`,
      type: 'symbol',
      filter: withHeading,
      layout: {
        'icon-image': ['concat', `${theme}/pointer/`, ['get', 'tone']],
        'icon-rotate': ['get', 'headingDeg'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': dimmedWhenStale },
    },
    {
      id: icon,
      type: 'symbol',
      filter: which,
      layout: {
        'icon-image': ['concat', `${theme}/`, symbolOfRank],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['-', 0, ['get', 'rank']],
      },
      paint: { 'icon-opacity': dimmedWhenStale },
    },
    {
      // A layer of its own: among symbols the last one lies on top, among labels the first one gets the room.
      id: `${prefix}-labels`,
      type: 'symbol',
      filter: which,
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'text-field': ['get', 'label'],
        'text-font': ['Inter Semibold', 'Inter'],
        'text-size': 12,
        'text-anchor': ['case', isBeside, 'left', 'top'],
        'text-justify': ['case', isBeside, 'left', 'center'],
        'text-offset': ['case', isBeside, ['literal', [2, 0]], ['literal', [0, 1.9]]],
      },
      paint: { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.6 },
    },
  ];
}
