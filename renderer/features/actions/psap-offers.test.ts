import { describe, expect, it } from 'vitest';
import { centre } from '#shared/domain/testing/centre.ts';
import { wordsIn } from '../../testing/sample-case.ts';
import { psapOffers } from './psap-offers.ts';

const german = wordsIn('de');
const base = centre();
const withForeign = centre({
  psaps: [
    ...base.psaps,
    {
      id: 'it',
      name: 'Centrale Bolzano',
      psaps: ['112'],
      regions: ['IT'],
      number: '+390471000000',
      languages: ['it'],
      note: 'auch Ladinisch',
    },
    {
      id: 'ch',
      name: 'Kapo SG',
      psaps: ['112'],
      regions: ['CH'],
      number: '+41710000000',
      languages: ['fr', 'de'],
      note: null,
    },
  ],
});

function offers(regions: string[], of = base, words = german) {
  return psapOffers(words, of, regions).flatMap((need) => need.offers);
}
const withKey = (key: string, regions: string[], of = base) => offers(regions, of).find((offer) => offer.key === key);

describe('whom the panel offers', () => {
  it('has each need on its own key, wherever the car is', () => {
    for (const regions of [['LI'], ['AT-8'], []]) {
      expect(offers(regions).map(({ key, psap }) => [key, psap])).toEqual([
        ['1', '112'],
        ['2', '144'],
        ['3', '122'],
        ['4', '133'],
        ['5', '140'],
        ['6', '141'],
        ['0', '112'],
      ]);
    }
  });

  it('dials a configured number at once, shown in groups', () => {
    expect(withKey('2', ['LI'])).toMatchObject({
      name: 'LNEZ Vaduz',
      number: '+44 770 090 0001',
      again: null,
      target: { psap: '144', contact: { id: 'li', name: 'LNEZ Vaduz' }, number: '+447700900001' },
    });
  });

  it('never dials an entry without a number, and says that none is configured', () => {
    const offer = withKey('2', ['AT-8']);
    expect(offer).toMatchObject({ number: null, again: 'not-configured', target: { number: null } });
    expect(offer?.remarks).toEqual([{ text: 'keine Nummer konfiguriert', isWarning: true }]);
  });

  it('says which region has nobody in the directory', () => {
    expect(withKey('4', ['AT-8'])).toMatchObject({
      name: 'kein Eintrag für Vorarlberg',
      again: 'nobody',
      target: { psap: '133', contact: null, number: null },
    });
    expect(withKey('1', [])?.name).toBe('niemand zuzuordnen: Region unbekannt');
  });

  it('puts the other side of a border on Shift and the same key, each with its region', () => {
    const both = offers(['AT-8', 'LI']).filter(({ psap, key }) => psap === '144' && key !== '0');
    expect(both.map(({ key, name }) => [key, name])).toEqual([
      ['2', 'Rettungsleitstelle Vorarlberg'],
      ['shift+2', 'LNEZ Vaduz'],
    ]);
    expect(both[1]?.remarks).toContainEqual({ text: 'für Liechtenstein', isWarning: true });
  });

  it('says on a border, too, which side has nobody', () => {
    const fire = offers(['LI', 'AT-8']).filter(({ psap }) => psap === '122');
    expect(fire.map(({ name }) => name)).toEqual(['LNEZ Vaduz', 'kein Eintrag für Vorarlberg']);
  });

  it('marks a contact with whom neither German nor English helps', () => {
    expect(withKey('1', ['IT'], withForeign)?.remarks).toEqual([
      { text: 'kein Deutsch oder Englisch: Italienisch', isWarning: true },
      { text: 'auch Ladinisch', isWarning: false },
    ]);
    expect(withKey('1', ['CH'], withForeign)?.remarks).toEqual([
      { text: 'spricht Französisch, Deutsch', isWarning: false },
    ]);
  });

  it.each([
    [['LI'], 'erreicht Wien, NICHT die Region des Fahrzeugs', true],
    [['AT-9'], 'erreicht die eigene Region (Wien)', false],
    [['AT-9', 'AT-3'], 'erreicht Wien; Region des Fahrzeugs nicht sicher', true],
  ])('marks 112 on the own line for a car in %j', (regions, text, isWarning) => {
    expect(withKey('0', regions)).toMatchObject({ again: 'own-line', remarks: [{ text, isWarning }] });
  });

  it('says when nobody knows where the own line ends', () => {
    const offer = withKey('0', ['LI'], centre({ ownRegion: null }));
    expect(offer?.remarks[0]?.text).toBe('eigene Region nicht konfiguriert, Ziel unbekannt');
  });

  it('records of the own line where it led', () => {
    expect(withKey('0', ['LI'])?.target.contact?.name).toBe('112 über die eigene Leitung (Wien)');
  });
});
