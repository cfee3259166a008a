import { type HotkeyConfig, useHotkeys } from '@blueprintjs/core';
import { useMemo } from 'react';
import type { Command } from './command.ts';
import { useLatest } from './use-latest.ts';

/**
 * Binds the keys of commands to the whole window. While paused only those that work everywhere answer: an open dialog must
 * not let a letter act on the case behind it.
 */
export function useCommandKeys(commands: readonly Command[], isPaused: boolean): void {
  const latest = useLatest(commands);
  const shape = commands.map(({ id, keys, isEverywhere }) => `${id} ${keys.join(' ')} ${isEverywhere === true}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: bound anew only when a key changes, not when a handler does
  const hotkeys = useMemo(() => {
    const current = latest.current ?? [];
    return current.flatMap((command) => command.keys.map((combo) => toHotkey(command, combo)));

    function toHotkey({ id, label, isEverywhere = false }: Command, combo: string): HotkeyConfig {
      return {
        combo,
        label,
        global: true,
        allowInInput: isEverywhere,
        disabled: isPaused && !isEverywhere,
        onKeyDown(event) {
          const command = latest.current.find((one) => one.id === id);
          if (command === undefined || event.defaultPrevented) return;
          if (event.repeat && command.isRepeating !== true) return;
          if (command.accepts?.(event) === false) return;
          event.preventDefault();
          command.run(event);
        },
      };
    }
  }, [shape, isPaused]);
  useHotkeys(hotkeys, { showDialogKeyCombo: false });
}
