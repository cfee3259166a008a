import type { Fix, Place } from '#shared/domain/fix.ts';
import { distanceM } from '#shared/domain/geodesy.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { type Bounds, boundsOf } from './bounds.ts';

/** What the camera looks at: the selected case and where its car was last reported. */
export interface CameraSubject {
  id: string;
  place: Place;
  zoom: number;
  /** How near one may go to it before the map would be more exact than the place. */
  nearZoom: number;
}

/** A case that can be seen on the map. */
export interface CasePlace {
  id: string;
  place: Place;
}

export interface CameraState {
  subject: CameraSubject | null;
  /** The operator moved the map by hand: it stays where it is. */
  isHeld: boolean;
  /** The hold outlasts another case. */
  isFirm?: boolean;
  /** The selected case, when its place is not for this desk, or no longer is. */
  closedId?: string | null;
  cases: readonly CasePlace[];
}

/** go: show another case, or come back to this one; follow: the car moved on, the zoom stays; fit: show all cases. */
export type CameraMove =
  | { kind: 'go'; place: Place; zoom: number }
  | { kind: 'follow'; place: Place }
  | { kind: 'fit'; bounds: Bounds };

/** Shown before any case is: Austria, and what lies beside it. */
export const startView = { centre: { longitude: 11.5, latitude: 47.4 }, zoom: 5.5 };

const streetZoom = 14;
const nearestZoom = 17;
const unsureZoom = 11;
const accuracyRadiusPx = 220;
/** Ground covered by one pixel at zoom 0 on the equator, metres, for tiles of 512 pixels. */
const metresPerPixelAtZero = 78_271.517;

/** Ground covered by one pixel of the map, metres. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (metresPerPixelAtZero * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
}

/** What the camera looks at in a case; null while its place is unknown. */
export function cameraSubject(incident: Pick<Incident, 'id' | 'fix'> | null): CameraSubject | null {
  const fix = incident?.fix ?? null;
  if (incident === null || fix === null || fix.place === null) return null;
  return { id: incident.id, place: fix.place, zoom: zoomFor(fix), nearZoom: zoomFor(fix, nearestZoom) };
}

/**
 * Near enough for streets when the place is trusted or its accuracy known, and no nearer than lets the whole accuracy
 * circle be seen; further off when nobody knows how exact it is.
 */
export function zoomFor({ place, isTrusted, accuracyM }: Fix, nearest = streetZoom): number {
  if (place === null || accuracyM === null) return isTrusted ? nearest : nearest - streetZoom + unsureZoom;
  const perPixel = metresPerPixel(place.latitude, 0);
  return Math.min(nearest, Math.max(0, Math.log2((accuracyRadiusPx * perPixel) / Math.max(accuracyM, 1))));
}

/**
 * Decides whether the camera moves. It goes to a newly selected case, and to the case again when the operator lets go; it
 * follows when the selected car has another place. With no such car it shows all cases: when one came or went, and when
 * the operator lets go. A held view too leaves a car whose place has ceased to be for this desk, for it would itself tell
 * the place. A firm hold stays with another case as well. Nothing else that a row tells ever moves the view.
 */
export function cameraMove(before: CameraState, now: CameraState): CameraMove | null {
  const { subject, isHeld, isFirm = false, closedId = null, cases } = now;
  if (subject === null) {
    if (closedId !== null && before.subject?.id === closedId) {
      return overview(cases) ?? { kind: 'go', place: startView.centre, zoom: startView.zoom };
    }
    const isAnotherSet = before.subject === null && setOf(before.cases) !== setOf(cases);
    return !isHeld && (isAnotherSet || before.isHeld) ? overview(cases) : null;
  }
  const { id, place, zoom } = subject;
  if (isHeld && isFirm) return null;
  if (before.subject?.id !== id) return { kind: 'go', place, zoom };
  if (isHeld) return null;
  if (before.isHeld) return { kind: 'go', place, zoom };
  return distanceM(before.subject.place, place) > 0 ? { kind: 'follow', place } : null;
}

/** Shows all cases; null when none can be seen. */
export function overview(cases: readonly CasePlace[]): CameraMove | null {
  const bounds = boundsOf(cases.map(({ place }) => place));
  return bounds === null ? null : { kind: 'fit', bounds };
}

function setOf(cases: readonly CasePlace[]): string {
  return cases
    .map(({ id }) => id)
    .toSorted()
    .join();
}

const flightLimitM = 30_000;

/** A flight helps to keep one's bearings over a short way; over a long one it only costs time. */
export function isFlight(from: Place, to: Place): boolean {
  return distanceM(from, to) <= flightLimitM;
}
