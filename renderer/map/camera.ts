import type { Fix, Place } from '#shared/domain/fix.ts';
import { distanceM } from '#shared/domain/geodesy.ts';

/** What the camera looks at: the selected case and where its car was last reported. */
export interface CameraSubject {
  id: string;
  place: Place;
  zoom: number;
}

export interface CameraState {
  subject: CameraSubject | null;
  /** The operator moved the map by hand: it stays where it is. */
  isHeld: boolean;
}

/** go: show another case, or come back to this one; follow: the car moved on, the zoom stays. */
export type CameraMove = { kind: 'go'; place: Place; zoom: number } | { kind: 'follow'; place: Place };

const streetZoom = 14;
const unsureZoom = 11;
const accuracyRadiusPx = 220;
/** Ground covered by one pixel at zoom 0 on the equator, metres, for tiles of 512 pixels. */
const metresPerPixel = 78_271.517;

/**
 * Near enough for streets when the place is trusted or its accuracy known, and no nearer than lets the whole accuracy
 * circle be seen; further off when nobody knows how exact it is.
 */
export function zoomFor({ place, isTrusted, accuracyM }: Fix): number {
  if (place === null || accuracyM === null) return isTrusted ? streetZoom : unsureZoom;
  const perPixel = metresPerPixel * Math.cos((place.latitude * Math.PI) / 180);
  return Math.min(streetZoom, Math.max(0, Math.log2((accuracyRadiusPx * perPixel) / Math.max(accuracyM, 1))));
}

/**
 * Decides whether the camera moves. It goes to a newly selected case, and to the case again when the operator lets go; it
 * follows when the selected car has another place; nothing else that a row tells ever moves the view.
 */
export function cameraMove(before: CameraState, { subject, isHeld }: CameraState): CameraMove | null {
  if (subject === null) return null;
  const { id, place, zoom } = subject;
  if (before.subject?.id !== id) return { kind: 'go', place, zoom };
  if (isHeld) return null;
  if (before.isHeld) return { kind: 'go', place, zoom };
  return distanceM(before.subject.place, place) > 0 ? { kind: 'follow', place } : null;
}

const flightLimitM = 30_000;

/** A flight helps to keep one's bearings over a short way; over a long one it only costs time. */
export function isFlight(from: Place, to: Place): boolean {
  return distanceM(from, to) <= flightLimitM;
}
