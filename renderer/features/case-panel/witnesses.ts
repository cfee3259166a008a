import type { Incident } from '#shared/domain/incident.ts';
import { riskFacts } from '#shared/domain/severity-flags.ts';
import type { VoiceFact } from '#shared/domain/voice-fact.ts';
import type { Words } from '../../i18n/words.ts';
import type { FactValue } from '../../ui/fact.tsx';
import { type Heard, heardAnswer, heardOccupants } from './told-by-voice.ts';

/** One thing that car and voice may both speak of: each word stays, and a contradiction is marked. */
export interface Testimony {
  id: VoiceFact['fact'];
  label: string;
  car: FactValue;
  voice: FactValue;
  isConflict: boolean;
}

/** What an answer means: a danger when yes (fire), a danger when no (belts), or plain (how many). */
type Danger = 'yes' | 'no';

/** The testimonies, what kills first on top. */
export function testimonies(words: Pick<Words, 't' | 'format'>, incident: Incident): Testimony[] {
  const { t } = words;
  const { crash, people } = incident;
  const answer = (id: Exclude<VoiceFact['fact'], 'occupants' | 'aged-55'>, car: boolean | null, danger: Danger) => {
    const voice = heardAnswer(incident, id);
    return {
      id,
      label: t(`witness.${id}`),
      car: yesOrNo(words, car, danger),
      voice: voiceWords(words, incident, voice, (value) => yesOrNo(words, value, danger)),
      isConflict: isConflict(car, voice),
    };
  };
  const onlyByVoice = { car: { text: t('witness.carCannot'), tone: 'muted' as const } };
  return [
    answer('fire', crash?.hasFire ?? null, 'yes'),
    { ...answer('trapped', null, 'yes'), ...onlyByVoice },
    answer('leak', crash?.hasFuelLeak ?? null, 'yes'),
    { ...answer('injured', null, 'yes'), ...onlyByVoice },
    // By the same rule as the severity, so that both say the same.
    answer('belted', riskFacts(null, crash, people, incident.told).belted.car, 'no'),
    occupantsTold(words, incident),
  ];
}

function occupantsTold(words: Pick<Words, 't' | 'format'>, incident: Incident): Testimony {
  const car = incident.people.occupants;
  const voice = heardOccupants(incident);
  const count = (value: number | null): FactValue =>
    value === null
      ? { text: words.t('unknown'), tone: 'unknown' }
      : { text: words.format.number(value), tone: 'plain' };
  return {
    id: 'occupants',
    label: words.t('people.occupants'),
    car: count(car),
    voice: voiceWords(words, incident, voice, count),
    isConflict: isConflict(car, voice),
  };
}

function yesOrNo({ t }: Pick<Words, 't'>, value: boolean | null, danger: Danger): FactValue {
  if (value === null) return { text: t('unknown'), tone: 'unknown' };
  const isDanger = value === (danger === 'yes');
  return {
    text: t(value ? (isDanger ? 'witness.yes' : 'yes') : isDanger ? 'witness.no' : 'no'),
    tone: isDanger ? 'danger' : 'plain',
  };
}

/**
 * The latest answer and its time, with the date when it is not the day of the opening. Not asked differs from asked without an
 * answer, and a changed answer says so.
 */
function voiceWords<Value>(
  { t, format }: Pick<Words, 't' | 'format'>,
  { openedAt }: Pick<Incident, 'openedAt'>,
  voice: Heard<Value> | null,
  say: (value: Value | null) => FactValue,
): FactValue {
  if (voice === null) return { text: t('witness.notAsked'), tone: 'muted' };
  const { text, tone } = say(voice.value);
  const answer = voice.value === null ? t('witness.nobodyKnows') : String(text);
  const before = voice.before === null ? [] : [t('witness.before', { value: String(say(voice.before.value).text) })];
  return { text: [answer, format.time(voice.at, openedAt), ...before].join(' · '), tone };
}

function isConflict<Value>(car: Value | null, voice: Heard<Value> | null): boolean {
  return car !== null && voice !== null && voice.value !== null && voice.value !== car;
}
