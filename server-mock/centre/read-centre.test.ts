import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { centre } from '#shared/domain/testing/centre.ts';
import { loadCentre } from './load-centre.ts';
import { CentreFileError, readCentre } from './read-centre.ts';

function faultsOf(text: string): readonly string[] {
  try {
    readCentre(text, 'centre.json');
  } catch (error) {
    if (error instanceof CentreFileError) return error.faults;
    throw error;
  }
  return [];
}

describe('a centre file', () => {
  it('is read as it stands', () => {
    expect(readCentre(JSON.stringify(centre()), 'centre.json')).toEqual(centre());
  });

  it('that is not JSON is refused with the line', () => {
    const [fault] = faultsOf('{\n  "name": "x",\n  "ownRegion": AT-9\n}');
    expect(fault).toMatch(/^not JSON, line 3, column \d+: /);
  });

  it('that ends too early is refused with its last line', () => {
    expect(faultsOf('{\n  "name": "x"')[0]).toMatch(/^not JSON, line 2, /);
  });

  it('is refused with every fault at once, each with its place and what was expected', () => {
    const [li, vorarlberg] = centre().psaps;
    const wrong = {
      ...centre(),
      callBackNumber: '01 900 100',
      clocks: { answerWithinS: 0 },
      escalateAfterS: { '1': [20, 10], '2': [10], '3': [60] },
      guards: { freshFixS: 61, standstillKmh: 5.5, sightHoldsMin: 31, tooLong: 1 },
      telephone: 'loud',
      secondLookShare: 1.5,
      colour: 'red',
      psaps: [li, { ...vorarlberg, number: '144', psaps: ['999'], regions: ['Vorarlberg'], languages: [], tel: 1 }],
    };
    expect(faultsOf(JSON.stringify(wrong)).toSorted()).toEqual(
      [
        'callBackNumber: "01 900 100"; expected an E.164 number such as +436641234567, or null',
        'clocks.answerWithinS: 0; expected whole seconds, 1 to 3600',
        'clocks.processWithinS: missing; expected whole seconds, 1 to 3600',
        'colour: unknown name',
        'escalateAfterS.1: [20,10]; expected 1 to 5 numbers of seconds that rise',
        'guards.freshFixS: 61; expected whole seconds, 1 to 60',
        'guards.mostShareH: missing; expected whole hours, 1 to 24',
        'guards.sightHoldsMin: 31; expected whole minutes, 1 to 30',
        'guards.standstillKmh: 5.5; expected km/h, 0 to 5',
        'guards.tooLong: unknown name',
        'psaps.1.languages: []; expected a list of at least one language',
        'psaps.1.number: "144"; expected an E.164 number such as +436641234567, or null',
        'psaps.1.psaps.0: "999"; expected one of 112, 122, 133, 144, regional, 140, 141, as text',
        'psaps.1.regions.0: "Vorarlberg"; expected a region such as AT-7 (ISO 3166-2) or LI (ISO 3166-1)',
        'psaps.1.tel: unknown name',
        'secondLookShare: 1.5; expected a number from 0 to 1',
        'telephone: "loud"; expected one of by-hand, tel, simulated',
      ].toSorted(),
    );
  });

  it('with one id twice is refused', () => {
    const [li] = centre().psaps;
    expect(faultsOf(JSON.stringify({ ...centre(), psaps: [li, li] }))[0]).toMatch(/^psaps: .*each PSAP id once$/);
  });

  it('that holds something else altogether is refused', () => {
    expect(faultsOf('[]')).toEqual(['the whole file: []; expected an object with the settings of docs/centre.md']);
  });
});

describe('loading', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leitstand-centre-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('says that the file is not there, and which', async () => {
    const path = join(folder, 'none.json');
    await expect(loadCentre(path)).rejects.toThrow(`the centre file ${path} cannot be used:\n  there is no such file`);
  });

  it('reads a file', async () => {
    const path = join(folder, 'centre.json');
    await writeFile(path, JSON.stringify(centre()));
    expect(await loadCentre(path)).toEqual(centre());
  });

  it('reads the demo centre', async () => {
    expect((await loadCentre(new URL('demo-centre.json', import.meta.url))).telephone).toBe('simulated');
  });
});

describe('the example for Austria', () => {
  const text = readFileSync(new URL('austria.example.json', import.meta.url), 'utf8');
  const austria = readCentre(text, 'austria.example.json');
  const laender = Array.from({ length: 9 }, (_, index) => `AT-${index + 1}`);

  it.each(['112', '133', '122', '144', '140', '141'] as const)('covers all nine Länder for %s, each once', (psap) => {
    const covered = austria.psaps.filter(({ psaps }) => psaps.includes(psap)).flatMap(({ regions }) => regions);
    expect(covered.toSorted()).toEqual(laender);
  });

  it('holds no number at all: none of them is public', () => {
    expect(austria.psaps.map(({ number }) => number).filter((number) => number !== null)).toEqual([]);
    expect(austria.callBackNumber).toBeNull();
    expect(text).not.toMatch(/\+\d/);
  });
});
