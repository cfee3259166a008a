import { type HotkeyConfig, useHotkeys } from '@blueprintjs/core';
import { type RefObject, useMemo } from 'react';
import { isForPanel } from '../../ui/is-for-panel.ts';
import { useLatest } from '../../ui/use-latest.ts';

export interface PanelKeys {
  /** 1 to 9. */
  onDigit: (digit: number) => void;
  onRecipient: () => void;
  onLeave: () => void;
}

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The keys of the open panel, wherever the focus is, text fields excepted. A held key counts once. */
export function usePanelKeys(panel: RefObject<Element | null>, keys: PanelKeys): void {
  const latest = useLatest(keys);
  const hotkeys = useMemo((): HotkeyConfig[] => {
    const bind = (combo: string, run: () => void): HotkeyConfig => ({
      combo,
      label: combo,
      global: true,
      onKeyDown(event) {
        if (event.defaultPrevented || event.repeat || !isForPanel(event, panel.current)) return;
        event.preventDefault();
        run();
      },
    });
    return [
      ...digits.map((digit) => bind(String(digit), () => latest.current.onDigit(digit))),
      bind('t', () => latest.current.onRecipient()),
      bind('escape', () => latest.current.onLeave()),
    ];
  }, [panel, latest]);
  useHotkeys(hotkeys, { showDialogKeyCombo: false });
}
