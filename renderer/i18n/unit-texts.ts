import type { UnitKind } from '#shared/domain/unit.ts';
import { agoWords } from './age-words.ts';
import type { Words } from './words.ts';

/** What the map says of units. Make them once a language: layers are made with them. */
export function createUnitTexts(words: Words) {
  const { t, format } = words;
  return {
    count: (count: number) => t('units.count', { count: format.number(count) }),
    silentCount: (count: number) => t('units.silent', { count: format.number(count) }),
    hidden: t('units.hidden'),
    stand: (at: number) => t('units.stand', { time: format.clock(at) }),
    lost: t('units.lost'),
    silent: (minutes: number) =>
      minutes === 0 ? t('units.silentUnder') : t('units.silentMinutes', { minutes: format.number(minutes) }),
    kind: (kind: UnitKind) => t(`units.kind.${kind}`),
    age: (ageMs: number) => t('position.measured', { age: agoWords(words, ageMs) }),
    gone: t('units.gone'),
    leave: t('units.leave'),
    allTracks: t('units.allTracks'),
  };
}
