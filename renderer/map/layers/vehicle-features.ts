import type { Feature, Point } from 'geojson';
import type { Incident } from '#shared/domain/incident.ts';
import { fixAge, isStale } from '../fix-age.ts';
import type { MapTexts } from '../map-texts.ts';
import { positionOf } from '../position.ts';
import { rememberByIncident } from '../remember-by-incident.ts';
import { incidentSymbol, type SymbolTone } from '../symbols/incident-symbol.ts';
import { symbolRank } from '../symbols/symbol-rank.ts';

export interface VehicleProperties {
  id: string;
  /** See symbolRank. */
  rank: number;
  tone: SymbolTone;
  isStale: boolean;
  /** Degrees clockwise from north; null: not known, then it has no pointer. */
  headingDeg: number | null;
  /** Plate, and below it what limits the position: its age when stale, else that the car distrusts it. */
  label: string;
  /** Right of the car instead of below, where its pointer or its earlier positions would cover the label. */
  isLabelBeside: boolean;
}

export type VehicleFeature = Feature<Point, VehicleProperties>;

export interface VehicleContext {
  selectedId: string | null;
  operatorId: string;
  nowMs: number;
  texts: Pick<MapTexts, 'stale' | 'untrusted'>;
}

/**
 * One point for each case with a known place: open cases, and the selected one though it be closed. A case without a
 * place has no point: none is guessed. The selected one is apart: it is never drawn as one with others.
 */
export function vehicleFeatures(
  incidents: readonly Incident[],
  { selectedId, operatorId, nowMs, texts }: VehicleContext,
): { others: VehicleFeature[]; selected: VehicleFeature[] } {
  const others: VehicleFeature[] = [];
  const selected: VehicleFeature[] = [];
  for (const incident of incidents) {
    const { fix, id, closed } = incident;
    const isSelected = id === selectedId;
    if (closed !== null && !isSelected) continue;
    const minutes = fix !== null && isStale(fix, nowMs) ? Math.floor(fixAge(fix, nowMs).ageMs / 60_000) : null;
    (isSelected ? selected : others).push(...featuresOf(incident, operatorId, minutes, texts));
  }
  return { others, selected };
}

/** @param staleMinutes how long its telemetry has been silent; null while it is not */
const featuresOf = rememberByIncident(
  (incident, operatorId: string, staleMinutes: number | null, texts: VehicleContext['texts']): VehicleFeature[] => {
    const { fix, id, vehicle } = incident;
    if (fix === null || fix.place === null) return [];
    const silent = staleMinutes === null ? null : texts.stale(Math.max(1, staleMinutes));
    const limit = silent ?? (fix.isTrusted ? null : texts.untrusted);
    const properties = {
      id,
      rank: symbolRank(incident, operatorId),
      tone: incidentSymbol(incident, operatorId).tone,
      isStale: staleMinutes !== null,
      headingDeg: fix.headingDeg,
      label: [vehicle.plate, limit].filter((part) => part !== null).join('\n'),
      isLabelBeside: fix.headingDeg !== null && Math.abs(Math.cos((fix.headingDeg * Math.PI) / 180)) > 0.5,
    };
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: positionOf(fix.place) }, properties }];
  },
);
