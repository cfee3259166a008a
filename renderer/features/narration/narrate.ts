import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { isAlarming } from '#shared/domain/priority.ts';
import { caseKind } from '../../case-kind.ts';
import { actionWords } from '../../i18n/action-words.ts';
import { caseTitle, vehicleName } from '../../i18n/incident-words.ts';
import { crossedWhenWords, crossingWords } from '../../i18n/track-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { StorageIssue } from '../../storage-issue.ts';
import type { DeskView } from '../../store/desk-view.ts';
import type { SyncStatus } from '../../sync/status.ts';
import { narrateCase } from './narrate-case.ts';
import { narratePursuit } from './narrate-pursuit.ts';

/** One line of what happened. Urgent lines interrupt whoever listens. */
export interface Line {
  text: string;
  isUrgent: boolean;
}

/** What the screen showed at one moment. */
export interface Moment {
  view: Pick<DeskView, 'isLoaded' | 'cases' | 'recentlyClosed' | 'waitingCount' | 'refused' | 'missing'>;
  link: SyncStatus['link'];
  /** What is wrong with the desk's storage; null = nothing. */
  storageIssue: StorageIssue | null;
  /** Borders that followed cars went over so far, oldest first. */
  crossed: readonly { from: string; to: string; at: number; noticedAt: number; incident: Incident }[];
}

export interface Teller {
  words: Words;
  /** Who listens. */
  operatorId: OperatorId;
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
    ...storageLines(teller.words, before?.storageIssue ?? null, after.storageIssue),
    ...caseLines(teller, before, after),
    ...borderLines(teller.words, before, after),
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

/** Another country is other police: told at once. */
function borderLines(words: Words, before: Moment | null, { crossed }: Moment): Line[] {
  return crossed.slice(before?.crossed.length ?? 0).map((one) => ({
    text: `${[crossingWords(words, one), crossedWhenWords(words, one)].filter((part) => part !== null).join(', ')}: ${vehicleName(words, one.incident.vehicle)}`,
    isUrgent: true,
  }));
}

function storageLines({ t }: Words, before: StorageIssue | null, after: StorageIssue | null): Line[] {
  if (before === after) return [];
  if (after === null) return [{ text: t('say.storageOk'), isUrgent: false }];
  return [{ text: t(`say.storage.${after}`), isUrgent: true }];
}

/** Open cases of a moment that the one before did not show. */
export function freshCases(before: Moment | null, after: Moment): Incident[] {
  if (!after.view.isLoaded) return [];
  const known = new Set(knownCases(before).map(({ id }) => id));
  return after.view.cases.flatMap(({ incident }) => (known.has(incident.id) ? [] : [incident]));
}

/** Closed ones as well: they may be opened again, or looked at again. */
function knownCases(before: Moment | null): Incident[] {
  if (!before?.view.isLoaded) return [];
  return [...before.view.cases, ...before.view.recentlyClosed].map(({ incident }) => incident);
}

function caseLines(teller: Teller, before: Moment | null, after: Moment): Line[] {
  if (!after.view.isLoaded) return [];
  const now = new Map(
    [...after.view.recentlyClosed, ...after.view.cases].map(({ incident }) => [incident.id, incident]),
  );
  const missing = new Set(after.view.missing.map(({ id }) => id));
  const changes = knownCases(before).flatMap((incident) =>
    missing.has(incident.id) && !now.has(incident.id)
      ? [missingLine(teller.words, incident)]
      : changeLines(teller, incident, now.get(incident.id)),
  );
  return [...newLines(teller, freshCases(before, after), before?.view.isLoaded === true), ...changes];
}

function newLines(teller: Teller, fresh: readonly Incident[], wasLoaded: boolean): Line[] {
  const { t } = teller.words;
  const [first] = fresh;
  if (first === undefined) return [];
  const isUrgent = fresh.some(isAlarming);
  if (fresh.length <= toldOneByOne) {
    const lines = fresh.map((incident) => ({
      text: freshLine(teller, incident, wasLoaded),
      isUrgent: isAlarming(incident),
    }));
    return wasLoaded ? lines : [{ text: t('say.openCases', { count: fresh.length }), isUrgent: false }, ...lines];
  }
  const told = { count: fresh.length, first: alarmLine(teller, first) };
  return [{ text: wasLoaded ? t('say.newCases', told) : t('say.manyOpenCases', told), isUrgent }];
}

/** A case that appears while somebody listens is new, or was opened again. */
function freshLine(teller: Teller, incident: Incident, wasLoaded: boolean): string {
  const { t, nameOf } = teller.words;
  const reopened = wasLoaded ? incident.reopened.at(-1) : undefined;
  if (reopened === undefined) return alarmLine(teller, incident);
  const { by, reason } = reopened;
  return t('teamSay.reopened', { name: vehicleName(teller.words, incident.vehicle), by: nameOf(by), reason });
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
    const isOfferedNow = after.offer?.to === teller.operatorId && after.offer.actionId !== before.offer?.actionId;
    const told = narrateCase(words, before, after).map((text) => ({ text, isUrgent: isOfferedNow }));
    return [
      ...takenLines(teller, before.claim, after),
      ...told,
      ...narratePursuit(words, before, after, teller.operatorId),
    ];
  }
  if (before.closed !== null) return [];
  return [{ text: words.t('say.gone', { name: vehicleName(words, before.vehicle) }), isUrgent: false }];
}

function missingLine({ t }: Words, { vehicle }: Incident): Line {
  return { text: t('say.missing', { name: vehicleName({ t }, vehicle) }), isUrgent: true };
}

/** A case that goes from one person to another is told loudly to the one who loses it. */
function takenLines({ words, operatorId }: Teller, before: Incident['claim'], { claim, vehicle }: Incident): Line[] {
  if (before === null || claim?.takenFrom == null || claim.actionId === before.actionId) return [];
  const { t, nameOf } = words;
  const told = { from: nameOf(claim.takenFrom), by: nameOf(claim.by), name: vehicleName(words, vehicle) };
  const text = claim.isHandedOver ? t('teamSay.accepted', told) : t('say.taken', told);
  return [{ text, isUrgent: before.by === operatorId && claim.by !== operatorId }];
}

function outboxLines(words: Words, before: Moment | null, after: Moment): Line[] {
  const { t } = words;
  if (before === null || !before.view.isLoaded) return [];
  const known = new Set(before.view.refused.map(({ id }) => id));
  const refused = after.view.refused
    .filter(({ id }) => !known.has(id))
    .map(({ action, reason }) => ({
      text: t('say.refused', {
        what: actionWords(words, action, caseKind(after.view, action.incidentId)),
        why: t(`why.${reason}`),
      }),
      isUrgent: true,
    }));
  const isSettled = before.view.waitingCount > 0 && after.view.waitingCount === 0 && refused.length === 0;
  return isSettled ? [...refused, { text: t('say.settled'), isUrgent: false }] : refused;
}
