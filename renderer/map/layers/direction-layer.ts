import type { Feature, Point } from 'geojson';
import type { LayerProps } from 'react-map-gl/maplibre';
import type { Incident } from '#shared/domain/incident.ts';
import { isStale } from '../fix-age.ts';
import { incidentSymbol } from '../incident-symbol.ts';
import type { MapPalette } from '../palette.ts';
import { positionOf } from '../position.ts';
import { rememberByIncident } from '../remember-by-incident.ts';
import { symbolName } from '../symbol-name.ts';
import type { VehicleContext } from './vehicles-layer.ts';

export interface DirectionProperties {
  symbol: string;
  headingDeg: number;
  isStale: boolean;
}

/** A pointer at each car whose direction of travel is known, degrees clockwise from north. */
export function directionFeatures(
  incidents: readonly Incident[],
  { selectedId, operatorId, nowMs }: Omit<VehicleContext, 'texts'>,
): Feature<Point, DirectionProperties>[] {
  return incidents.flatMap((incident) => {
    const { fix, id } = incident;
    return featuresOf(incident, id === selectedId, operatorId, fix !== null && isStale(fix, nowMs));
  });
}

const featuresOf = rememberByIncident(
  (incident, isSelected: boolean, operatorId: string, stale: boolean): Feature<Point, DirectionProperties>[] => {
    const { fix } = incident;
    if (fix === null || fix.place === null || fix.headingDeg === null) return [];
    if (incident.closed !== null && !isSelected) return [];
    const { tone } = incidentSymbol(incident, operatorId);
    const symbol = symbolName({ kind: 'pointer', tone });
    const properties = { symbol, headingDeg: fix.headingDeg, isStale: stale };
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: positionOf(fix.place) }, properties }];
  },
);

export function directionLayers({ theme }: MapPalette): LayerProps[] {
  return [
    {
      id: 'direction',
      type: 'symbol',
      layout: {
        'icon-image': ['concat', `${theme}/`, ['get', 'symbol']],
        'icon-rotate': ['get', 'headingDeg'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': ['case', ['get', 'isStale'], 0.5, 1] },
    },
  ];
}
