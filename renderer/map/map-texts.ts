import type { CompassPoint } from '#shared/domain/compass.ts';
import type { NamedPlace, NearestPlace } from '#shared/domain/nearest-place.ts';
import type { Estimate } from '#shared/domain/track/estimate.ts';
import type { PositionSight } from '#shared/domain/track/position-sight.ts';
import type { WatchRule } from '#shared/domain/watch-rule.ts';
import type { EngineTexts } from './engine/engine-tags.tsx';
import type { FixAge } from './fix-age.ts';
import type { BasemapTexts } from './ground/basemap-texts.ts';
import type { LegendTexts } from './legend/legend-texts.ts';
import type { MapToolTexts } from './map-tool-texts.ts';
import type { UnitTexts } from './units/unit-texts.ts';

/**
 * Every word that the map shows, in the operator's language. The object must keep its identity until the language
 * changes, because labels drawn on the map are made with it.
 */
export interface MapTexts {
  /** Accessible name of the whole map. */
  region: string;
  loading: string;
  failed: string;
  /** Words for the place of the car: "0,4 km nördlich von Vaduz"; without a direction: "in Vaduz". */
  nearestPlace: (near: NearestPlace) => string;
  placeName: (place: NamedPlace) => string;
  findingPlace: string;
  noPlaceFound: string;
  /** The case is known, where the car is is not. */
  noPosition: string;
  /** Why the position may not be used: "Position gesperrt bis Diebstahlmodus". */
  sealed: Record<Exclude<PositionSight, 'open'>, string>;
  /** "geschätzt: höchstens 3,2 km", at the edge of the area. */
  estimateArea: (radiusM: number) => string;
  /** The same as a sentence, with what it assumes. */
  estimate: (estimate: Estimate) => string;
  /** "Halt 17 min"; both milliseconds UTC. */
  stop: (fromAt: number, toAt: number) => string;
  /** "verlässt Vaduz". */
  watchArea: (rule: Extract<WatchRule, { kind: 'leaves-area' | 'enters-area' }>) => string;
  /** "Fahrtrichtung Süd". */
  heading: (point: CompassPoint) => string;
  headingUnknown: string;
  speed: (speedKmh: number) => string;
  tools: MapToolTexts;
  units: UnitTexts;
  legend: LegendTexts;
  /** "±150 m". */
  accuracy: (accuracyM: number) => string;
  accuracyUnknown: string;
  /** The car itself does not trust its position (EN 15722). */
  untrusted: string;
  /** "gemessen vor 41 s"; of 'received': only the gateway's time is known, the position may be older than that. */
  age: (age: FixAge) => string;
  /** On the map beside a car whose telemetry has gone silent: "vor 3 min". Whole minutes, at least 1. */
  stale: (minutes: number) => string;
  /** The car is where no street map is at hand: only borders and towns are drawn. */
  noStreets: string;
  /** "Ansicht gehalten": the operator moved the map, it no longer follows. */
  held: string;
  /** "folgen", what key F does then. */
  follow: string;
  basemap: BasemapTexts;
  engine: EngineTexts;
}
