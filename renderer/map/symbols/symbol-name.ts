import type { MapTheme } from '../theme.ts';
import { type IncidentSymbol, shapes, tones } from './incident-symbol.ts';

/** A picture on the map: an incident's symbol, or the pointer around it that shows the direction of travel. */
export type MapSymbol = ({ kind: 'incident' } & IncidentSymbol) | { kind: 'pointer'; tone: IncidentSymbol['tone'] };

/** The name under which the map asks for a symbol's picture, without the theme: "incident/triangle/p1/filled". */
export function symbolName(symbol: MapSymbol): string {
  if (symbol.kind === 'pointer') return `pointer/${symbol.tone}`;
  return `incident/${symbol.shape}/${symbol.tone}/${symbol.isFilled ? 'filled' : 'open'}`;
}

/** Reads "THEME/NAME" back; null for any other name. */
export function readSymbolName(name: string): { theme: MapTheme; symbol: MapSymbol } | null {
  const [themePart, kind, ...rest] = name.split('/');
  const theme = themePart === 'dark' || themePart === 'light' ? themePart : null;
  const tone = tones.find((each) => each === rest[kind === 'incident' ? 1 : 0]);
  if (theme === null || tone === undefined) return null;
  if (kind === 'pointer') return { theme, symbol: { kind, tone } };
  const shape = shapes.find((each) => each === rest[0]);
  if (kind !== 'incident' || shape === undefined) return null;
  return { theme, symbol: { kind, shape, tone, isFilled: rest[2] === 'filled' } };
}
