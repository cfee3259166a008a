import { assertNever } from '#shared/domain/assert-never.ts';
import type { Estimate } from '#shared/domain/track/estimate.ts';
import type { WatchRule } from '#shared/domain/watch-rule.ts';
import type { Words } from './words.ts';

/** How long something went on: 90 s, from two minutes on 17 min, 2 h 5 min. @param ms milliseconds, rounded down */
export function durationWords({ t }: Pick<Words, 't'>, ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  if (seconds < 120) return t('tracking.seconds', { n: seconds });
  if (minutes < 60) return t('tracking.minutes', { n: minutes });
  return t('tracking.hours', { h: Math.floor(minutes / 60), min: minutes % 60 });
}

/** Where a car can be by now, always called an estimate, and what that assumes. */
export function estimateWords({ t, format }: Words, estimate: Estimate): string {
  if (estimate.kind === 'unbounded') return t('estimate.unbounded', { age: durationWords({ t }, estimate.ageMs) });
  const sentence = t('estimate.sentence', {
    distance: format.distance(estimate.radiusM),
    speed: format.unit(estimate.boundKmh, 'kilometer-per-hour'),
    lastSeen: t(`estimate.lastSeen.${estimate.lastSeen}`),
  });
  return estimate.isAccuracyKnown ? sentence : `${sentence}; ${t('estimate.accuracyMissing')}`;
}

/** A country by its two letters (ISO 3166-1), in the operator's language. */
export function countryWords({ language }: Pick<Words, 'language'>, code: string): string {
  return new Intl.DisplayNames([language === 'de' ? 'de-AT' : 'en-GB'], { type: 'region' }).of(code) ?? code;
}

/** "Grenze überfahren: Liechtenstein → Österreich". */
export function crossingWords(
  words: Pick<Words, 't' | 'language'>,
  { from, to }: { from: string; to: string },
): string {
  return words.t('tracking.crossed', { from: countryWords(words, from), to: countryWords(words, to) });
}

/** A border that is noticed so long after the first position behind it was crossed unseen, milliseconds. */
const lateMs = 60_000;

/** When a border was crossed that this desk noticed only later; where the way is not held whole it may have been earlier. Null: at once. */
export function crossedWhenWords(
  { t, format }: Pick<Words, 't' | 'format'>,
  { at, noticedAt }: { at: number; noticedAt: number },
): string | null {
  return noticedAt - at > lateMs ? t('tracking.borderLate', { time: format.time(at, noticedAt) }) : null;
}

/** What the desk wants to be told of: "verlässt Vaduz (Umkreis 2 km)". */
export function watchWords({ t, format }: Pick<Words, 't' | 'format'>, rule: WatchRule): string {
  switch (rule.kind) {
    case 'leaves-area':
    case 'enters-area': {
      const area = t('tracking.area', { distance: format.distance(rule.radiusM) });
      return `${t(`theftDesk.rule.${rule.kind}`, { name: rule.name })} (${area})`;
    }
    case 'stops':
      return t('theftDesk.rule.stops', { minutes: rule.minutes });
    case 'moves-again':
      return t('theftDesk.rule.moves-again');
    default:
      return assertNever(rule);
  }
}
