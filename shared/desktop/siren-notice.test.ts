import { describe, expect, it } from 'vitest';
import { noticeFromHash, noticeToHash, type SirenNotice } from './siren-notice.ts';

const notices: SirenNotice[] = [
  { kind: 'page-silent', at: null, language: 'de', alarm: null },
  { kind: 'link-down', at: 1_790_000_000_000, language: 'en', alarm: null },
  {
    kind: 'alarm-unclaimed',
    at: 1_790_000_000_000,
    language: 'de',
    alarm: {
      title: 'automatic',
      isTest: false,
      vehicle: '911 Carrera W 12345 Ä',
      since: 1_790_000_000_000,
      level: 1,
      count: 2,
      isSilent: false,
    },
  },
];

describe('siren notice', () => {
  it.each(notices)('comes out of the fragment as it went in: $kind', (notice) => {
    expect(noticeFromHash(noticeToHash(notice))).toEqual(notice);
  });

  it.each(['', '#', '#{}', '#%', '#null', noticeToHash({ kind: 'well' } as unknown as SirenNotice)])(
    'is not read from anything else: %s',
    (hash) => {
      expect(noticeFromHash(hash)).toBeNull();
    },
  );
});
