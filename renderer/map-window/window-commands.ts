import type { Words } from '../i18n/words.ts';
import { type MapDeeds, mapCommands } from '../map-commands.ts';
import type { Command } from '../ui/command.ts';

/** What the commands of the map window do. */
export interface WindowDeeds {
  toggleStay: () => void;
  close: () => void;
  toggleHelp: () => void;
  map: MapDeeds;
}

export const windowKeys = { stay: 'f', close: 'ctrl+m', help: 'f1' } as const;

/** Every command of the map window: those of the map. No key of it acts on a case. */
export function windowCommands({ t }: Pick<Words, 't'>, deeds: WindowDeeds): Command[] {
  const own = [
    { id: 'stay', label: t('mapWindow.command.stay'), keys: [windowKeys.stay], run: deeds.toggleStay },
    { id: 'close', label: t('mapWindow.command.toggle'), keys: [windowKeys.close], run: deeds.close },
    { id: 'help', label: t('command.keys'), keys: [windowKeys.help], run: deeds.toggleHelp, isEverywhere: true },
  ];
  return [...mapCommands({ t }, deeds.map), ...own].map((command) => ({ ...command, group: 'screen' as const }));
}
