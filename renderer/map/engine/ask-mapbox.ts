import type { StyleSpecification } from 'maplibre-gl';
import { z } from 'zod';
import type { MapTheme } from '../theme.ts';
import type { TokenAnswer } from './choose-engine.ts';

/** Mapbox's own styles for both themes. */
export type MapboxStyles = Readonly<Record<MapTheme, StyleSpecification>>;

export type MapboxAnswer = { answer: 'accepted'; styles: MapboxStyles } | { answer: Exclude<TokenAnswer, 'accepted'> };

const longestMs = 4_000;
const names: Readonly<Record<MapTheme, string>> = { dark: 'dark-v11', light: 'light-v11' };

const layerSchema = z.looseObject({ id: z.string(), type: z.string() });
const styleSchema = z.looseObject({
  version: z.literal(8),
  sources: z.record(z.string(), z.looseObject({ type: z.string() })),
  layers: z.array(layerSchema).min(1),
});

/** Asks Mapbox for its styles with this token: whether it takes the token, and what to draw then. Never throws. */
export async function askMapbox(token: string): Promise<MapboxAnswer> {
  try {
    const [dark, light] = await Promise.all([fetchStyle(names.dark, token), fetchStyle(names.light, token)]);
    if (dark === 'refused' || light === 'refused') return { answer: 'refused' };
    return { answer: 'accepted', styles: { dark, light } };
  } catch (error) {
    console.error('Mapbox cannot be reached:', error instanceof Error ? error.message : error);
    return { answer: 'unreachable' };
  }
}

/** @throws Error when nothing comes, or what comes is no style (a network's sign-in page) */
async function fetchStyle(name: string, token: string): Promise<StyleSpecification | 'refused'> {
  const address = `https://api.mapbox.com/styles/v1/mapbox/${name}?access_token=${encodeURIComponent(token)}`;
  const response = await fetch(address, { signal: AbortSignal.timeout(longestMs), cache: 'no-store' });
  // 401 not valid or expired; 403 not for this use (docs.mapbox.com/api/guides, "Errors").
  if (response.status === 401 || response.status === 403) return 'refused';
  if (!response.ok) throw new Error(`the style ${name} answers ${response.status}`);
  // The engine judges the rest of it, layer by layer.
  return styleSchema.parse(await response.json()) as unknown as StyleSpecification;
}
