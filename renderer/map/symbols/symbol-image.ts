import { drawPicture } from './draw-picture.ts';
import type { IncidentSymbol } from './incident-symbol.ts';
import { type MapPalette, paletteOf } from './palette.ts';
import { type MapSymbol, readSymbolName } from './symbol-name.ts';

const sizeCss = 76;
const radiusCss = 13;

/** Draws the picture that the map asks for by name ("dark/incident/triangle/p1/filled"); null when it is none of ours. */
export function drawSymbolNamed(name: string): ImageData | null {
  const wanted = readSymbolName(name);
  if (wanted === null) return null;
  return drawPicture(sizeCss, (context) => drawSymbol(context, wanted.symbol, paletteOf(wanted.theme)));
}

function drawSymbol(context: CanvasRenderingContext2D, symbol: MapSymbol, palette: MapPalette): void {
  if (symbol.kind === 'pointer') {
    outlined(context, pointerPath(), palette.tones[symbol.tone], palette);
    return;
  }
  const path = shapePath(symbol.shape);
  if (symbol.isFilled) {
    outlined(context, path, palette.tones[symbol.tone], palette);
    drawSign(context, symbol, palette.onTone);
    return;
  }
  outlined(context, path, palette.ground, palette);
  context.strokeStyle = palette.tones[symbol.tone];
  context.lineWidth = 3;
  context.stroke(path);
}

/** A rim in the colour of the ground keeps the symbol apart from roads and water of a similar brightness. */
function outlined(context: CanvasRenderingContext2D, path: Path2D, fill: string, palette: MapPalette): void {
  context.strokeStyle = palette.halo;
  context.lineWidth = 4;
  context.stroke(path);
  context.fillStyle = fill;
  context.fill(path);
}

/** The exclamation mark of an automatic crash; the others are told apart by their shape alone. */
function drawSign(context: CanvasRenderingContext2D, symbol: IncidentSymbol, colour: string): void {
  if (symbol.shape !== 'triangle') return;
  context.fillStyle = colour;
  context.fillRect(-1.6, -5.5, 3.2, 8.5);
  context.fillRect(-1.6, 5, 3.2, 3.2);
}

function shapePath(shape: IncidentSymbol['shape']): Path2D {
  const path = new Path2D();
  if (shape === 'circle') path.arc(0, 0, radiusCss - 2, 0, 2 * Math.PI);
  else if (shape === 'diamond') polygon(path, [0, -14, 13, 0, 0, 14, -13, 0]);
  else polygon(path, [0, -15, 15, 11, -15, 11]);
  return path;
}

/** Sits outside the symbol, so that turning the picture about its middle moves it around the car. */
function pointerPath(): Path2D {
  const path = new Path2D();
  polygon(path, [0, -36, 9, -22, 0, -25.5, -9, -22]);
  return path;
}

function polygon(path: Path2D, flat: readonly number[]): void {
  for (let i = 0; i + 1 < flat.length; i += 2) path.lineTo(flat[i] ?? 0, flat[i + 1] ?? 0);
  path.closePath();
}
