import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { fixTime } from '#shared/domain/track/fix-time.ts';
import { ageParts } from './durations.ts';
import type { ReadOutSaid } from './read-out.ts';
import type { Words } from './words.ts';

/** Below this measured speeds waver, km/h. */
const standingKmh = 3;

/**
 * What the police ask of a stolen car's position beside the place: how fast it was, and how old that is.
 * @param fix as far as it may be used; null: none
 * @param now gateway-corrected, milliseconds UTC
 */
export function movingSaid({ t, format }: Words, fix: Fix | null, now: number): ReadOutSaid[] {
  const unknown = t('sharing.said.noPosition');
  if (fix === null) {
    return [
      { id: 'speed', text: null, unknown },
      { id: 'age', text: null, unknown },
    ];
  }
  const { at } = fixTime(fix);
  const time = format.time(at, now);
  const { n, unit } = ageParts(now - at);
  return [
    { id: 'speed', text: speedWords(fix.speedKmh, time), unknown: t('unknown') },
    { id: 'age', text: t('sharing.said.ageSaid', { age: t(`time.${unit}`, { n }), time }), unknown },
  ];

  function speedWords(speedKmh: number | null, at: string): string | null {
    if (speedKmh === null) return null;
    if (speedKmh < standingKmh) return t('sharing.said.standing', { time: at });
    return t('sharing.said.speedAt', { speed: format.unit(speedKmh, 'kilometer-per-hour'), time: at });
  }
}

/** The number of the police's own file: the first thing that they ask for. */
export function fileNumberSaid({ t }: Words, { pursuit }: Pick<Incident, 'pursuit'>): ReadOutSaid {
  const fileNumber = pursuit?.policeFile?.fileNumber ?? null;
  return { id: 'fileNumber', text: fileNumber, unknown: t('sharing.said.noFileNumber') };
}
