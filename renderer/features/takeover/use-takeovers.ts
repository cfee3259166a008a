import { useState } from 'react';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { DeskView } from '../../store/desk-view.ts';
import { createReadTakes } from './read-takes.ts';
import { followTakeovers, nothingTaken, type Takeover } from './takeovers.ts';

export interface Takeovers {
  /** Not read yet, newest first. */
  unread: readonly Takeover[];
  /** The operator has read the newest one. */
  readNewest: () => void;
}

/** The operator's cases that somebody else took, until each has been read. */
export function useTakeovers(
  { cases, recentlyClosed }: Pick<DeskView, 'cases' | 'recentlyClosed'>,
  operatorId: OperatorId,
): Takeovers {
  const [state, setState] = useState(nothingTaken);
  const [readTakes] = useState(() => createReadTakes(window.localStorage));
  const [, setTurn] = useState(0);
  const [seen, setSeen] = useState<readonly unknown[]>([]);
  if (seen[0] !== cases || seen[1] !== recentlyClosed) {
    setSeen([cases, recentlyClosed]);
    const incidents = [...recentlyClosed, ...cases].map(({ incident }) => incident);
    setState(followTakeovers(state, incidents, operatorId));
  }
  const unread = state.taken.filter(({ claimId }) => !readTakes.has(claimId));
  return {
    unread,
    readNewest() {
      const [newest] = unread;
      if (newest === undefined) return;
      readTakes.add(newest.claimId);
      setTurn((turn) => turn + 1);
    },
  };
}
