import { compassPoint } from '#shared/domain/compass.ts';
import { standstillKmh } from '#shared/domain/standing.ts';
import type { Track } from '#shared/domain/track/analyse-track.ts';
import { freshMs } from '#shared/domain/track/estimate.ts';
import { durationWords } from '../../i18n/track-words.ts';
import type { Words } from '../../i18n/words.ts';

/**
 * How the car moves by its last position: standing since when and for how long, or its speed and heading. What happened after
 * that position is not known, so that the time it stood ends there.
 * @param standingSinceAt since when it stands by all its positions, milliseconds UTC: the track that is held begins later
 * @param now gateway-corrected, milliseconds UTC
 */
export function motionWords(words: Words, track: Track, standingSinceAt: number | null, now: number): string {
  const { t, format } = words;
  const { last, speedKmh, headingDeg } = track;
  const parkedSinceAt =
    track.parkedSinceAt === null ? null : Math.min(track.parkedSinceAt, standingSinceAt ?? track.parkedSinceAt);
  if (last !== null && parkedSinceAt !== null) {
    return `${parkedWords(words, last.at, parkedSinceAt, now)}${unknownWords(words, track)}`;
  }
  if (speedKmh === null && headingDeg === null) return t('tracking.speedUnknown');
  const speed =
    speedKmh === null
      ? t('tracking.speedUnknown')
      : speedKmh <= standstillKmh
        ? t('tracking.standing')
        : format.unit(speedKmh, 'kilometer-per-hour');
  if (headingDeg === null) return `${speed} · ${t('position.headingUnknown')}`;
  const point = t(`compass.${compassPoint(headingDeg)}`);
  return `${speed} · ${t('position.headingValue', { point, deg: format.number(headingDeg) })}`;
}

function parkedWords(words: Words, lastAt: number, parkedSinceAt: number, now: number): string {
  const { t, format } = words;
  if (now - lastAt <= freshMs) {
    const duration = durationWords(words, now - parkedSinceAt);
    return t('tracking.parked', { time: format.time(parkedSinceAt, now), duration });
  }
  const duration = durationWords(words, lastAt - parkedSinceAt);
  const [from, to] = [format.time(parkedSinceAt, now), format.time(lastAt, now)];
  return t('tracking.parkedUntil', { from, to, duration });
}

/** It may have been elsewhere while it told no place. */
function unknownWords(words: Words, { stops }: Track): string {
  const notMeasuredMs = stops.at(-1)?.notMeasuredMs ?? 0;
  return notMeasuredMs === 0
    ? ''
    : `, ${words.t('tracking.notMeasured', { duration: durationWords(words, notMeasuredMs) })}`;
}
