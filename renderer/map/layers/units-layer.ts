import type { ExpressionSpecification } from 'maplibre-gl';
import type { LayerProps } from 'react-map-gl/maplibre';
import { unitGoneMs } from '#shared/domain/unit.ts';
import type { MapPalette } from '../symbols/palette.ts';

/** The layers that clicks are looked up in. */
export const unitsLayerId = 'units';
export const unitClustersLayerId = 'unit-clusters';

/** From here on call signs are written. */
const labelZoom = 13;

/** What the units layer says, in the operator's language. */
export interface UnitLayerTexts {
  /** At a silent unit: "vor 2 min"; 0: under a minute. Whole minutes. */
  silent: (minutes: number) => string;
}

/**
 * Vehicles of helpers, calm: small, in muted colours, below all that belongs to cases. A kind is told by its sign, a silent unit
 * by its fading and the age at its call sign; many that would lie upon one another are a ring with their number.
 */
export function unitLayers({ theme, ground, text, placeText, halo }: MapPalette, texts: UnitLayerTexts): LayerProps[] {
  const isCluster: ExpressionSpecification = ['has', 'count'];
  const isUnit: ExpressionSpecification = ['!', ['has', 'count']];
  const dimmed = (full: number): ExpressionSpecification => ['case', ['get', 'isDimmed'], full * 0.45, full];
  const picture = (kind: string): ExpressionSpecification => ['concat', `${theme}/${kind}/`, ['get', 'kind']];
  // Nothing here gives way to anything, so that nothing has to be placed anew when something moves.
  const always = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
  return [
    {
      id: unitClustersLayerId,
      type: 'circle',
      filter: isCluster,
      paint: {
        'circle-radius': ['step', ['get', 'count'], 10, 10, 12, 100, 15, 1000, 18],
        'circle-color': ground,
        'circle-opacity': dimmed(0.8),
        'circle-stroke-color': placeText,
        'circle-stroke-width': 1,
        'circle-stroke-opacity': dimmed(0.6),
      },
    },
    {
      id: 'unit-cluster-counts',
      type: 'symbol',
      filter: isCluster,
      layout: {
        'text-field': ['to-string', ['get', 'count']],
        'text-font': ['Inter'],
        'text-size': 11,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': placeText, 'text-opacity': dimmed(1) },
    },
    {
      id: 'unit-pointers',
      type: 'symbol',
      filter: ['all', isUnit, ['has', 'headingDeg']],
      layout: {
        'icon-image': picture('unit-pointer'),
        'icon-rotate': ['get', 'headingDeg'],
        'icon-rotation-alignment': 'map',
        ...always,
      },
      paint: { 'icon-opacity': dimmed(1) },
    },
    {
      id: unitsLayerId,
      type: 'symbol',
      filter: isUnit,
      layout: { 'icon-image': picture('unit'), ...always },
      paint: { 'icon-opacity': dimmed(1) },
    },
    {
      id: 'unit-labels',
      type: 'symbol',
      filter: isUnit,
      minzoom: labelZoom,
      layout: {
        'text-field': ['concat', ['get', 'callSign'], silentPart(texts)],
        'text-font': ['Inter'],
        'text-size': 11,
        'text-anchor': 'top',
        'text-offset': [0, 1.3],
        'text-optional': true,
      },
      paint: {
        'text-color': text,
        'text-halo-color': halo,
        'text-halo-width': 1.4,
        'text-opacity': ['case', ['get', 'isDimmed'], 0.6, 1],
      },
    },
  ];
}

/** A unit is gone before its minutes run out of words. */
function silentPart({ silent }: UnitLayerTexts): ExpressionSpecification {
  const minutes = Array.from({ length: Math.ceil(unitGoneMs / 60_000) }, (_, minute) => minute);
  const [first = 0, ...rest] = minutes;
  const spoken = (minute: number) => `\n${silent(minute)}`;
  return [
    'match',
    ['get', 'silentMin'],
    first,
    spoken(first),
    ...rest.flatMap((minute) => [minute, spoken(minute)]),
    '',
  ] as unknown as ExpressionSpecification;
}
