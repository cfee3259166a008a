import type { ArchiveProblem, StreetArea } from '#shared/domain/street-area.ts';
import type { Words } from './words.ts';

/** Archives with these layers are made of OpenStreetMap; one that names nobody still owes that name (ODbL). */
const openStreetMap = '© OpenStreetMap';

/** The words of the map's ground. Make them once a language. */
export function createBasemapTexts(words: Words) {
  const { t } = words;
  return {
    problem: ({ file, fault }: ArchiveProblem) => t('basemap.problem', { file, fault: t(`basemap.fault.${fault}`) }),
    moreProblems: (count: number) => t('basemap.moreProblems', { number: count }),
    noStreetsInView: t('basemap.noStreetsInView'),
    attribution: (areas: readonly StreetArea[]) => {
      if (areas.length === 0) return [t('basemap.coarse'), t('basemap.places')].join(' · ');
      const authors = new Set(areas.map(({ attribution }) => attribution ?? openStreetMap));
      return [t('basemap.offline'), dataDays(words, areas), ...authors, t('basemap.places')].join(' · ');
    },
  };
}

/** The day of the data, or the first and the last; what is not known is said to be so. */
function dataDays({ t, format }: Words, areas: readonly StreetArea[]): string {
  const days = areas.flatMap(({ dataFrom }) => (dataFrom === null ? [] : [dataFrom])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return t('basemap.dayUnknown');
  const day = (written: string) => format.date(Date.parse(`${written}T12:00:00Z`));
  const known =
    first === last ? t('basemap.day', { day: day(first) }) : t('basemap.days', { first: day(first), last: day(last) });
  return days.length === areas.length ? known : `${known}, ${t('basemap.partlyUnknown')}`;
}
