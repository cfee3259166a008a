import type { Place } from '#shared/domain/fix.ts';
import type { CameraSubject } from './camera.ts';

export interface View {
  centre: Place;
  zoom: number;
}

/** The case that the view went near to, and the view from before. */
export interface NearView {
  id: string;
  before: View;
}

/**
 * The selected case was selected again: goes near to it, and once more back to the view from before.
 * @param near what the last time led to; null: nothing, or a newly shown case has ended it
 * @returns the view to take; null when the case has no place
 */
export function toggleNear(
  near: NearView | null,
  subject: CameraSubject | null,
  view: View,
  isHeld: boolean,
): { view: View; near: NearView | null } | null {
  if (subject === null) return null;
  const { id, place, nearZoom } = subject;
  if (near?.id !== id) return { view: { centre: place, zoom: nearZoom }, near: { id, before: view } };
  // A view that follows the car comes back to where the car is now.
  return { view: isHeld ? near.before : { ...near.before, centre: place }, near: null };
}
