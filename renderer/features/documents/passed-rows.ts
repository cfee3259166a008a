import type { Incident } from '#shared/domain/incident.ts';
import { actionWords } from '../../i18n/action-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { PrintedRow } from './printed-document.ts';

export interface PassedRow extends PrintedRow {
  actionId: string;
  /** Milliseconds UTC. */
  at: number;
}

/** What was passed to whom and when, newest first: calls to control centres and everything given to them. */
export function passedRows(words: Words, { notified, disclosed }: Incident, now: number): PassedRow[] {
  const { t, format, nameOf } = words;
  const calls = notified.map((one) => ({
    ...one,
    what: actionWords(words, { kind: 'notify', args: { ...one, passed: null } }),
  }));
  const given = disclosed.map((one) => ({ ...one, what: actionWords(words, { kind: 'disclose', args: one }) }));
  return [...calls, ...given]
    .sort((a, b) => b.at - a.at)
    .map(({ actionId, at, by, what }) => ({
      actionId,
      at,
      label: format.time(at, now),
      text: t('action.by', { what, name: nameOf(by) }),
      isUnknown: false,
    }));
}
