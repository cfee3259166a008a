import type { MapTheme } from '../theme.ts';
import { drawPicture } from './draw-picture.ts';
import { type MapPalette, paletteOf } from './palette.ts';
import { type StationKind, stationKinds } from './station-kind.ts';

const sizeCss = 24;

/** Draws the picture of a station by name ("dark/station/hospital"); null when it is none. */
export function drawStationNamed(name: string): ImageData | null {
  const wanted = readStationName(name);
  if (wanted === null) return null;
  return drawPicture(sizeCss, (context) => drawStation(context, wanted.kind, paletteOf(wanted.theme)));
}

/** Reads "THEME/station/KIND"; null for any other name. */
export function readStationName(name: string): { theme: MapTheme; kind: StationKind } | null {
  const [theme, what, kindPart, ...rest] = name.split('/');
  const kind = stationKinds.find((each) => each === kindPart);
  if ((theme !== 'dark' && theme !== 'light') || what !== 'station' || kind === undefined || rest.length > 0)
    return null;
  return { theme, kind };
}

function drawStation(context: CanvasRenderingContext2D, kind: StationKind, palette: MapPalette): void {
  const { outline, sign } = pathsOf(kind);
  context.strokeStyle = palette.halo;
  context.lineWidth = 3;
  context.stroke(outline);
  context.fillStyle = palette.stations[kind];
  context.fill(outline);
  context.fillStyle = palette.onStation;
  context.fill(sign);
}

/** A plate with a cross, a house with a drop-shaped flame, a shield with a bar: other outlines than any case has. */
function pathsOf(kind: StationKind): { outline: Path2D; sign: Path2D } {
  switch (kind) {
    case 'hospital':
      return {
        outline: new Path2D('M-7 -9H7Q9 -9 9 -7V7Q9 9 7 9H-7Q-9 9 -9 7V-7Q-9 -9 -7 -9Z'),
        sign: new Path2D('M-1.8 -6H1.8V-1.8H6V1.8H1.8V6H-1.8V1.8H-6V-1.8H-1.8Z'),
      };
    case 'fire_station':
      return {
        outline: new Path2D('M0 -10L10 -2V9H-10V-2Z'),
        sign: new Path2D('M0 -5.5C3 -2 4.5 0 4.5 2.6A4.5 4.5 0 0 1 -4.5 2.6C-4.5 0 -3 -2 0 -5.5Z'),
      };
    case 'police':
      return {
        outline: new Path2D('M-8.5 -9H8.5V0C8.5 5 4 8.5 0 10.5C-4 8.5 -8.5 5 -8.5 0Z'),
        sign: new Path2D('M-5 -5.5H5V-2.4H-5ZM-5 -0.4H5V2.7H-5Z'),
      };
  }
}
