import { useRef, useState } from 'react';

/** What became of the last things done in a tray: per item what failed, and one line for what succeeded. */
export interface Settling<Deed extends string> {
  failed: ReadonlyMap<string, Deed>;
  done: string;
  /** Runs a deed on an item, once at a time; `said` is the line when it succeeded. */
  run: (id: string, deed: Deed, work: () => Promise<unknown>, said: string) => void;
}

/** Does what the operator decided about an item of a tray; a failure is said at the item, which stays. */
export function useSettling<Deed extends string>(): Settling<Deed> {
  const [failed, setFailed] = useState<ReadonlyMap<string, Deed>>(new Map());
  const [done, setDone] = useState('');
  const busy = useRef(new Set<string>());

  async function settle(id: string, deed: Deed, work: () => Promise<unknown>, said: string): Promise<void> {
    // Two presses before the item goes must not decide the same twice.
    if (busy.current.has(id)) return;
    busy.current.add(id);
    setFailed((old) => new Map([...old].filter(([one]) => one !== id)));
    try {
      await work();
      setDone(said);
    } catch (error) {
      console.error('an item of a tray could not be settled', error);
      busy.current.delete(id);
      setFailed((old) => new Map(old).set(id, deed));
    }
  }

  return { failed, done, run: (id, deed, work, said) => void settle(id, deed, work, said) };
}
