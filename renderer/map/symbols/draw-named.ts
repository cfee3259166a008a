import { drawUnitNamed } from '../units/unit-image.ts';
import { drawStationNamed } from './station-image.ts';
import { drawSymbolNamed } from './symbol-image.ts';

/** Draws the picture that a layer, or the legend, asks for by name; null when there is none of that name. */
export function drawNamed(name: string): ImageData | null {
  return drawStationNamed(name) ?? drawUnitNamed(name) ?? drawSymbolNamed(name);
}
