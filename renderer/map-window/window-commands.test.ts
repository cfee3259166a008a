import { expect, it } from 'vitest';
import { actionKeys } from '../features/actions/action-keys.ts';
import { wordsIn } from '../testing/sample-case.ts';
import { windowCommands } from './window-commands.ts';

const nothing = () => undefined;
const map = {
  ask: nothing,
  zoomCase: nothing,
  copyPosition: nothing,
  nextFormat: nothing,
  measure: nothing,
  toggleUnits: nothing,
  toggleTracks: nothing,
  toggleLegend: nothing,
};
const deeds = { toggleStay: nothing, close: nothing, toggleHelp: nothing, map };
const commands = windowCommands(wordsIn('de'), deeds);
const keys = commands.flatMap((command) => command.keys);

it('the keys of the map window are each one command', () => expect(new Set(keys).size).toBe(keys.length));

it('no key of the map window acts on a case', () => {
  const acting = new Set<string>(Object.values(actionKeys));
  expect(keys.filter((key) => acting.has(key))).toEqual([]);
});
