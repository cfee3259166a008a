import type { Map as EngineMap } from 'maplibre-gl';
import type { Place } from '#shared/domain/fix.ts';
import { isSoftwareDrawn } from '../engine/is-software-drawn.ts';
import type { Bounds } from './bounds.ts';
import { isFlight } from './camera.ts';
import type { View } from './near-view.ts';

const overviewEdgePx = 70;
const overviewZoom = 11;
const keyMs = 200;

export function viewOf(map: EngineMap): View {
  const { lng, lat } = map.getCenter();
  return { centre: { longitude: lng, latitude: lat }, zoom: map.getZoom() };
}

/** Shows this view: as a flight over a short way, at once otherwise. @param flightMs how long a flight takes, milliseconds */
export function showView(map: EngineMap, { centre, zoom }: View, flightMs: number): void {
  const to = { center: lngLat(centre), zoom };
  if (isStill() || !isFlight(viewOf(map).centre, centre)) map.jumpTo(to);
  else map.easeTo({ ...to, duration: flightMs });
}

/** Shows all of this part of the map, with room for the symbols at its edges. */
export function showBounds(map: EngineMap, { west, south, east, north }: Bounds): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const padding = Math.min(overviewEdgePx, clientWidth / 4, clientHeight / 4);
  map.fitBounds([west, south, east, north], { padding, maxZoom: overviewZoom, animate: false });
}

export function zoomBy(map: EngineMap, by: number): void {
  map.zoomTo(map.getZoom() + by, { duration: isStill() ? 0 : keyMs });
}

/** Moves the view by quarters of its own size. */
export function panBy(map: EngineMap, right: number, down: number): void {
  const { clientWidth, clientHeight } = map.getContainer();
  map.panBy([(right * clientWidth) / 4, (down * clientHeight) / 4], { duration: isStill() ? 0 : keyMs });
}

/** Who asked their system for less motion, or has no graphics card, gets jumps. */
function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches || isSoftwareDrawn();
}

function lngLat({ longitude, latitude }: Place): [number, number] {
  return [longitude, latitude];
}
