import { z } from 'zod';

/** A part of the desktop, in its pixels; displays lie side by side in it. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DisplayArea {
  id: number;
  /** Without taskbar and menus. */
  workArea: Area;
}

/** Where the map window stood. */
export interface KeptPlace {
  displayId: number;
  bounds: Area;
}

const pixels = z.number().int().min(-100_000).max(100_000);

/** How the map window was left. */
export const keptWindowSchema = z.object({
  isOpen: z.boolean(),
  isMaximized: z.boolean(),
  displayId: z.number().int(),
  bounds: z.object({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() }),
});
export type KeptWindow = z.infer<typeof keptWindowSchema>;

export const leastWidth = 480;
export const leastHeight = 360;

/**
 * Where the map window opens: where it stood, as far as that can be seen; else over a whole display that the main window
 * is not on; else on the main window's right half.
 * @param kept null: it was never open, or nothing sensible is known
 * @param displays at least one, as they are now
 */
export function placeOf(kept: KeptPlace | null, main: Area, displays: readonly [DisplayArea, ...DisplayArea[]]): Area {
  const ownDisplay = kept === null ? null : displayOf(kept, displays);
  if (kept !== null && ownDisplay !== null) return within(kept.bounds, ownDisplay.workArea);
  const mainDisplay = mostOverlapped(main, displays) ?? displays[0];
  const free = displays.find(({ id }) => id !== mainDisplay.id);
  return free?.workArea ?? rightHalf(main, mainDisplay.workArea);
}

/** Whether enough of it can be seen to be taken hold of. */
export function isInSight(bounds: Area, displays: readonly DisplayArea[]): boolean {
  return displays.some(({ workArea }) => overlap(bounds, workArea) * 4 >= bounds.width * bounds.height);
}

/** Displays get other numbers when cables are changed: where they lie counts as well. */
function displayOf({ displayId, bounds }: KeptPlace, displays: readonly DisplayArea[]): DisplayArea | null {
  const same = displays.find(({ id }) => id === displayId);
  if (same !== undefined) return same;
  return isInSight(bounds, displays) ? mostOverlapped(bounds, displays) : null;
}

function mostOverlapped(bounds: Area, displays: readonly DisplayArea[]): DisplayArea | null {
  const shares = displays.map((display) => ({ display, share: overlap(bounds, display.workArea) }));
  const [best] = shares.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  return best?.display ?? null;
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** As large as it was where there is room, and wholly inside. */
function within(bounds: Area, area: Area): Area {
  const width = Math.min(Math.max(bounds.width, leastWidth), area.width);
  const height = Math.min(Math.max(bounds.height, leastHeight), area.height);
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

function rightHalf(main: Area, area: Area): Area {
  const width = Math.round(main.width / 2);
  return within({ x: main.x + main.width - width, y: main.y, width, height: main.height }, area);
}
