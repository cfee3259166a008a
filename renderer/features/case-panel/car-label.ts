import type { Crash } from '#shared/domain/crash.ts';
import type { People } from '#shared/domain/people.ts';
import type { Words } from '../../i18n/words.ts';
import { blowWords, rolloverWords } from './crash-words.ts';
import { seatFacts } from './seat-facts.ts';

/** Everything that the drawing of the car shows, in words, for whoever does not see it. */
export function carLabel(words: Pick<Words, 't'>, crash: Crash | null, people: People): string {
  const { t } = words;
  const seats = seatFacts(words, people, crash).map(({ label, value }) => `${label}: ${value.text}`);
  const parts = [
    String(crash === null ? t('crash.blowUnknown') : blowWords(words, crash).text),
    String(rolloverWords(words, crash?.isRollover ?? null).text),
    ...(people.seats.length === 0 ? [t('people.seatsUnknown')] : []),
    ...seats,
    ...((crash?.airbags.length ?? 0) === 0 ? [t('crash.airbagsUnknown')] : []),
  ];
  return t('people.car', { what: parts.join('; ') });
}
