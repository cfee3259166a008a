import type { FeatureChange } from '../engine/engine.ts';
import type { ViewBounds } from './map-scale.ts';
import type { FleetState, PlacedUnit } from './unit-fleet.ts';

/** The sources that the map Worker keeps up. */
export const workerSources = ['units', 'all-tracks'] as const;
export type WorkerSource = (typeof workerSources)[number];

/** What a map tells its Worker. */
export type MapRequest =
  | { kind: 'view'; bounds: ViewBounds; zoom: number }
  | { kind: 'show-units'; isShown: boolean }
  /** The cases whose cars' tracks may be drawn here; none: they are to be forgotten. */
  | { kind: 'show-tracks'; incidentIds: readonly string[] }
  /** The engine's source is a new one and empty. `life` numbers it. */
  | { kind: 'renew'; source: WorkerSource; life: number }
  /** The last change is on the map: the next may come. */
  | { kind: 'taken'; source: WorkerSource }
  /** What the gateway's time is ahead of this machine's, milliseconds. */
  | { kind: 'time'; offsetMs: number }
  /** Which unit is looked at. */
  | { kind: 'pick'; slot: number | null };

/** How many units there are, and how current what is known of them is. */
export interface UnitTally extends FleetState {
  count: number;
  silent: number;
}

/** What a map Worker tells its map. `life`: of the source that the change is for; one for an earlier life is to be dropped. */
export type MapAnswer =
  | { kind: 'features'; source: WorkerSource; life: number; change: FeatureChange }
  | { kind: 'tally'; tally: UnitTally }
  /** null: it is gone. */
  | { kind: 'picked'; unit: PlacedUnit | null };
