import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import type { Role } from '#shared/domain/operator.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { type BorderWatch, type NamedCrossing, watchBorders } from './border-watch.ts';

export interface Borders {
  /** Every border that a followed car went over since the console was started, oldest first. */
  crossed: readonly NamedCrossing[];
  /** Those that the operator has not put away yet, newest first. */
  unread: readonly NamedCrossing[];
  /** The operator has read the newest one. */
  readNewest: () => void;
}

/** Notices when a followed car goes over a border, whatever the operator looks at. @param countryOf see watchBorders */
export function useBorderWatch(
  cases: readonly CaseView[],
  role: Role,
  countryOf: (incident: Incident) => string | null,
): Borders {
  const watch = useRef<BorderWatch>(new Map());
  const [crossed, setCrossed] = useState<readonly NamedCrossing[]>([]);
  const [read, setRead] = useState<ReadonlySet<NamedCrossing>>(new Set());

  useEffect(() => {
    const incidents = cases.map(({ incident }) => incident);
    const next = watchBorders(watch.current, incidents, role, countryOf);
    watch.current = next.watch;
    if (next.crossed.length > 0) setCrossed((before) => [...before, ...next.crossed]);
  }, [cases, role, countryOf]);

  const unread = useMemo(() => crossed.filter((one) => !read.has(one)).reverse(), [crossed, read]);
  const readNewest = useCallback(() => {
    const [newest] = unread;
    if (newest !== undefined) setRead((before) => new Set([...before, newest]));
  }, [unread]);
  return { crossed, unread, readNewest };
}
