import { describe, expect, it } from 'vitest';
import { needOrder } from '#shared/domain/routing.ts';
import { centre } from '#shared/domain/testing/centre.ts';
import { type CommandDeeds, deskCommands } from './desk-commands.ts';
import { psapOffers } from './features/actions/psap-offers.ts';
import { wordsIn } from './testing/sample-case.ts';

const nothing = () => undefined;
const deeds: CommandDeeds = {
  start: nothing,
  nextStep: nothing,
  step: nothing,
  focusFilter: nothing,
  filter: nothing,
  showAlarm: nothing,
  toggleRaw: nothing,
  loadHistory: nothing,
  readTakeover: nothing,
  follow: nothing,
  toggleTheme: nothing,
  toggleLanguage: nothing,
  toggleHelp: nothing,
  toggleOmnibar: nothing,
  openTray: nothing,
  turnSoundOn: nothing,
  playSound: nothing,
  confirmSound: nothing,
  toggleMute: nothing,
  signOut: nothing,
  toggleMapWindow: nothing,
  map: {
    ask: nothing,
    zoomCase: nothing,
    copyPosition: nothing,
    nextFormat: nothing,
    measure: nothing,
    toggleUnits: nothing,
    toggleTracks: nothing,
    toggleLegend: nothing,
  },
};

describe('the commands of the screen', () => {
  const commands = deskCommands(wordsIn('de'), deeds, true);

  it('have no key twice, and none that a choice above the bar uses', () => {
    const keys = commands.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => /^\d$|^t$|^escape$/.test(key))).toEqual([]);
  });

  it('have none that a control centre is called by, on both sides of a border', () => {
    const entry = { name: 'Leitstelle', psaps: [...needOrder], number: null, languages: ['de'], note: null };
    const psaps = ['AT-8', 'LI'].map((region) => ({ ...entry, id: region, regions: [region] }));
    const words = wordsIn('de');
    const offers = psapOffers(words, centre({ psaps }), ['AT-8', 'LI']).flatMap((need) => need.offers);
    const used = offers.flatMap(({ key }) => (key === '' ? [] : [key]));
    expect(used).toEqual(expect.arrayContaining(['1', 'shift+1', '7', '0']));
    const keys = commands.flatMap((command) => command.keys);
    expect(used.filter((key) => keys.includes(key))).toEqual([]);
  });

  it('have an id each', () => expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length));

  it.each(['quarantine', 'breaks', 'mapKey'])('offer "%s" to supervisors only', (name) => {
    const has = (isSupervisor: boolean) =>
      deskCommands(wordsIn('de'), deeds, isSupervisor).some(({ id }) => id === name);
    expect([has(true), has(false)]).toEqual([true, false]);
  });

  it('never act on a case from within a text field', () => {
    const inText = commands.filter(({ isEverywhere }) => isEverywhere).flatMap(({ keys }) => keys);
    expect(inText.every((key) => /^(ctrl\+|f\d)/.test(key))).toBe(true);
  });
});
