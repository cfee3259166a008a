import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { assetPath } from './asset-path.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { appHost, appScheme } from './origin.ts';
import type { TileReader } from './tiles.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
const tilePath = /^\/tiles\/(\d{1,2})\/(\d{1,8})\/(\d{1,8})\.mvt$/;

/** Must run before the app is ready: a standard, secure scheme has an origin, storage, fetch and Workers like https. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export interface SchemeOptions {
  /** Every session that shows pages of this app. */
  sessions: readonly Session[];
  rendererRoot: string;
  gatewayUrl: string;
  tiles: TileReader;
}

/** Serves the page and its map tiles: GET only, own host only, nothing outside the page's folder, policy on every answer. */
export function installScheme({ sessions, rendererRoot, gatewayUrl, tiles }: SchemeOptions): void {
  const headers = {
    'content-security-policy': contentSecurityPolicy(gatewayUrl),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
  const answer = (status: number, body: Uint8Array<ArrayBuffer> | null, contentType?: string) =>
    new Response(body, { status, headers: contentType ? { ...headers, 'content-type': contentType } : headers });

  const serve = async (request: Request): Promise<Response> => {
    const { host, pathname } = new URL(request.url);
    if (request.method !== 'GET') return answer(405, null);
    if (host !== appHost) return answer(404, null);
    if (pathname === '/tiles/info.json') {
      return answer(200, new TextEncoder().encode(JSON.stringify(tiles.info())), contentTypes['.json']);
    }
    const [, z, x, y] = tilePath.exec(pathname) ?? [];
    if (z !== undefined) {
      const tile = await tiles.tile(Number(z), Number(x), Number(y));
      return tile === null ? answer(204, null) : answer(200, new Uint8Array(tile), 'application/x-protobuf');
    }
    const file = assetPath(rendererRoot, pathname);
    if (file === null) return answer(404, null);
    try {
      const type = contentTypes[path.extname(file)] ?? 'application/octet-stream';
      return answer(200, new Uint8Array(await readFile(file)), type);
    } catch {
      return answer(404, null);
    }
  };
  for (const session of sessions) session.protocol.handle(appScheme, serve);
}
