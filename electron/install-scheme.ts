import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { assetPath } from './asset-path.ts';
import { appHost, appScheme } from './origin.ts';
import type { StreetMap } from './street-map/street-map.ts';
import { streetMapAnswer } from './street-map/street-map-answer.ts';

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
  /** The page's Content-Security-Policy as of now. */
  policy: () => string;
  streets: StreetMap;
}

/** Serves the page and its map tiles: GET only, own host only, nothing outside the page's folder, policy on every answer. */
export function installScheme({ sessions, rendererRoot, policy, streets }: SchemeOptions): void {
  const headers = () => ({
    'content-security-policy': policy(),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
  const answer = (status: number, body: Uint8Array<ArrayBuffer> | null, contentType?: string) =>
    new Response(body, { status, headers: contentType ? { ...headers(), 'content-type': contentType } : headers() });

  const serve = async (request: Request): Promise<Response> => {
    const { host, pathname } = new URL(request.url);
    if (request.method !== 'GET') return answer(405, null);
    if (host !== appHost) return answer(404, null);
    const part = await streetMapAnswer(streets, pathname);
    if (part !== null) {
      // A tile that is not there is empty to both engines, and no error.
      return part.body === null ? answer(204, null) : answer(200, new Uint8Array(part.body), part.contentType);
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
