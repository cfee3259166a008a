import { useEffect } from 'react';
import { useLatest } from '../../ui/use-latest.ts';

/**
 * The plus of a German keyboard and of the number block comes without Shift, which the names of key combinations cannot say: it
 * is heard here. Not in fields, and not where another key handler took it.
 */
export function usePlusKey(run: () => void): void {
  const latest = useLatest(run);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event;
      if (key !== '+' || shiftKey || ctrlKey || altKey || metaKey || event.defaultPrevented) return;
      if (
        target instanceof Element &&
        target.closest('input, textarea, select, [contenteditable], [role=dialog], canvas')
      )
        return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [latest]);
}
