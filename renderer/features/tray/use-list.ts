import { useCallback, useEffect, useState } from 'react';

export type Loaded<Item> = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; items: readonly Item[] };

/** Loads a list when shown and on demand; a failure is said, not hidden. `load` must be the same function at each render. */
export function useList<Item>(load: () => Promise<readonly Item[]>): { list: Loaded<Item>; reload: () => void } {
  const [list, setList] = useState<Loaded<Item>>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn loads again
  useEffect(() => {
    let isOver = false;
    setList({ kind: 'loading' });
    load()
      .then((items) => {
        if (!isOver) setList({ kind: 'ready', items });
      })
      .catch((error) => {
        console.error('a list could not be loaded', error);
        if (!isOver) setList({ kind: 'failed' });
      });
    return () => {
      isOver = true;
    };
  }, [load, turn]);

  return { list, reload: useCallback(() => setTurn((count) => count + 1), []) };
}
