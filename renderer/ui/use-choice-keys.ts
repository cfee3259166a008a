import { type HotkeyConfig, useHotkeys } from '@blueprintjs/core';
import { useMemo } from 'react';
import { isForPanel } from './is-for-panel.ts';
import { useLatest } from './use-latest.ts';

export interface ChoiceKeys {
  /** Keys of the choices; an empty one is of a choice without a key. */
  keys: readonly string[];
  hasText: boolean;
  onKey: (key: string) => void;
  /** T: to the text beside the choices. */
  onText: () => void;
  onLeave: () => void;
}

/** The keys of an open choice, wherever the focus is, except within texts: its numbers, T for the text, Escape to leave. */
export function useChoiceKeys({ keys, hasText, ...deeds }: ChoiceKeys): void {
  const latest = useLatest(deeds);
  const keyList = keys.join();
  const hotkeys = useMemo((): HotkeyConfig[] => {
    const combos = keyList.split(',').filter((combo) => combo !== '');
    const numbers = combos.map((combo): HotkeyConfig => {
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.repeat || event.defaultPrevented || !isForPanel(event)) return;
        event.preventDefault();
        latest.current.onKey(combo);
      };
      return { combo, label: combo, global: true, onKeyDown };
    });
    const leave: HotkeyConfig = {
      combo: 'escape',
      label: 'escape',
      global: true,
      onKeyDown: (event) => {
        if (!event.defaultPrevented) latest.current.onLeave();
      },
    };
    const toText: HotkeyConfig = {
      combo: 't',
      label: 't',
      global: true,
      onKeyDown(event) {
        if (event.defaultPrevented || !isForPanel(event)) return;
        event.preventDefault();
        latest.current.onText();
      },
    };
    return [...numbers, leave, ...(hasText ? [toText] : [])];
  }, [keyList, hasText, latest]);
  useHotkeys(hotkeys, { showDialogKeyCombo: false });
}
