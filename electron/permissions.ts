import { isAppUrl } from './origin.ts';

/** What a page of this app may ask of the browser, each with its reason. Everything else is denied. */
const permitted: ReadonlySet<string> = new Set([
  // Coordinates, plate and VIN are copied into the telephone's or the authority's own program.
  'clipboard-sanitized-write',
]);

/** @param origin URL or origin of the page that asks */
export function isPermitted(permission: string, origin: string): boolean {
  return permitted.has(permission) && isAppUrl(origin);
}
