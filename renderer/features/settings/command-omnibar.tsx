import { MenuItem } from '@blueprintjs/core';
import { Omnibar } from '@blueprintjs/select';
import { useState } from 'react';
import type { Words } from '../../i18n/words.ts';
import type { Command } from '../../ui/command.ts';
import { Keys } from '../../ui/keys.tsx';
import { matchCommands } from './match-commands.ts';

export interface CommandOmnibarProps {
  isOpen: boolean;
  commands: readonly Command[];
  words: Words;
  onClose: () => void;
}

/** All commands and all cases, by typing a part of their words. */
export function CommandOmnibar({ isOpen, commands, words, onClose }: CommandOmnibarProps) {
  const { t } = words;
  const [query, setQuery] = useState('');

  function close(): void {
    setQuery('');
    onClose();
  }

  return (
    <Omnibar<Command>
      className="omnibar"
      isOpen={isOpen}
      items={[...commands]}
      query={query}
      onQueryChange={setQuery}
      itemsEqual={(a, b) => a.id === b.id}
      itemListPredicate={(query, items) => matchCommands(items, query)}
      itemRenderer={(command, { handleClick, handleFocus, modifiers, ref }) => (
        <MenuItem
          key={command.id}
          ref={ref}
          active={modifiers.active}
          text={command.label}
          labelElement={command.keys[0] === undefined ? undefined : <Keys combo={command.keys[0]} words={words} />}
          onClick={handleClick}
          onFocus={() => handleFocus?.()}
        />
      )}
      noResults={<MenuItem disabled text={t('command.noMatch')} />}
      inputProps={{ placeholder: t('command.search'), 'aria-label': t('command.search') }}
      overlayProps={{ transitionDuration: 0 }}
      onItemSelect={(command) => {
        close();
        command.run();
      }}
      onClose={close}
    />
  );
}
