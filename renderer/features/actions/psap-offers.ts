import type { Centre } from '#shared/domain/centre.ts';
import type { Psap, Region } from '#shared/domain/psap.ts';
import { contactOf, type NeedRoutes, type OwnLine, ownLineId, type Route, routesFor } from '#shared/domain/routing.ts';
import { languagesWords } from '../../i18n/language-words.ts';
import { phoneWords } from '../../i18n/phone-words.ts';
import { regionName } from '../../i18n/region-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { PsapTarget } from '../../telephone/desk-line.ts';

/** One way to call for help, on its key. */
export interface PsapOffer {
  /** Empty: a third and further one of the same need, or one whose key does something else; it is reached by Tab. */
  key: string;
  psap: Psap;
  name: string;
  /** In groups, to be read; null = nothing can be dialled. */
  number: string | null;
  /** What has to be known before it is called; `isWarning` stands out. */
  remarks: readonly { text: string; isWarning: boolean }[];
  target: PsapTarget;
  /** Why the key has to be pressed twice; null = it dials at once. */
  again: 'not-configured' | 'nobody' | 'own-line' | null;
}

/** The offers for a need, the likeliest region first. */
export interface NeedOffers {
  psap: Psap;
  offers: readonly PsapOffer[];
}

const ownLineKey = '0';
/** The filter of the queue, on a German keyboard: what is on 7 has no second key. */
const filterKey = 'shift+7';

/**
 * Whom to call about a car in one of these regions, grouped by need. Each need has its number key, always the same; across
 * a border the second control centre has Shift and that number. Nothing is dialled that the directory does not hold.
 */
export function psapOffers(
  words: Words,
  centre: Pick<Centre, 'psaps' | 'ownRegion'>,
  regions: readonly Region[],
): NeedOffers[] {
  const { needs, ownLine } = routesFor({ regions, need: null, centre });
  const offered = needs.flatMap((need, index): NeedOffers[] => {
    // Whichever centre is in charge: only where the directory has such an entry.
    if (need.psap === 'regional' && need.routes.length === 0) return [];
    return [{ psap: need.psap, offers: offersOf(words, need, String(index + 1)) }];
  });
  return [...offered, { psap: '112', offers: [ownLineOffer(words, ownLine)] }];
}

function offersOf(words: Words, { psap, routes, missing }: NeedRoutes, digit: string): PsapOffer[] {
  const keys = [digit, `shift+${digit}`].filter((key) => key !== filterKey);
  const known = routes.map((route) => routeOffer(words, route));
  const unknown = known.length === 0 || missing.length > 0 ? [nobodyOffer(words, psap, missing)] : [];
  return [...known, ...unknown].map((offer, index) => ({ ...offer, key: keys[index] ?? '' }));
}

function routeOffer(words: Words, { psap, entry, region, isNearBorder, state }: Route): Omit<PsapOffer, 'key'> {
  const { t } = words;
  const remarks = [
    ...(state === 'ready' ? [] : [{ text: t('psapPanel.notConfigured'), isWarning: true }]),
    ...(isNearBorder
      ? [{ text: t('psapPanel.forRegion', { region: regionName(words, region) }), isWarning: true }]
      : []),
    ...languageRemark(words, entry.languages),
    ...(entry.note === null ? [] : [{ text: entry.note, isWarning: false }]),
  ];
  return {
    psap,
    name: entry.name,
    number: entry.number === null ? null : phoneWords(entry.number),
    remarks,
    target: { psap, contact: contactOf(entry), number: entry.number },
    again: state === 'ready' ? null : 'not-configured',
  };
}

/** German is taken for granted; anything else is said, and stands out where English does not help either. */
function languageRemark({ t, language }: Words, codes: readonly string[]): PsapOffer['remarks'] {
  if (codes[0] === 'de') return [];
  const isForeign = !codes.includes('de') && !codes.includes('en');
  const languages = languagesWords(language, codes);
  return [{ text: t(isForeign ? 'psapPanel.foreign' : 'psapPanel.speaks', { languages }), isWarning: isForeign }];
}

function nobodyOffer(words: Words, psap: Psap, missing: readonly Region[]): Omit<PsapOffer, 'key'> {
  const { t } = words;
  const region = missing.map((one) => regionName(words, one)).join(', ');
  const name = region === '' ? t('psapPanel.noEntryUnknown') : t('psapPanel.noEntry', { region });
  return {
    psap,
    name,
    number: null,
    remarks: [],
    target: { psap, contact: null, number: null },
    again: 'nobody',
  };
}

function ownLineOffer(words: Words, { reaches, isCarsRegion }: OwnLine): PsapOffer {
  const { t } = words;
  const region = reaches === null ? '' : regionName(words, reaches);
  return {
    key: ownLineKey,
    psap: '112',
    name: t('psapPanel.ownLine'),
    number: null,
    remarks: [
      { text: t(`psapPanel.${reachWords(reaches, isCarsRegion)}`, { region }), isWarning: isCarsRegion !== true },
    ],
    target: {
      psap: '112',
      contact: {
        id: ownLineId,
        name: reaches === null ? t('psapPanel.ownLine') : t('psapPanel.ownLineName', { region }),
      },
      number: null,
    },
    again: 'own-line',
  };
}

function reachWords(reaches: Region | null, isCarsRegion: boolean | null) {
  if (reaches === null) return 'reachesUnknown';
  if (isCarsRegion === null) return 'reachesPerhaps';
  return isCarsRegion ? 'reaches' : 'reachesOther';
}
