/** Styles, tiles, fonts and pictures; usage data, which Mapbox's terms ask for (mapbox-gl LICENSE.txt). */
const mapboxHosts = ['https://api.mapbox.com', 'https://*.tiles.mapbox.com', 'https://events.mapbox.com'];

export interface PolicyNeeds {
  /** The one host that the page may talk to, by http and WebSocket. */
  gatewayUrl: string;
  /** Whether the centre's Mapbox token is held: only then the page may talk to Mapbox. */
  hasMapbox: boolean;
}

/** The page's Content-Security-Policy: nothing by default, then only what the page needs. */
export function contentSecurityPolicy({ gatewayUrl, hasMapbox }: PolicyNeeds): string {
  const { origin, host, protocol } = new URL(gatewayUrl);
  const socketOrigin = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}`;
  const mapbox = hasMapbox ? ` ${mapboxHosts.join(' ')}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    // React, Blueprint and the map set element styles; none of them can run code from there.
    "style-src 'self' 'unsafe-inline'",
    // The engine fetches Mapbox's pictures and draws them out of memory: no other image source is opened for it.
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${origin} ${socketOrigin}${mapbox}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
