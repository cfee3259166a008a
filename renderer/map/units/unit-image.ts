import { type UnitKind, unitKinds } from '#shared/domain/unit.ts';
import { drawPicture } from '../symbols/draw-picture.ts';
import { type MapPalette, paletteOf } from '../symbols/palette.ts';
import type { MapTheme } from '../theme.ts';

const sizeCss = 40;
const halfCss = 7.5;

/** Muted, and told apart by brightness and sign as well: what belongs to a case must stay the loudest on the map. */
const fills: Readonly<Record<MapTheme, Readonly<Record<UnitKind, string>>>> = {
  dark: { ambulance: '#c9d3dd', fire: '#c98f86', police: '#86a7c9', recovery: '#c2b280', patrol: '#8fb5a0' },
  light: { ambulance: '#55616e', fire: '#8f4a40', police: '#36618c', recovery: '#75642a', patrol: '#3f7057' },
};

/** Draws "dark/unit/ambulance" or "dark/unit-pointer/ambulance"; null when the name is none of these. */
export function drawUnitNamed(name: string): ImageData | null {
  const [themePart, what, kindPart] = name.split('/');
  const theme = themePart === 'dark' || themePart === 'light' ? themePart : null;
  const kind = unitKinds.find((each) => each === kindPart);
  if (theme === null || kind === undefined || (what !== 'unit' && what !== 'unit-pointer')) return null;
  const palette = paletteOf(theme);
  return drawPicture(sizeCss, (context) => {
    if (what === 'unit') drawBadge(context, kind, fills[theme][kind], palette);
    else outlined(context, path([0, -14.5, 4, -9.5, -4, -9.5]), fills[theme][kind], palette);
  });
}

function drawBadge(context: CanvasRenderingContext2D, kind: UnitKind, fill: string, palette: MapPalette): void {
  const badge = new Path2D();
  badge.roundRect(-halfCss, -halfCss, 2 * halfCss, 2 * halfCss, 3);
  outlined(context, badge, fill, palette);
  context.fillStyle = palette.halo;
  context.fill(signs[kind]());
}

function outlined(context: CanvasRenderingContext2D, shape: Path2D, fill: string, palette: MapPalette): void {
  context.strokeStyle = palette.halo;
  context.lineWidth = 2.5;
  context.stroke(shape);
  context.fillStyle = fill;
  context.fill(shape);
}

/** A cross, a flame, a star, a hook, a shield. */
const signs: Readonly<Record<UnitKind, () => Path2D>> = {
  ambulance: () =>
    path([
      -1.6, -5, 1.6, -5, 1.6, -1.6, 5, -1.6, 5, 1.6, 1.6, 1.6, 1.6, 5, -1.6, 5, -1.6, 1.6, -5, 1.6, -5, -1.6, -1.6,
      -1.6,
    ]),
  fire: () => path([0.5, -5.5, 1.5, -2, 3.2, -3, 4, 1.5, 2, 5, -2, 5, -4, 1.5, -2.6, -1.5, -1.2, -0.5]),
  police: () => path(star(5.5, 2.3)),
  recovery: () =>
    path([
      -1.2, -5.5, 1.2, -5.5, 1.2, 0, 4.6, 0, 3.6, 4, 0, 5.2, -3.6, 4, -4.6, 1, -2.4, 1, -1.6, 2.6, 0, 3, 1.4, 2.4, -1.2,
      2,
    ]),
  patrol: () => path([0, -5.5, 4.6, -3.6, 4, 1.6, 0, 5.5, -4, 1.6, -4.6, -3.6]),
};

function star(outer: number, inner: number): number[] {
  return Array.from({ length: 10 }, (_, corner) => {
    const [radius, angle] = [corner % 2 === 0 ? outer : inner, (corner * Math.PI) / 5];
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  }).flat();
}

function path(flat: readonly number[]): Path2D {
  const drawn = new Path2D();
  for (let i = 0; i + 1 < flat.length; i += 2) drawn.lineTo(flat[i] ?? 0, flat[i + 1] ?? 0);
  drawn.closePath();
  return drawn;
}
