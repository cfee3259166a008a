import type { Crash } from '#shared/domain/crash.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { VoiceFact, VoiceQuestion } from '#shared/domain/voice-fact.ts';
import { blowHour, deltaVWords } from './delta-v-words.ts';
import { caseTitle } from './incident-words.ts';
import type { ReadOutSaid } from './read-out.ts';
import type { Words } from './words.ts';

/** What happened and when, by the car's clock where that can be believed. */
export function whatSaid(words: Words, incident: Incident, now: number): ReadOutSaid {
  const { t, format } = words;
  const title = caseTitle(words, incident);
  const what = incident.isTest ? t('readOut.testCall', { what: title }) : title;
  const text =
    incident.alarmedAt === null
      ? t('readOut.happenedUnknown', { what, time: format.time(incident.openedAt, now) })
      : t('readOut.happened', { what, time: format.time(incident.alarmedAt, now) });
  return { id: 'what', text, unknown: t('unknown') };
}

/** The crash and the people in it: what the car told and what was said by voice, both where both spoke. */
export function crashSaid(words: Words, { crash, people, told }: Incident): ReadOutSaid[] {
  const { t, format } = words;
  const yesNo = (value: boolean) => t(value ? 'yes' : 'no');
  const ask = (id: ReadOutSaid['id'], byCar: boolean | null, fact: VoiceQuestion): ReadOutSaid =>
    bothSaid(words, id, byCar === null ? null : yesNo(byCar), latest(told, fact), (value) =>
      typeof value === 'boolean' ? yesNo(value) : format.number(value),
    );
  return [
    { id: 'blow', text: crash === null ? null : blow(words, crash), unknown: t('unknown') },
    { id: 'rollover', text: crash === null ? null : rollover(words, crash), unknown: t('unknown') },
    bothSaid(
      words,
      'occupants',
      people.occupants === null ? null : format.number(people.occupants),
      latest(told, 'occupants'),
      String,
    ),
    ask('injured', null, 'injured'),
    ask('trapped', null, 'trapped'),
    ask('fire', crash?.hasFire ?? null, 'fire'),
    ask('leak', crash?.hasFuelLeak ?? null, 'leak'),
  ];
}

function bothSaid(
  { t }: Words,
  id: ReadOutSaid['id'],
  byCar: string | null,
  byVoice: VoiceFact | null,
  say: (value: number | boolean) => string,
): ReadOutSaid {
  const voice = byVoice?.value ?? null;
  const parts = [
    ...(byCar === null ? [] : [t('readOut.byCar', { value: byCar })]),
    ...(voice === null ? [] : [t('readOut.byVoice', { value: say(voice) })]),
  ];
  const inVain = byVoice !== null && voice === null ? t('readOut.askedInVain') : null;
  const text = parts.length === 0 ? null : [...parts, ...(inVain === null ? [] : [inVain])].join(', ');
  return { id, text, unknown: inVain ?? t('readOut.notAsked') };
}

/** The newest answer to a question; the older ones stay in the record. */
function latest(told: Incident['told'], fact: VoiceFact['fact']): VoiceFact | null {
  return told.filter((one) => one.fact === fact).at(-1) ?? null;
}

function blow(words: Words, { deltaV, impactSide }: Crash): string | null {
  const { t } = words;
  const from = deltaV?.fromDeg ?? null;
  const parts = [
    ...(impactSide === null ? [] : [t(`crash.impactSide.${impactSide}`)]),
    ...(from === null ? [] : [t('readOut.blowFrom', { hour: blowHour(from) })]),
  ];
  if (deltaV !== null) {
    const { amount, notes } = deltaVWords(words, deltaV);
    parts.push([t('readOut.deltaV', { value: amount }), ...notes].join(', '));
  }
  return parts.length === 0 ? null : parts.join(', ');
}

function rollover({ t }: Words, { isRollover, finalRest }: Crash): string | null {
  if (isRollover === null && finalRest === null) return null;
  const rolled = isRollover === null ? t('unknown') : t(isRollover ? 'yes' : 'no');
  return finalRest === null ? rolled : t('readOut.rest', { rollover: rolled, rest: t(`crash.finalRest.${finalRest}`) });
}
