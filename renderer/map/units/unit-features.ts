import type { Feature, Point } from 'geojson';
import Supercluster from 'supercluster';
import type { UnitKind } from '#shared/domain/unit.ts';
import { isWithin, screenDistance, type ViewBounds, widened } from './map-scale.ts';
import { type PlacedUnit, silentMinutes } from './unit-fleet.ts';

/** One unit. `silentMin`: whole minutes since it last told its place, -1 while it is not silent; no `headingDeg`: not told. */
export interface UnitProperties {
  kind: UnitKind;
  callSign: string;
  silentMin: number;
  /** Silent, or nothing comes any more. */
  isDimmed: boolean;
  headingDeg?: number;
}

/** Units that would lie upon one another. */
export interface UnitClusterProperties {
  count: number;
  isDimmed: boolean;
}

export type UnitFeature = Feature<Point, UnitProperties | UnitClusterProperties>;

export interface UnitView {
  bounds: ViewBounds;
  zoom: number;
  /** Gateway's time, milliseconds UTC. */
  now: number;
  isCurrent: boolean;
}

interface Member {
  slot: number;
  silent: number;
}

/** From here on call signs are drawn: no unit hides another's. */
const namedZoom = 13;
const apartZoom = 16;
const clusterPx = 40;
const namedClusterPx = 18;
/** What is drawn beyond the edge, so that a small step shows no empty rim; and what is clustered there, so that the edge does not count less. */
const drawnBeyond = 0.15;
const readBeyond = 0.4;

/**
 * What is drawn of the units in view: single ones, and clusters. A cluster is named by its first unit, so that it is the same
 * one again for as long as that one stays.
 * @param units in an order that stays @param most so many features at most; then clusters take more
 */
export function unitFeatures(units: readonly PlacedUnit[], view: UnitView, most: number): UnitFeature[] {
  const wide = widened(view.bounds, readBeyond);
  const near = units.filter(({ longitude, latitude }) => isWithin(wide, longitude, latitude));
  const zoom = Math.max(0, Math.floor(view.zoom));
  const bySlot = new Map(near.map((unit) => [unit.slot, unit]));
  let radius = zoom >= apartZoom ? 0 : zoom >= namedZoom ? namedClusterPx : clusterPx;
  for (;;) {
    const features = clustered(near, bySlot, { ...view, zoom }, radius);
    if (features.length <= most || radius > 2_000) return features.slice(0, most);
    radius = Math.max(clusterPx, radius * 2);
  }
}

function clustered(
  units: readonly PlacedUnit[],
  bySlot: ReadonlyMap<number, PlacedUnit>,
  view: UnitView,
  radius: number,
): UnitFeature[] {
  const drawn = widened(view.bounds, drawnBeyond);
  if (radius === 0) {
    return units
      .filter(({ longitude, latitude }) => isWithin(drawn, longitude, latitude))
      .map((unit) => single(unit, view));
  }
  // One level alone: clusters of clusters would change far from where a unit moved.
  const index = new Supercluster<Member, Member>({
    minZoom: view.zoom,
    maxZoom: view.zoom,
    radius,
    map: ({ slot, silent }) => ({ slot, silent }),
    reduce: (sum, { silent }) => {
      sum.silent += silent;
    },
  });
  index.load(
    units.map((unit) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [unit.longitude, unit.latitude] },
      properties: { slot: unit.slot, silent: silentMinutes(unit, view.now) === null ? 0 : 1 },
    })),
  );
  return index.getClusters([...drawn], view.zoom).flatMap(({ geometry, properties }): UnitFeature[] => {
    if ('cluster' in properties) {
      const isDimmed = !view.isCurrent || properties.silent === properties.point_count;
      const id = properties.slot * 2 + 1;
      return [{ type: 'Feature', id, geometry, properties: { count: properties.point_count, isDimmed } }];
    }
    const unit = bySlot.get(properties.slot);
    return unit === undefined ? [] : [single(unit, view)];
  });
}

function single(unit: PlacedUnit, { now, isCurrent }: UnitView): UnitFeature {
  const { slot, kind, callSign, longitude, latitude, headingDeg } = unit;
  const minutes = silentMinutes(unit, now);
  return {
    type: 'Feature',
    id: slot * 2,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: {
      kind,
      callSign,
      silentMin: minutes ?? -1,
      isDimmed: minutes !== null || !isCurrent,
      ...(headingDeg === null ? {} : { headingDeg }),
    },
  };
}

/** The slot of the unit that a feature stands for; null: it is a cluster. */
export function slotOfFeature(id: number): number | null {
  return id % 2 === 0 ? id / 2 : null;
}

const unitStepPx = 1;
const clusterStepPx = 4;
const headingStepDeg = 6;

/** Whether what is drawn already says the same as far as one can see at a zoom. */
export function looksSame(drawn: UnitFeature, now: UnitFeature, zoom: number): boolean {
  const [before, after] = [drawn.properties, now.properties];
  if (before.isDimmed !== after.isDimmed) return false;
  const stepPx = 'count' in after ? clusterStepPx : unitStepPx;
  if (screenDistance(placeOf(drawn), placeOf(now), zoom) >= stepPx) return false;
  if ('count' in before || 'count' in after)
    return 'count' in before && 'count' in after && before.count === after.count;
  return (
    before.kind === after.kind &&
    before.callSign === after.callSign &&
    before.silentMin === after.silentMin &&
    isNearHeading(before.headingDeg, after.headingDeg)
  );
}

function placeOf({ geometry }: UnitFeature) {
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  return { longitude, latitude };
}

function isNearHeading(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const turned = Math.abs(a - b) % 360;
  return Math.min(turned, 360 - turned) < headingStepDeg;
}
