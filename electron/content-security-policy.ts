/**
 * The page's Content-Security-Policy: nothing by default, then only what the page needs.
 * @param gatewayUrl the one host that the page may talk to, by http and WebSocket
 */
export function contentSecurityPolicy(gatewayUrl: string): string {
  const { origin, host, protocol } = new URL(gatewayUrl);
  const socketOrigin = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    // React, Blueprint and the map set element styles; none of them can run code from there.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${origin} ${socketOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
