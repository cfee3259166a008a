import { assertNever } from '#shared/domain/assert-never.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import type { StepKind } from './steps.ts';

/** What was done in a step, shortly: outcomes of the calls, who was notified, what was sent. Null when nothing was. */
export function stepDetail({ t }: Pick<Words, 't'>, kind: StepKind, incident: Incident): string | null {
  switch (kind) {
    case 'claim':
      return null;
    case 'call':
      return listOf(incident.calls.map(({ outcome }) => t(`outcome.${outcome}`)));
    case 'notify':
      return listOf(incident.notified.map(({ psap }) => t(`psap.${psap}`)));
    case 'dispatch':
      return listOf(incident.dispatched.map(({ service }) => t(`service.${service}`)));
    case 'close':
      return incident.closed === null ? null : t(`disposition.${incident.closed.disposition}`);
    default:
      return assertNever(kind);
  }
}

/** Equal words counted: "keine Antwort ×2, verbunden". */
function listOf(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => (count === 1 ? word : `${word} ×${count}`)).join(', ');
}
