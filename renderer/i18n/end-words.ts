import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from './words.ts';

type Said = Pick<Words, 't' | 'format' | 'nameOf'>;

/** How a case ended, by whom and when, with its reason. @param now gateway-corrected, milliseconds UTC */
export function endWords({ t, format, nameOf }: Said, closed: NonNullable<Incident['closed']>, now: number): string {
  const { disposition, by, at, reason } = closed;
  const told = { disposition: t(`disposition.${disposition}`), name: nameOf(by), time: format.time(at, now) };
  return withQuote({ t }, t('end.closed', told), reason);
}

/** That and why an end was undone. @param now gateway-corrected, milliseconds UTC */
export function reopenedWords({ t, format, nameOf }: Said, one: Incident['reopened'][number], now: number): string {
  const told = {
    name: nameOf(one.by),
    time: format.time(one.at, now),
    disposition: t(`disposition.${one.closedAs}`),
  };
  return withQuote({ t }, t('end.reopened', told), one.reason);
}

/** What the second look said. */
export function reviewedWords({ t, nameOf }: Said, reviewed: NonNullable<Incident['reviewed']>): string {
  return withQuote({ t }, t(`end.${reviewed.verdict}`, { name: nameOf(reviewed.by) }), reviewed.note);
}

function withQuote({ t }: Pick<Words, 't'>, what: string, text: string | null): string {
  return text === null ? what : `${what}: ${t('end.quoted', { text })}`;
}
