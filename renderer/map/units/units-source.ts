import { assertNever } from '#shared/domain/assert-never.ts';
import type { UnitsMessage } from '../../broadcast-channels.ts';
import { keepSource } from './keep-source.ts';
import type { ViewBounds } from './map-scale.ts';
import type { MapAnswer, MapRequest, UnitTally } from './map-worker-messages.ts';
import { looksSame, type UnitFeature, unitFeatures } from './unit-features.ts';
import { createFleet, type PlacedUnit, silentMinutes } from './unit-fleet.ts';

/** More at once than this are drawn as clusters. */
const mostFeatures = 600;

/** The units on one map: takes in what the sync Worker tells of all, tells the map of those in view. */
export interface UnitsSource {
  hear(message: UnitsMessage): void;
  /** @returns whether something is to be shown soon */
  obey(request: MapRequest): boolean;
  /** Once a second, and soon after `obey` asked for it. */
  show(): void;
}

/** @param clock this machine's time, milliseconds UTC */
export function createUnitsSource(tell: (answer: MapAnswer) => void, clock: () => number): UnitsSource {
  const fleet = createFleet();
  const keeper = keepSource<UnitFeature>('units', tell, mostFeatures);
  let view: { bounds: ViewBounds; zoom: number } | null = null;
  let isShown = false;
  let offsetMs = 0;
  let toldTally: UnitTally | null = null;
  let picked: { slot: number; told: PlacedUnit | null } | null = null;

  function tellTally(units: readonly PlacedUnit[], now: number): void {
    const silent = units.reduce((sum, unit) => sum + (silentMinutes(unit, now) === null ? 0 : 1), 0);
    const { at, isCurrent } = fleet.state();
    const tally = { count: units.length, silent, isCurrent, at: isCurrent ? null : at };
    if (toldTally !== null && isSameTally(toldTally, tally)) return;
    toldTally = tally;
    tell({ kind: 'tally', tally });
  }

  function tellPicked(): void {
    if (picked === null) return;
    const unit = fleet.find(picked.slot);
    if (unit === picked.told || (unit !== null && unit.measuredAt === picked.told?.measuredAt)) return;
    picked.told = unit === null ? null : { ...unit };
    tell({ kind: 'picked', unit: picked.told });
  }

  return {
    hear(message) {
      switch (message.kind) {
        case 'known':
          return fleet.know(message);
        case 'moved':
          return fleet.move(message);
        case 'lost':
          return fleet.lose();
        case 'ask':
          return;
        default:
          assertNever(message);
      }
    },
    obey(request) {
      if (request.kind === 'view') {
        view = { bounds: request.bounds, zoom: request.zoom };
        return isShown;
      }
      if (request.kind === 'show-units') {
        isShown = request.isShown;
        return true;
      }
      if (request.kind === 'time') {
        offsetMs = request.offsetMs;
        return false;
      }
      if (request.kind === 'pick') {
        picked = request.slot === null ? null : { slot: request.slot, told: null };
        tellPicked();
        return false;
      }
      return keeper.obey(request);
    },
    show() {
      const now = clock() + offsetMs;
      const units = fleet.placed(now);
      tellTally(units, now);
      tellPicked();
      if (view === null) return;
      const seen = { ...view, now, isCurrent: fleet.state().isCurrent };
      const wanted = () => (isShown ? unitFeatures(units, seen, mostFeatures) : []);
      keeper.show(wanted, (drawn, one) => looksSame(drawn, one, seen.zoom));
    },
  };
}

function isSameTally(a: UnitTally, b: UnitTally): boolean {
  return a.count === b.count && a.silent === b.silent && a.isCurrent === b.isCurrent && a.at === b.at;
}
