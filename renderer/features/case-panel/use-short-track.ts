import { useCallback, useSyncExternalStore } from 'react';
import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Observable } from '../../observable.ts';
import { trackLength } from '../../store/track-query.ts';

/** A car tells its place every second: a first one that came this much later is not the first. */
const firstFixWithinMs = 15_000;
const ends = () => () => undefined;

/**
 * Whether the positions held of a stolen car begin later than it was followed: a snapshot brings the newest only. Renders
 * again only when that changes.
 */
export function useShortTrack(track: Observable<readonly Fix[]> | null, incident: Incident | null): boolean {
  const followedAt = incident?.pursuit?.modes[0]?.on.at ?? null;
  const get = useCallback(() => {
    const fixes = track?.get() ?? [];
    const [first] = fixes;
    if (followedAt === null || first === undefined || fixes.length >= trackLength) return false;
    return first.receivedAt - followedAt > firstFixWithinMs;
  }, [track, followedAt]);
  return useSyncExternalStore(track === null ? ends : track.subscribe, get);
}
