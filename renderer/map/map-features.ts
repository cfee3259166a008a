import type { Incident } from '#shared/domain/incident.ts';
import type { NamedPlace } from '#shared/domain/nearest-place.ts';
import type { Track } from '#shared/domain/track/analyse-track.ts';
import { estimateAt } from '#shared/domain/track/estimate.ts';
import { accuracyFeatures } from './layers/accuracy-layer.ts';
import { earlierPlaceFeatures } from './layers/earlier-places-layer.ts';
import { estimateFeatures } from './layers/estimate-layer.ts';
import { stopFeatures } from './layers/stops-layer.ts';
import { townFeatures } from './layers/towns-layer.ts';
import { trackFeatures } from './layers/track-layer.ts';
import { type VehicleContext, vehicleFeatures } from './layers/vehicle-features.ts';
import { watchAreaFeatures } from './layers/watch-areas-layer.ts';
import type { MapTexts } from './map-texts.ts';

/** What is drawn: cases whose position may be used at this desk. */
export interface MapRows extends VehicleContext {
  incidents: readonly Incident[];
  selected: Incident | null;
  /** The way of the selected car; null when it is none that is followed. */
  track: Track | null;
  texts: MapTexts;
  towns: readonly NamedPlace[];
}

/** Everything on the map, by its layers. */
export function mapFeatures({ incidents, selected, track, towns, ...context }: MapRows) {
  const { nowMs, texts } = context;
  const vehicles = vehicleFeatures(incidents, context);
  // A crashed car is taken to be where it crashed; a stolen one may have gone on.
  const followed = selected?.kind === 'theft' ? selected.fix : null;
  return {
    towns: townFeatures(towns, texts),
    watchAreas: watchAreaFeatures(selected, texts),
    estimate: estimateFeatures(estimateAt(followed, nowMs), texts),
    accuracy: accuracyFeatures(selected),
    track: trackFeatures(track, nowMs),
    stops: stopFeatures(track, texts),
    earlier: earlierPlaceFeatures(selected),
    vehicles: vehicles.others,
    selected: vehicles.selected,
  };
}
