import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

export interface ItemKeys {
  list: RefObject<HTMLUListElement | null>;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

/**
 * Moves through the items of a tray by arrows: the focus goes to the first button of an item, Enter presses it, Delete
 * presses the one marked `data-key="delete"`. When an item goes, the one that takes its place gets the focus.
 * @param ids of the items, in order
 */
export function useItemKeys(ids: readonly string[]): ItemKeys {
  const list = useRef<HTMLUListElement>(null);
  const at = useRef(-1);
  const shape = ids.join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: after items came or went
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (at.current < 0 || !isLost) return;
    at.current = Math.min(at.current, ids.length - 1);
    if (at.current >= 0) focusItem(list.current, at.current);
    else list.current?.closest<HTMLElement>('[tabindex]')?.focus();
  }, [shape]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    at.current = items(list.current).findIndex((item) => item.contains(document.activeElement));
    const move = moves[event.key];
    if (move !== undefined && ids.length > 0) {
      event.preventDefault();
      at.current = move(at.current, ids.length - 1);
      focusItem(list.current, at.current);
    }
    // A held key must not empty the tray: what comes into the place of a settled item has not been read yet.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if (event.key === 'Delete' && !event.repeat) {
      event.preventDefault();
      items(list.current)[at.current]?.querySelector<HTMLElement>('[data-key=delete]')?.click();
    }
  }

  return { list, onKeyDown };
}

function items(list: HTMLUListElement | null): HTMLElement[] {
  return list === null ? [] : [...list.querySelectorAll<HTMLElement>(':scope > li')];
}

function focusItem(list: HTMLUListElement | null, index: number): void {
  items(list)[index]?.querySelector<HTMLElement>('button')?.focus();
}
