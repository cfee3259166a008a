import { caseTitle, vehicleName } from './i18n/incident-words.ts';
import type { Words } from './i18n/words.ts';
import type { DeskView } from './store/desk-view.ts';

/** What a case is called where only its id is at hand; one that this desk holds nothing of, by the start of its id. */
export function caseName(
  words: Words,
  { cases, recentlyClosed, toReview, missing }: Pick<DeskView, 'cases' | 'recentlyClosed' | 'toReview' | 'missing'>,
  incidentId: string,
): string {
  const known = [...cases, ...recentlyClosed, ...toReview, ...missing].find(
    ({ incident }) => incident.id === incidentId,
  )?.incident;
  if (known === undefined) return words.t('tray.caseUnknown', { id: incidentId.slice(0, 8) });
  return `${caseTitle(words, known)} · ${vehicleName(words, known.vehicle)}`;
}
