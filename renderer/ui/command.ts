/** Where a command stands in the overview of keys. */
export type CommandGroup = 'case' | 'queue' | 'screen' | 'desk';

/**
 * One thing an operator can do. `keys` are combinations as Blueprint writes them ("ctrl+k"), the first one is shown; none =
 * reached by the list of all commands only. `isRepeating`: a held key goes on (moving through a list). `isEverywhere`: works
 * in text fields as well. `accepts` leaves a key to whatever has the focus (Enter on a button, arrows in a text).
 */
export interface Command {
  id: string;
  label: string;
  group: CommandGroup;
  keys: readonly string[];
  run: (event?: KeyboardEvent) => void;
  isRepeating?: boolean;
  isEverywhere?: boolean;
  accepts?: (event: KeyboardEvent) => boolean;
}
