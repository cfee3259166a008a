import type { Fix } from '#shared/domain/fix.ts';
import type { Pursuit } from '#shared/domain/pursuit.ts';
import type { WatchRule } from '#shared/domain/watch-rule.ts';
import { ruleWords } from '../../i18n/action-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Choice } from '../../ui/choice.ts';

const radiiM = [1000, 5000] as const;
const standsMinutes = 5;
/** The first watches that can be ended by a key; the others by Tab. */
const endKeys = ['5', '6', '7', '8', '9'] as const;
/** Longest name of an area, characters. */
const areaNameLimit = 80;

/** What the desk may want to be told of, always on the same keys. An area is a circle around the last position. */
export function newWatches(
  words: Words,
  fix: Fix | null,
  placeInWords: string | null,
  watches: Pursuit['watches'],
): Choice[] {
  const { t, format } = words;
  const areas = radiiM.map((radiusM) => {
    const distance = format.distance(radiusM);
    const area =
      placeInWords === null
        ? t('theftPanels.watch.areaHere', { distance })
        : t('theftPanels.watch.area', { distance, place: placeInWords });
    const centre = fix?.place ?? null;
    const name = area.slice(0, areaNameLimit);
    const rule: WatchRule | null = centre === null ? null : { kind: 'leaves-area', name, centre, radiusM };
    return { label: t('theftPanels.watch.leaves', { distance }), rule };
  });
  const others: { label: string; rule: WatchRule }[] = [
    {
      label: t('theftPanels.watch.stops', { minutes: standsMinutes }),
      rule: { kind: 'stops', minutes: standsMinutes },
    },
    { label: t('theftPanels.watch.movesAgain'), rule: { kind: 'moves-again' } },
  ];
  return [...areas, ...others].map(({ label, rule }, index): Choice => {
    const whyNot =
      rule === null
        ? t('theftPanels.watch.noFix')
        : watches.some((one) => isSameRule(one.rule, rule))
          ? t('theftPanels.watch.runsAlready')
          : null;
    const meant: WatchRule = rule ?? { kind: 'moves-again' };
    const intent: Choice['intent'] = () => ({ kind: 'watch', args: { rule: meant } });
    return { key: String(index + 1), label, hint: whyNot, whyNot, intent };
  });
}

/** Ending the watches that were on when the panel was opened, the oldest first; one that has ended since says so. */
export function endWatches(words: Words, listed: Pursuit['watches'], watches = listed): Choice[] {
  const isOn = (id: string) => watches.some(({ actionId }) => actionId === id);
  return listed.map(({ actionId, rule }, index) => ({
    key: endKeys[index] ?? '',
    label: words.t('theftPanels.watch.end', { rule: ruleWords(words, rule) }),
    hint: null,
    whyNot: isOn(actionId) ? null : words.t('why.watch-unknown'),
    intent: () => ({ kind: 'unwatch', args: { watchId: actionId } }),
  }));
}

function isSameRule(a: WatchRule, b: WatchRule): boolean {
  if (a.kind === 'moves-again' || b.kind === 'moves-again') return a.kind === b.kind;
  if (a.kind === 'stops' || b.kind === 'stops')
    return a.kind === 'stops' && b.kind === 'stops' && a.minutes === b.minutes;
  const isSamePlace = a.centre.latitude === b.centre.latitude && a.centre.longitude === b.centre.longitude;
  return a.kind === b.kind && isSamePlace && a.radiusM === b.radiusM;
}
