import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import type { Role } from '#shared/domain/operator.ts';
import type { DeskView } from '../../store/desk-view.ts';
import { useLatest } from '../../ui/use-latest.ts';
import type { NamedCrossing } from './border-watch.ts';
import { type BorderFollower, type FollowNeeds, followBorders } from './follow-borders.ts';
import { createToldCountries } from './told-countries.ts';

export interface Borders {
  /** Every border that a followed car went over and that was not read of before this desk was opened, oldest first. */
  crossed: readonly NamedCrossing[];
  /** Those that the operator has not put away yet, newest first. */
  unread: readonly NamedCrossing[];
  /** The operator has read the newest one. */
  readNewest: () => void;
}

/**
 * Notices when a followed car goes over a border, whatever the operator looks at, and at the start what it went over meanwhile.
 * @param countryOf see watchBorders
 */
export function useBorderWatch(
  { cases, isLoaded }: Pick<DeskView, 'cases' | 'isLoaded'>,
  role: Role,
  countryOf: (incident: Incident) => string | null,
  needs: Pick<FollowNeeds, 'wayOf' | 'now'>,
): Borders {
  const follower = useRef<BorderFollower | null>(null);
  const latest = useLatest(needs);
  const [crossed, setCrossed] = useState<readonly NamedCrossing[]>([]);
  const [read, setRead] = useState<ReadonlySet<NamedCrossing>>(new Set());
  const [caughtUp, setCaughtUp] = useState(0);

  useEffect(() => {
    const started = followBorders({
      wayOf: (incident) => latest.current.wayOf(incident),
      now: () => latest.current.now(),
      told: createToldCountries(window.localStorage),
      onCrossed: (more) => setCrossed((before) => [...before, ...more]),
      onCaughtUp: () => setCaughtUp((count) => count + 1),
    });
    follower.current = started;
    return started.stop;
  }, [latest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once more for a car that is caught up with
  useEffect(() => {
    // Before the stored cases are read nothing is known of whom this desk follows.
    if (!isLoaded) return;
    const incidents = cases.map(({ incident }) => incident);
    follower.current?.look(incidents, role, countryOf);
  }, [cases, isLoaded, role, countryOf, caughtUp]);

  const unread = useMemo(() => crossed.filter((one) => !read.has(one)).reverse(), [crossed, read]);
  const readNewest = useCallback(() => {
    const [newest] = unread;
    if (newest === undefined) return;
    follower.current?.read(newest);
    setRead((before) => new Set([...before, newest]));
  }, [unread]);
  return { crossed, unread, readNewest };
}
