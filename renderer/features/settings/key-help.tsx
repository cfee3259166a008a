import { Dialog } from '@blueprintjs/core';
import type { Words } from '../../i18n/words.ts';
import type { Command, CommandGroup } from '../../ui/command.ts';
import { Keys } from '../../ui/keys.tsx';
import { shownKeys } from './shown-keys.ts';

export interface KeyHelpProps {
  isOpen: boolean;
  commands: readonly Command[];
  words: Words;
  onClose: () => void;
}

const groups: readonly CommandGroup[] = ['case', 'queue', 'screen', 'desk'];

/** Every key of the screen. Made from the commands themselves, so that it cannot tell of a key that does nothing. */
export function KeyHelp({ isOpen, commands, words, onClose }: KeyHelpProps) {
  const { t } = words;
  const withKeys = commands.filter(({ keys }) => keys.length > 0);
  const used = groups.filter((group) => withKeys.some((command) => command.group === group));
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys.title')} className="key-help" transitionDuration={0}>
      <div className="key-help-groups">
        {used.map((group) => (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h3>{t(`group.${group}`)}</h3>
            <dl>
              {withKeys
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.label}</dt>
                    <dd>
                      {shownKeys(command.keys).map((combo) => (
                        <Keys key={combo} combo={combo} words={words} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
