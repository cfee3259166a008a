import { describe, expect, it } from 'vitest';
import { untouchedPursuit } from '#shared/domain/pursuit.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import { done, sampleId, sampleIncident, sampleNow, wordsIn } from '../../testing/sample-case.ts';
import { durationChoices, receiverChoices, shareReceivers } from './share-choices.ts';
import { endWords } from './share-line.tsx';

const words = wordsIn('de');
const centre = {
  ownRegion: null,
  psaps: [
    {
      id: 'li',
      name: 'Landesnotruf',
      psaps: ['112' as const, '133' as const],
      regions: ['LI'],
      number: null,
      languages: ['de'],
      note: null,
    },
  ],
};
const file = done({ fileNumber: 'D1', authority: 'LLZ', contact: null, number: null, officer: null });
const share = {
  ...done({ to: 'Kapo', contact: null, until: sampleNow + 60_000, revoked: null, viewedAt: null }),
  actionId: sampleId(5),
};

describe('with whom a position is shared', () => {
  it('is first who has the file, then who is in charge there, then who had a share; each once', () => {
    const pursuit = { ...untouchedPursuit, policeFile: file, shares: [share, { ...share, to: 'Landesnotruf' }] };
    expect(shareReceivers({ pursuit }, centre, ['LI'])).toEqual([
      { name: 'LLZ', contact: null },
      { name: 'Landesnotruf', contact: { id: 'li', name: 'Landesnotruf' } },
      { name: 'Kapo', contact: null },
    ]);
    expect(shareReceivers({ pursuit: null }, centre, ['AT-8'])).toEqual([]);
  });

  it('is on number keys, and so is for how long: half an hour, one, four', () => {
    expect(receiverChoices([{ name: 'LLZ', contact: null }]).map(({ key, label }) => [key, label])).toEqual([
      ['1', 'LLZ'],
    ]);
    const choices = durationChoices(words, { name: 'LLZ', contact: null }, () => sampleNow, guards);
    expect(choices.map(({ key, hint }) => [key, hint])).toEqual([
      ['1', 'bis 22:43:20'],
      ['2', 'bis 23:13:20'],
      ['3', expect.stringContaining('02:13:20')],
    ]);
    expect(choices[1]?.intent(null)).toEqual({
      kind: 'share',
      args: { to: 'LLZ', contact: null, until: sampleNow + 3_600_000 },
    });
  });
});

it('a share longer than the centre allows is not offered, and says so', () => {
  const choices = durationChoices(words, { name: 'LLZ', contact: null }, () => sampleNow, { mostShareH: 1 });
  expect(choices.map(({ whyNot }) => whyNot)).toEqual([null, null, 'Zentrale erlaubt höchstens 1 h']);
});

describe('a share that has ended', () => {
  it('says whether somebody ended it or its time was over', () => {
    expect(endWords(words, share, sampleNow + 90_000)).toBe('Kapo: abgelaufen 22:14:20');
    const revoked = { ...share, revoked: done({}) };
    expect(endWords(words, revoked, sampleNow + 90_000)).toBe('Kapo: beendet 22:13:21');
    expect(sampleIncident({ kind: 'theft' }).pursuit?.shares).toEqual([]);
  });
});
