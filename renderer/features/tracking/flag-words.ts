import { assertNever } from '#shared/domain/assert-never.ts';
import type { TrackFlag } from '#shared/domain/track/analyse-track.ts';
import { durationWords } from '../../i18n/track-words.ts';
import type { Words } from '../../i18n/words.ts';

/** What stands out of a track, and no more than is known of it. @param now gateway-corrected, milliseconds UTC */
export function flagWords(words: Words, flag: TrackFlag, now: number): string {
  const { t, format } = words;
  const time = (at: number) => format.time(at, now);
  switch (flag.kind) {
    case 'jump':
      return t('tracking.flag.jump', {
        time: time(flag.toAt),
        speed: format.unit(flag.speedKmh, 'kilometer-per-hour'),
      });
    case 'towed':
      return t('tracking.flag.towed', { from: time(flag.fromAt), to: time(flag.toAt) });
    case 'silence':
      return t('tracking.flag.silence', { duration: durationWords(words, now - flag.sinceAt) });
    case 'jammed':
      return t('tracking.flag.jammed', { time: time(flag.sinceAt) });
    case 'ignition-off':
      return t('tracking.flag.ignition-off', { time: time(flag.sinceAt) });
    default:
      return assertNever(flag);
  }
}
