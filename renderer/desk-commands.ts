import { actionKeys, actionKinds, type KeyedKind } from './features/actions/action-keys.ts';
import type { KindFilter } from './features/status-strip/queue-tabs.tsx';
import type { TrayName } from './features/status-strip/tray-buttons.tsx';
import type { Words } from './i18n/words.ts';
import { type MapDeeds, mapCommands } from './map-commands.ts';
import type { Command } from './ui/command.ts';

/** Keys that are shown beside what they do; the rest stands in the list below. */
export const screenKeys = {
  tabs: { all: 'ctrl+1', crash: 'ctrl+2', theft: 'ctrl+3' } satisfies Record<KindFilter, string>,
  showAlarm: 'enter',
  nextStep: 'space',
  raw: 'r',
  history: 'l',
  seen: 'q',
  trays: { refused: 'f2', missing: 'f3', review: 'f4', shift: 'f6', contracts: 'f11' } satisfies Partial<
    Record<TrayName, string>
  >,
  playSound: 'f7',
  confirmSound: 'f5',
  mute: 'f8',
  omnibar: 'ctrl+k',
  help: 'f1',
  mapWindow: 'ctrl+m',
  theme: 'f9',
  language: 'f10',
} as const;

/** What the commands of the screen do. */
export interface CommandDeeds {
  start: (kind: KeyedKind) => void;
  nextStep: () => void;
  step: (step: 1 | -1) => void;
  focusFilter: () => void;
  filter: (kind: KindFilter) => void;
  showAlarm: () => void;
  toggleRaw: () => void;
  loadHistory: () => void;
  readTakeover: () => void;
  follow: () => void;
  toggleTheme: () => void;
  toggleLanguage: () => void;
  toggleHelp: () => void;
  toggleOmnibar: () => void;
  openTray: (tray: TrayName) => void;
  turnSoundOn: () => void;
  playSound: () => void;
  confirmSound: () => void;
  toggleMute: () => void;
  signOut: () => void;
  toggleMapWindow: () => void;
  map: MapDeeds;
}

/** Every command of the screen, once: keys, overview of keys and list of all commands are made from it. */
export function deskCommands({ t }: Pick<Words, 't'>, deeds: CommandDeeds, isSupervisor: boolean): Command[] {
  const group = (name: Command['group'], list: readonly Omit<Command, 'group'>[]): Command[] =>
    list.map((command) => ({ ...command, group: name }));
  const command = (id: keyof Labels, keys: readonly string[], run: () => void, more: Partial<Command> = {}) => ({
    id,
    label: t(`command.${id}`),
    keys,
    run,
    ...more,
  });
  const everywhere = { isEverywhere: true };
  const moving = { isRepeating: true, accepts: leavesArrowsToOthers };

  return [
    ...group(
      'case',
      actionKinds.map((kind) => command(kind, [actionKeys[kind]], () => deeds.start(kind))),
    ),
    ...group('case', [
      command('showAlarm', [screenKeys.showAlarm], deeds.showAlarm, { accepts: leavesEnterToOthers }),
      command('nextStep', [screenKeys.nextStep], deeds.nextStep, { accepts: isFromPageOrList }),
      command('raw', [screenKeys.raw], deeds.toggleRaw),
      command('history', [screenKeys.history], deeds.loadHistory),
      command('seen', [screenKeys.seen], deeds.readTakeover),
    ]),
    ...group('queue', [
      command('next', ['j', 'down'], () => deeds.step(1), moving),
      command('previous', ['k', 'up'], () => deeds.step(-1), moving),
      // The slash is on the 7 of a German keyboard.
      command('filter', ['/', 'shift+7'], deeds.focusFilter),
      command('showAll', [screenKeys.tabs.all], () => deeds.filter('all'), everywhere),
      command('showCrash', [screenKeys.tabs.crash], () => deeds.filter('crash'), everywhere),
      command('showTheft', [screenKeys.tabs.theft], () => deeds.filter('theft'), everywhere),
    ]),
    ...group('screen', [
      command('follow', ['f'], deeds.follow),
      ...mapCommands({ t }, deeds.map),
      {
        id: 'mapWindow',
        label: t('mapWindow.command.toggle'),
        keys: [screenKeys.mapWindow],
        run: deeds.toggleMapWindow,
        isEverywhere: true,
      },
      command('omnibar', [screenKeys.omnibar], deeds.toggleOmnibar, everywhere),
      command('keys', [screenKeys.help], deeds.toggleHelp, everywhere),
      command('theme', [screenKeys.theme], deeds.toggleTheme, everywhere),
      command('language', [screenKeys.language], deeds.toggleLanguage, everywhere),
    ]),
    ...group('desk', [
      command('refused', [screenKeys.trays.refused], () => deeds.openTray('refused'), everywhere),
      command('missing', [screenKeys.trays.missing], () => deeds.openTray('missing'), everywhere),
      command('reviews', [screenKeys.trays.review], () => deeds.openTray('review'), everywhere),
      command('shift', [screenKeys.trays.shift], () => deeds.openTray('shift'), everywhere),
      command('contracts', [screenKeys.trays.contracts], () => deeds.openTray('contracts'), everywhere),
      ...(isSupervisor
        ? [
            command('quarantine', [], () => deeds.openTray('quarantine')),
            command('breaks', [], () => deeds.openTray('breaks')),
            command('mapKey', [], () => deeds.openTray('map-key')),
          ]
        : []),
      command('aside', [], () => deeds.openTray('aside')),
      command('playSound', [screenKeys.playSound], deeds.playSound, everywhere),
      command('confirmSound', [screenKeys.confirmSound], deeds.confirmSound, everywhere),
      command('mute', [screenKeys.mute], deeds.toggleMute, everywhere),
      command('soundOn', [], deeds.turnSoundOn),
      command('signOut', [], deeds.signOut),
    ]),
  ];
}

type Labels = typeof import('./i18n/de.ts').de.command;

function leavesEnterToOthers({ target }: KeyboardEvent): boolean {
  return !(target instanceof Element && target.closest('button, a, summary, select, [role=dialog]'));
}

/** Arrows move through the cases from the page and the list; anywhere else they scroll or move a cursor. */
function leavesArrowsToOthers({ key, target }: KeyboardEvent): boolean {
  if (!key.startsWith('Arrow')) return true;
  return isFromPageOrList({ target });
}

/** Not from a button or a field, whose own key it may be. */
function isFromPageOrList({ target }: Pick<KeyboardEvent, 'target'>): boolean {
  return target === document.body || (target instanceof Element && target.closest('[role=listbox]') !== null);
}
