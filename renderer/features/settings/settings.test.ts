import { describe, expect, it } from 'vitest';
import type { Command } from '../../ui/command.ts';
import { matchCommands } from './match-commands.ts';
import { COORDINATES_KEY, createPreferences, LANGUAGE_KEY, THEME_KEY } from './preferences.ts';
import { shownKeys } from './shown-keys.ts';

function memory(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  };
}

describe('preferences', () => {
  it('start dark and German', () => {
    const preferences = createPreferences(memory());
    expect([preferences.theme.get(), preferences.language.get()]).toEqual(['dark', 'de']);
  });

  it('are remembered across restarts', () => {
    const storage = memory();
    const before = createPreferences(storage);
    before.toggleTheme();
    before.toggleLanguage();
    before.setCoordinateFormat('mgrs');
    const after = createPreferences(storage);
    expect([after.theme.get(), after.language.get(), after.coordinateFormat.get()]).toEqual(['light', 'en', 'mgrs']);
  });

  it('leave the format of coordinates to the centre until somebody chooses', () => {
    expect(createPreferences(memory()).coordinateFormat.get()).toBeNull();
  });

  it('take nonsense for nothing', () => {
    const preferences = createPreferences(
      memory({ [THEME_KEY]: 'pink', [LANGUAGE_KEY]: '', [COORDINATES_KEY]: 'gauss' }),
    );
    expect(preferences.coordinateFormat.get()).toBeNull();
    expect([preferences.theme.get(), preferences.language.get()]).toEqual(['dark', 'de']);
  });
});

describe('the overview of keys', () => {
  it('leaves out a key that only stands in for another, and never the only one', () => {
    expect(shownKeys(['/', 'shift+7'])).toEqual(['/']);
    expect(shownKeys(['j', 'down'])).toEqual(['j', 'down']);
    expect(shownKeys(['shift+v'])).toEqual(['shift+v']);
  });
});

describe('the list of all commands', () => {
  const command = (label: string): Command => ({ id: label, label, group: 'screen', keys: [], run: () => undefined });
  const commands = ['Nächster Fall', 'Fall abschließen', 'Hell oder dunkel'].map(command);
  const labels = (query: string) => matchCommands(commands, query).map(({ label }) => label);

  it('shows all until something is typed', () => expect(labels('')).toHaveLength(3));
  it('finds any part, those that begin with it first', () =>
    expect(labels('FALL')).toEqual(['Fall abschließen', 'Nächster Fall']));
  it('wants every part', () => expect(labels('fall nächst')).toEqual(['Nächster Fall']));
});
