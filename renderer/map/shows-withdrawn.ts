import type { MapRows } from './map-features.ts';

/**
 * Whether what is drawn still shows something that may not be drawn now: a case that is gone, or whose position has been closed to this
 * desk.
 * @param drawn held back, so that keys come first @param now what it will be
 */
export function showsWithdrawn(
  drawn: Pick<MapRows, 'incidents' | 'selected'>,
  now: Pick<MapRows, 'incidents' | 'selected'>,
): boolean {
  if (drawn.incidents === now.incidents) return false;
  const open = new Set(now.incidents.map(({ id }) => id));
  return drawn.incidents.some(({ id }) => !open.has(id)) || (drawn.selected !== null && !open.has(drawn.selected.id));
}
