import type { MapTokenState } from '#shared/desktop/map-token.ts';

/** The centre's Mapbox token at this desk. */
export interface MapSettings {
  /** As it was when the page was loaded. */
  token: MapTokenState;
  /** null: none any more. Loads the page again. @throws Error when it could not be kept */
  keep: (token: string | null) => Promise<unknown>;
}

/** Enough of a token to tell it from another one: its first and last signs. */
export function shortToken(token: string): string {
  return token.length < 16 ? token : `${token.slice(0, 7)} … ${token.slice(-4)}`;
}
