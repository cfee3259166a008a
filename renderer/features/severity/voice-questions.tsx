import { voiceAnswer } from '#shared/domain/voice-answer.ts';
import type { VoiceFact, VoiceQuestion } from '#shared/domain/voice-fact.ts';
import { voiceFactWords } from '../../i18n/action-words.ts';
import type { Words } from '../../i18n/words.ts';
import { type FactValue, Value } from '../../ui/fact.tsx';
import { ariaKeys, Keys } from '../../ui/keys.tsx';

export interface VoiceQuestionsProps {
  /** Oldest first. */
  told: readonly VoiceFact[];
  askKey: string;
  words: Words;
}

/** The questions that are worth their seconds (DOMAIN section 4), and the answer that is the worrying one. */
const worthAsking = [
  { question: 'trapped', worry: true },
  { question: 'belted', worry: false },
  { question: 'aged-55', worry: true },
] as const;

/** The three questions as the card asks them: each with its answer, or open, and the key that opens them. */
export function VoiceQuestions({ told, askKey, words }: VoiceQuestionsProps) {
  const { t } = words;
  return (
    <div className="fact">
      <dt>
        {t('severity.questions')} <Keys combo={askKey} words={words} />
      </dt>
      <dd className="severity-questions" aria-keyshortcuts={ariaKeys(askKey)}>
        {worthAsking.map(({ question, worry }) => (
          <span key={question}>
            {t(`severity.question.${question}`)}: <Value value={answerWords(words, told, question, worry)} />
          </span>
        ))}
      </dd>
    </div>
  );
}

/** An answer as a value: open and not to be learnt both stand out as unknown. */
export function answerWords(
  { t }: Pick<Words, 't'>,
  told: readonly VoiceFact[],
  question: VoiceQuestion,
  worry: boolean,
): FactValue {
  const { value, isAsked } = voiceAnswer(told, question);
  if (!isAsked) return { text: t('ask.open'), tone: 'unknown' };
  const text = voiceFactWords({ t }, { fact: question, value }).value;
  return { text, tone: value === null ? 'unknown' : value === worry ? 'danger' : 'plain' };
}
