import type { Incident } from '#shared/domain/incident.ts';
import { type ProtocolItem, unaskedQuestions } from '#shared/domain/protocol.ts';
import { voiceFactWords } from '../../i18n/action-words.ts';
import type { Words } from '../../i18n/words.ts';

/** What was done in a step, shortly: outcomes of the calls, who was called, what was told and is still to ask. Null: nothing. */
export function stepDetail(words: Pick<Words, 't'>, item: ProtocolItem, incident: Incident): string | null {
  const { t } = words;
  if (item.state === 'skipped') return t('protocol.skippedBecause', { reason: item.reason ?? '' });
  switch (item.step) {
    case 'call':
      return listOf(incident.calls.map(({ outcome }) => t(`outcome.${outcome}`)));
    case 'tell':
      return toldWords(words, incident);
    case 'notify':
      return listOf(
        incident.notified.map(({ psap, contact, outcome }) => {
          const name = contact?.name ?? t(`psap.${psap}`);
          return outcome === 'connected' ? name : `${name} (${t(`outcome.${outcome}`)})`;
        }),
      );
    case 'disclose':
      return listOf(incident.disclosed.map(({ to }) => to.name));
    case 'conference':
      return listOf(incident.conferences.map(({ outcome }) => t(`protocol.conference.${outcome}`)));
    case 'close':
      return incident.closed === null ? null : t(`disposition.${incident.closed.disposition}`);
    case 'police-file':
      return incident.pursuit?.policeFile?.fileNumber ?? null;
    case 'recover':
      return incident.pursuit?.recovered?.where ?? null;
    case 'identify':
      return listOf((incident.pursuit?.identified ?? []).map(({ outcome }) => t(`theftDesk.identified.${outcome}`)));
    case 'theft-mode-off':
      return incident.pursuit?.modes.at(-1)?.off?.reason ?? null;
    case 'sight':
      return listOf(
        (incident.pursuit?.sightings ?? []).map(
          ({ isInSight, unit }) => unit ?? t(isInSight ? 'theftPanels.sight.yes' : 'theftPanels.sight.no'),
        ),
      );
    case 'confirm':
    case 'theft-mode-on':
    case 'claim':
    case 'check':
    case 'release':
      return null;
  }
}

/** What was dispatched, which is no duty of the protocol; null when nothing was. */
export function dispatchedWords({ t }: Pick<Words, 't'>, { dispatched }: Pick<Incident, 'dispatched'>): string | null {
  const services = listOf(dispatched.map(({ service }) => t(`service.${service}`)));
  return services === null ? null : t('protocol.dispatched', { services });
}

/** The newest answer of each fact, and what nobody has asked yet once one was. */
function toldWords(words: Pick<Words, 't'>, incident: Incident): string | null {
  const { t } = words;
  const newest = new Map(incident.told.map((told) => [told.fact, told]));
  const unasked = unaskedQuestions(incident);
  const answers = [...newest.values()].map((told) => t('protocol.answer', voiceFactWords(words, told)));
  if (answers.length === 0) return null;
  if (unasked.length === 0) return answers.join(', ');
  const questions = unasked.map((question) => t(`voiceFact.${question}`)).join(', ');
  return [...answers, t('protocol.stillToAsk', { questions })].join(', ');
}

/** Equal words counted: "keine Antwort ×2, verbunden". */
function listOf(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => (count === 1 ? word : `${word} ×${count}`)).join(', ');
}
