import { describe, expect, it } from 'vitest';
import { guards } from '#shared/domain/testing/centre.ts';
import { done, sampleNow, wordsIn } from '../../testing/sample-case.ts';
import { commandChoices } from './command-choices.ts';
import { offChoices, offReasons } from './mode-off-choices.ts';
import { sampleCommand, samplePursuit, sampleTheft, second, standing, tracker } from './sample-theft.test-support.ts';
import { endWatches, newWatches } from './watch-choices.ts';
import { whyNotWords } from './why-not-words.ts';

const words = wordsIn('de');
const now = sampleNow + 2000;
const inhibited = sampleCommand({ sentAt: now, settled: { at: now, outcome: 'done', data: null } });
const released = { ...inhibited, command: 'release-restart' as const };
const unanswered = sampleCommand({ sentAt: now, settled: { at: now, outcome: 'timed-out', data: null } });

describe('switching theft mode off', () => {
  const ends = (commands: Parameters<typeof sampleCommand>[0][]) =>
    offChoices(
      words,
      samplePursuit({ commands: commands.map((one, n) => sampleCommand(one, 60 + n)) }),
      'gefunden',
    ).map(({ key, whyNot, intent }) => ({ key, whyNot, args: intent(null).args }));

  it('has its usual reasons on number keys, in both languages', () => {
    expect(offReasons(words).map(({ key, reason }) => `${key} ${reason}`)).toEqual([
      '1 Fahrzeug bei der Polizei',
      '2 Halter hat das Fahrzeug',
      '3 Polizei verzichtet auf die Verfolgung',
      '4 Keine Position mehr, Suche beendet',
    ]);
    for (const { reason } of offReasons(wordsIn('en'))) expect(reason).not.toContain('theftPanels');
  });

  it('takes one more key where no inhibition is set', () => {
    expect(ends([])).toMatchObject([{ key: '1', whyNot: null, args: { reason: 'gefunden', inhibition: 'none' } }]);
    expect(ends([inhibited, released])).toMatchObject([{ key: '1', whyNot: null, args: { inhibition: 'released' } }]);
  });

  it('lets an inhibition that is set, or perhaps set, only stay in so many words', () => {
    for (const open of [inhibited, unanswered]) {
      expect(ends([open])).toMatchObject([
        { key: '1', whyNot: 'laut Fahrzeug nicht aufgehoben', args: { reason: 'gefunden', inhibition: 'released' } },
        { key: '2', whyNot: null, args: { reason: 'gefunden', inhibition: 'kept' } },
      ]);
    }
  });
});

describe('the watches', () => {
  it('stand on the same keys, with the area around the last position', () => {
    const choices = newWatches(words, standing, 'bei Vaduz', []);
    expect(choices.map(({ key, label }) => `${key} ${label}`)).toEqual([
      '1 1 km von hier verlässt',
      '2 5 km von hier verlässt',
      '3 5 Minuten steht',
      '4 wieder fährt',
    ]);
    expect(choices[0]?.intent(null)).toEqual({
      kind: 'watch',
      args: {
        rule: { kind: 'leaves-area', name: '1 km um die Stelle bei Vaduz', centre: standing.place, radiusM: 1000 },
      },
    });
  });

  it('name the area by the last position alone where no place is known', () => {
    const [first] = newWatches(words, standing, null, []);
    expect(first?.intent(null)).toMatchObject({ args: { rule: { name: '1 km um die letzte Position' } } });
  });

  it('need a position for an area, and run once', () => {
    const movesAgain = { ...done({}), rule: { kind: 'moves-again' as const }, fired: null };
    const whyNot = newWatches(words, null, null, [movesAgain]).map((choice) => choice.whyNot);
    expect(whyNot).toEqual(['keine Position', 'keine Position', null, 'diese Wache läuft schon']);
  });

  it('are ended by the keys after them, and without a key when there are many', () => {
    const watches = Array.from({ length: 6 }, (_, n) => ({
      ...done({}, tracker.id, n),
      rule: { kind: 'stops' as const, minutes: n + 1 },
      fired: null,
    }));
    const choices = endWatches(words, watches);
    expect(choices.map(({ key }) => key)).toEqual(['5', '6', '7', '8', '9', '']);
    expect(choices[0]?.label).toBe('Beenden: steht seit 1 Minuten');
    expect(choices[0]?.intent(null)).toEqual({ kind: 'unwatch', args: { watchId: watches[0]?.actionId } });
  });
});

describe('the commands to the car', () => {
  const whyNots = (incident: ReturnType<typeof sampleTheft>, at = now) =>
    commandChoices(words, incident, tracker, at, guards).map(({ whyNot }) => whyNot);

  it('stand on four keys and may all be asked for when the conditions are met', () => {
    expect(
      commandChoices(words, sampleTheft(), tracker, now, guards).map(({ key, label }) => `${key} ${label}`),
    ).toEqual(['1 Fahrzeugdaten abfragen', '2 Hupe und Licht', '3 Startsperre setzen', '4 Startsperre aufheben']);
    expect(whyNots(sampleTheft())).toEqual([null, null, null, null]);
  });

  it('name every condition that the inhibition lacks', () => {
    const moving = sampleTheft({ stage: 'tracking', policeFile: null }, { fix: { ...standing, speedKmh: 52 } });
    expect(whyNots(moving, now + 60_000)[2]).toBe(
      'fehlt: Aktenzeichen, in Sicht der Polizei, frische Position, Stillstand',
    );
  });

  it('are not asked for twice while one is under way', () => {
    const under = sampleCommand({ command: 'read-data' });
    expect(whyNots(sampleTheft({ commands: [under, sampleCommand({}, 51)] }))).toEqual([
      'läuft noch',
      null,
      'wartet auf die zweite Person',
      null,
    ]);
  });
});

describe('the approval', () => {
  const incident = sampleTheft({ commands: [sampleCommand()] });
  const approve = { kind: 'approve', args: { commandId: sampleCommand().actionId } } as const;

  it('is a second person’s, whoever has the case, and tells the first one so', () => {
    expect(whyNotWords(words, incident, approve, second, now, guards)).toBeNull();
    expect(whyNotWords(words, incident, approve, tracker, now, guards)).toBe('Sache einer anderen Person');
    expect(whyNotWords(wordsIn('en'), incident, approve, tracker, now, guards)).toBe('for another person to do');
  });

  it('falls with its time, and with a condition that no longer holds', () => {
    expect(whyNotWords(words, incident, approve, second, now + 120_000, guards)).toBe('Zeit abgelaufen');
    const moving = { ...incident, fix: { ...standing, speedKmh: 30 } };
    expect(whyNotWords(words, moving, approve, second, now, guards)).toBe('fehlt: Stillstand');
  });
});
