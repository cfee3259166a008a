import type { EngineNews } from './choose-engine.ts';
import type { MapEngineName } from './engine.ts';

/**
 * What an error of an engine says to its choice; null: nothing. Errors of Mapbox's requests carry `status` and `url`, those of
 * a closed network are fetch's.
 * @param hasStarted whether the map was there before
 */
export function engineNews(engine: MapEngineName, error: Error, hasStarted: boolean): EngineNews | null {
  if (engine === 'maplibre') return null;
  // Said once, when the service takes the token for not valid: the map is cleared for good then.
  if (error.message.includes('valid Mapbox access token')) return { kind: 'refused' };
  const address = 'url' in error && typeof error.url === 'string' ? error.url : null;
  const isOfRequest = 'status' in error || /fetch|network/i.test(error.message);
  if (isOfRequest) return address === null || /^https:/.test(address) ? { kind: 'doubted' } : null;
  return hasStarted ? null : { kind: 'failed' };
}
