import type { Feature, Point } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { LayerProps } from 'react-map-gl/maplibre';
import type { Incident } from '#shared/domain/incident.ts';
import { fixAge, isStale } from '../fix-age.ts';
import { incidentSymbol } from '../incident-symbol.ts';
import type { MapTexts } from '../map-texts.ts';
import type { MapPalette } from '../palette.ts';
import { positionOf } from '../position.ts';
import { rememberByIncident } from '../remember-by-incident.ts';
import { symbolName } from '../symbol-name.ts';

export interface VehicleProperties {
  id: string;
  symbol: string;
  isSelected: boolean;
  isStale: boolean;
  /** Plate, and below it what limits the position: its age when stale, else that the car distrusts it. */
  label: string;
  /** Right of the car instead of below, where its pointer or its earlier positions would cover the label. */
  isLabelBeside: boolean;
}

export interface VehicleContext {
  selectedId: string | null;
  operatorId: string;
  nowMs: number;
  texts: Pick<MapTexts, 'stale' | 'untrusted'>;
}

/** The layer that clicks are looked up in. */
export const vehiclesLayerId = 'vehicles';

/**
 * One point for each case with a known place: open cases, and the selected one though it be closed. A case without a
 * place has no point: none is guessed.
 */
export function vehicleFeatures(
  incidents: readonly Incident[],
  { selectedId, operatorId, nowMs, texts }: VehicleContext,
): Feature<Point, VehicleProperties>[] {
  return incidents.flatMap((incident) => {
    const { fix, id } = incident;
    const minutes = fix !== null && isStale(fix, nowMs) ? Math.floor(fixAge(fix, nowMs).ageMs / 60_000) : null;
    return featuresOf(incident, id === selectedId, operatorId, minutes, texts);
  });
}

/** @param staleMinutes how long its telemetry has been silent; null while it is not */
const featuresOf = rememberByIncident(
  (
    incident,
    isSelected: boolean,
    operatorId: string,
    staleMinutes: number | null,
    texts: VehicleContext['texts'],
  ): Feature<Point, VehicleProperties>[] => {
    const { fix, id, vehicle } = incident;
    if (fix === null || fix.place === null || (incident.closed !== null && !isSelected)) return [];
    const silent = staleMinutes === null ? null : texts.stale(Math.max(1, staleMinutes));
    const limit = silent ?? (fix.isTrusted ? null : texts.untrusted);
    const properties = {
      id,
      symbol: symbolName({ kind: 'incident', ...incidentSymbol(incident, operatorId) }),
      isSelected,
      isStale: staleMinutes !== null,
      label: [vehicle.plate, limit].filter((part) => part !== null).join('\n'),
      isLabelBeside: fix.headingDeg !== null && Math.abs(Math.cos((fix.headingDeg * Math.PI) / 180)) > 0.5,
    };
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: positionOf(fix.place) }, properties }];
  },
);

export function vehicleLayers({ theme, text, halo }: MapPalette): LayerProps[] {
  const dimmedWhenStale: ExpressionSpecification = ['case', ['get', 'isStale'], 0.5, 1];
  return [
    {
      id: 'vehicle-selection',
      type: 'circle',
      filter: ['get', 'isSelected'],
      paint: {
        'circle-radius': 20,
        'circle-color': 'transparent',
        'circle-stroke-color': text,
        'circle-stroke-width': 1.5,
        'circle-stroke-opacity': 0.85,
      },
    },
    {
      id: vehiclesLayerId,
      type: 'symbol',
      layout: {
        'icon-image': ['concat', `${theme}/`, ['get', 'symbol']],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['case', ['get', 'isSelected'], 1, 0],
      },
      paint: { 'icon-opacity': dimmedWhenStale },
    },
    {
      // A layer of its own: among symbols the last one lies on top, among labels the first one gets the room.
      id: 'vehicle-labels',
      type: 'symbol',
      layout: {
        'symbol-sort-key': ['case', ['get', 'isSelected'], 0, 1],
        'text-field': ['get', 'label'],
        'text-font': ['Inter Semibold', 'Inter'],
        'text-size': 12,
        'text-anchor': ['case', ['get', 'isLabelBeside'], 'left', 'top'],
        'text-justify': ['case', ['get', 'isLabelBeside'], 'left', 'center'],
        'text-offset': ['case', ['get', 'isLabelBeside'], ['literal', [2, 0]], ['literal', [0, 1.9]]],
      },
      paint: { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.6 },
    },
  ];
}
