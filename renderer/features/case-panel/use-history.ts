import { useEffect, useState } from 'react';
import type { Observable } from '../../observable.ts';
import type { LogLine } from '../../store/log-line.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { useReach } from './use-reach.ts';

export interface History {
  /** whole: the log goes back to the case's opening, or nothing is known yet. */
  state: 'whole' | 'partial' | 'loading' | 'failed';
  load: () => void;
}

interface Tried {
  incidentId: string;
  state: 'loading' | 'failed' | 'partial' | 'whole';
}

/**
 * The older part of the selected case's log: asked for once by itself when the case is selected and the link is live, after
 * that by the operator.
 * @param isTrackShort the track that is held begins later than the car was followed: the older part is asked for as well
 * @param fetchOlder answers whether the log is whole now; the same function at each render
 */
export function useHistory(
  incidentId: string | null,
  log: Observable<readonly LogLine[]> | null,
  isLive: boolean,
  isTrackShort: boolean,
  fetchOlder: (incidentId: string) => Promise<boolean>,
): History {
  const reach = useReach(log);
  const [tried, setTried] = useState<Tried | null>(null);
  const own = tried?.incidentId === incidentId ? tried.state : null;
  const state = (reach !== 'partial' && !isTrackShort) || own === 'whole' ? 'whole' : (own ?? 'partial');

  function load(): void {
    if (incidentId === null || state === 'whole' || state === 'loading') return;
    setTried({ incidentId, state: 'loading' });
    const settle = (next: Tried['state']) =>
      setTried((now) => (now?.incidentId === incidentId ? { incidentId, state: next } : now));
    fetchOlder(incidentId)
      .then((isWhole) => settle(isWhole ? 'whole' : 'partial'))
      .catch((error) => {
        console.error('the older entries of a case could not be loaded', error);
        settle('failed');
      });
  }

  const latest = useLatest(load);
  const isUntried = own === null && state === 'partial' && isLive;
  useEffect(() => {
    if (isUntried) latest.current();
  }, [isUntried, latest]);

  return { state, load };
}
