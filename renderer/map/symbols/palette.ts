import type { MapTheme } from '../theme.ts';
import type { SymbolTone } from './incident-symbol.ts';
import type { StationKind } from './station-kind.ts';

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
  roadMajorCasing: string;
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
  /** Hospitals, fire stations and police stations: quiet beside any case; their shapes differ too. */
  stations: Record<StationKind, string>;
  /** Sign inside a station's symbol. */
  onStation: string;
}

const dark: MapPalette = {
  theme: 'dark',
  sea: '#14283a',
  ground: '#131a21',
  water: '#21405c',
  wood: '#15271f',
  green: '#15211f',
  built: '#18212a',
  building: '#1f2933',
  roadPath: '#303c47',
  roadMinor: '#4d5c6a',
  roadMajor: '#6c7d8e',
  roadCasing: '#0e141a',
  roadMajorCasing: '#0e141a',
  border: '#7b7391',
  areaEdge: '#2b3743',
  placeText: '#cdd6de',
  roadText: '#bcc7d1',
  waterText: '#6f9cc4',
  text: '#eef1f5',
  halo: '#10161d',
  tones: { p1: '#ff5c5c', p2: '#ffa940', p3: '#7cc4ff', theft: '#b79bff' },
  estimate: '#ffd79a',
  onTone: '#20090b',
  stations: { hospital: '#4f938c', fire_station: '#a3705c', police: '#6585b5' },
  onStation: '#0f1318',
};

const light: MapPalette = {
  theme: 'light',
  sea: '#c6d9e6',
  ground: '#eceeec',
  water: '#b3cfe3',
  wood: '#d3e2cd',
  green: '#dce8d6',
  built: '#e4e7e8',
  building: '#d6dadd',
  roadPath: '#cdd2d7',
  roadMinor: '#ffffff',
  roadMajor: '#ffffff',
  roadCasing: '#aeb7c0',
  roadMajorCasing: '#7f8b97',
  border: '#7d749b',
  areaEdge: '#aab4bd',
  placeText: '#27303a',
  roadText: '#46505c',
  waterText: '#2f6690',
  text: '#12171d',
  halo: '#ffffff',
  tones: { p1: '#c8202a', p2: '#a65600', p3: '#1a6cb3', theft: '#6a46cf' },
  estimate: '#7a4300',
  onTone: '#ffffff',
  stations: { hospital: '#2f7d76', fire_station: '#94553f', police: '#4a6a9c' },
  onStation: '#ffffff',
};

/** The colours of a theme; always the same object for the same theme. */
export function paletteOf(theme: MapTheme): MapPalette {
  return theme === 'dark' ? dark : light;
}
