import type { Incident } from '#shared/domain/incident.ts';
import { isAlarming } from '#shared/domain/priority.ts';
import { actionWords } from '../../i18n/action-words.ts';
import { caseTitle, vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { DeskView } from '../../store/desk-view.ts';
import type { SyncStatus } from '../../sync/status.ts';
import { narrateCase } from './narrate-case.ts';

/** One line of what happened. Urgent lines interrupt whoever listens. */
export interface Line {
  text: string;
  isUrgent: boolean;
}

/** What the screen showed at one moment. */
export interface Moment {
  view: Pick<DeskView, 'isLoaded' | 'cases' | 'recentlyClosed' | 'waitingCount' | 'refused'>;
  link: SyncStatus['link'];
}

export interface Teller {
  words: Words;
  placeInWords: (incident: Incident) => string | null;
}

/** More new cases at once than this are told in one line: a flood of words would hide the most urgent one. */
const toldOneByOne = 4;

/**
 * Turns the step from one moment of the screen to the next into lines, in the order in which somebody would tell them. Moved
 * positions are not told; they would drown everything else.
 */
export function narrate(teller: Teller, before: Moment | null, after: Moment): Line[] {
  return [
    ...linkLines(teller.words, before?.link ?? null, after.link),
    ...caseLines(teller, before, after),
    ...outboxLines(teller.words, before, after),
  ];
}

function linkLines({ t }: Words, before: Moment['link'] | null, after: Moment['link']): Line[] {
  if (before?.kind === after.kind) return [];
  switch (after.kind) {
    case 'live':
      return [{ text: t('say.connected'), isUrgent: false }];
    case 'down':
      return before?.kind === 'live' ? [{ text: t('say.down'), isUrgent: true }] : [];
    case 'refused': {
      const reason = t(`link.reason.${after.reason}`);
      return [{ text: t('say.linkRefused', { reason }), isUrgent: true }];
    }
    default:
      return [];
  }
}

/** Open cases of a moment that the one before did not show. */
export function freshCases(before: Moment | null, after: Moment): Incident[] {
  if (!after.view.isLoaded) return [];
  const known = new Set(knownCases(before).map(({ id }) => id));
  return after.view.cases.flatMap(({ incident }) => (known.has(incident.id) ? [] : [incident]));
}

function knownCases(before: Moment | null): Incident[] {
  return before?.view.isLoaded ? before.view.cases.map(({ incident }) => incident) : [];
}

function caseLines(teller: Teller, before: Moment | null, after: Moment): Line[] {
  if (!after.view.isLoaded) return [];
  const now = new Map(
    [...after.view.recentlyClosed, ...after.view.cases].map(({ incident }) => [incident.id, incident]),
  );
  const changes = knownCases(before).flatMap((incident) => changeLines(teller, incident, now.get(incident.id)));
  return [...newLines(teller, freshCases(before, after), before?.view.isLoaded === true), ...changes];
}

function newLines(teller: Teller, fresh: readonly Incident[], wasLoaded: boolean): Line[] {
  const { t } = teller.words;
  const [first] = fresh;
  if (first === undefined) return [];
  const isUrgent = fresh.some(isAlarming);
  if (fresh.length <= toldOneByOne) {
    const lines = fresh.map((incident) => ({ text: alarmLine(teller, incident), isUrgent: isAlarming(incident) }));
    return wasLoaded ? lines : [{ text: t('say.openCases', { count: fresh.length }), isUrgent: false }, ...lines];
  }
  const told = { count: fresh.length, first: alarmLine(teller, first) };
  return [{ text: wasLoaded ? t('say.newCases', told) : t('say.manyOpenCases', told), isUrgent }];
}

/** A case as it is called out: "Automatischer Notruf, 911 Carrera W 12345 A, 0,4 km nördlich von Vaduz". */
export function alarmLine({ words, placeInWords }: Teller, incident: Incident): string {
  const { t } = words;
  const told = { title: caseTitle(words, incident), name: vehicleName(words, incident.vehicle) };
  const place = placeInWords(incident);
  const line = place === null ? t('say.receivedNoPlace', told) : t('say.received', { ...told, place });
  return incident.isTest ? t('say.test', { line }) : line;
}

function changeLines(teller: Teller, before: Incident, after: Incident | undefined): Line[] {
  const { words } = teller;
  if (after !== undefined) {
    return narrateCase(words, before, after).map((text) => ({ text, isUrgent: false }));
  }
  if (before.closed !== null) return [];
  return [{ text: words.t('say.gone', { name: vehicleName(words, before.vehicle) }), isUrgent: false }];
}

function outboxLines(words: Words, before: Moment | null, after: Moment): Line[] {
  const { t } = words;
  if (before === null || !before.view.isLoaded) return [];
  const known = new Set(before.view.refused.map(({ id }) => id));
  const refused = after.view.refused
    .filter(({ id }) => !known.has(id))
    .map(({ action, reason }) => ({
      text: t('say.refused', { what: actionWords(words, action), why: t(`why.${reason}`) }),
      isUrgent: true,
    }));
  const isSettled = before.view.waitingCount > 0 && after.view.waitingCount === 0 && refused.length === 0;
  return isSettled ? [...refused, { text: t('say.settled'), isUrgent: false }] : refused;
}
