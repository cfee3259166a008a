import type { SymbolTone } from './incident-symbol.ts';
import type { MapTheme } from './theme.ts';

/** The map's colours: one calm ground; colour is spent on priority alone. */
export interface MapPalette {
  theme: MapTheme;
  sea: string;
  ground: string;
  water: string;
  wood: string;
  green: string;
  built: string;
  building: string;
  roadPath: string;
  roadMinor: string;
  roadMajor: string;
  roadCasing: string;
  border: string;
  areaEdge: string;
  placeText: string;
  roadText: string;
  waterText: string;
  text: string;
  halo: string;
  tones: Record<SymbolTone, string>;
  /** What is not measured: the screen's colour of things unknown. */
  estimate: string;
  /** Sign inside a filled symbol. */
  onTone: string;
}

const dark: MapPalette = {
  theme: 'dark',
  sea: '#14283a',
  ground: '#131a21',
  water: '#21405c',
  wood: '#16241f',
  green: '#15211f',
  built: '#161e26',
  building: '#1b242d',
  roadPath: '#28323c',
  roadMinor: '#3a4753',
  roadMajor: '#566575',
  roadCasing: '#10161d',
  border: '#4a5866',
  areaEdge: '#2b3743',
  placeText: '#b3bec9',
  roadText: '#8c98a6',
  waterText: '#6f9cc4',
  text: '#eef1f5',
  halo: '#10161d',
  tones: { p1: '#ff5c5c', p2: '#ffa940', p3: '#7cc4ff', theft: '#b79bff' },
  estimate: '#ffd79a',
  onTone: '#20090b',
};

const light: MapPalette = {
  theme: 'light',
  sea: '#c6d9e6',
  ground: '#f4f5f3',
  water: '#b3cfe3',
  wood: '#dfe9db',
  green: '#e6eee2',
  built: '#eceeed',
  building: '#e0e3e5',
  roadPath: '#dcdfe2',
  roadMinor: '#ffffff',
  roadMajor: '#ffffff',
  roadCasing: '#c3cad1',
  border: '#98a3b1',
  areaEdge: '#c9d0d6',
  placeText: '#333d48',
  roadText: '#56616e',
  waterText: '#2f6690',
  text: '#12171d',
  halo: '#ffffff',
  tones: { p1: '#c8202a', p2: '#b15c00', p3: '#1a6cb3', theft: '#6a46cf' },
  estimate: '#7a4300',
  onTone: '#ffffff',
};

/** The colours of a theme; always the same object for the same theme. */
export function paletteOf(theme: MapTheme): MapPalette {
  return theme === 'dark' ? dark : light;
}
