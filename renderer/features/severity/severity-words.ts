import type { Crash } from '#shared/domain/crash.ts';
import type { Severity } from '#shared/domain/severity.ts';
import type { Flag, LoweringFlag, RaisingFlag } from '#shared/domain/severity-flags.ts';
import { voiceFactWords } from '../../i18n/action-words.ts';
import { deltaVWords } from '../../i18n/delta-v-words.ts';
import type { Words } from '../../i18n/words.ts';

type Said = Pick<Words, 't' | 'format'>;

/** A probability (0..1) as per cent. One digit more up to 25 %: there lie the thresholds that it is read against. */
export function percentWords({ t, format }: Said, probability: number): string {
  if (probability < 0.01) return t('severity.underOne');
  if (probability > 0.99) return t('severity.overNinetyNine');
  return t('severity.percent', { number: format.number(probability * 100, probability < 0.25 ? 1 : 0) });
}

/** The probability for one occupant; without one, which input is lacking for it. */
export function probabilityWords(words: Said, { probability, isAtLeast, missing }: Severity): string {
  const { t } = words;
  if (probability === null) {
    const lacksUnit = missing.some(({ input }) => input === 'delta-v-unit');
    return t(`severity.noProbability.${lacksUnit ? 'delta-v-unit' : 'delta-v'}`);
  }
  const percent = percentWords(words, probability);
  return t('severity.perOccupant', { percent: isAtLeast ? t('severity.atLeast', { percent }) : percent });
}

/** What the estimate stands on: the delta-v as told, the curve, and the other inputs that are known. */
export function usedWords(words: Said, severity: Severity, crash: Crash | null): string {
  const { t } = words;
  const parts: string[] = [];
  if (crash?.deltaV != null) {
    const { amount, notes } = deltaVWords(words, crash.deltaV);
    parts.push([`${t('crash.deltaV')} ${amount}`, ...notes].join(', '));
  }
  if (severity.curve !== null) parts.push(t(`severity.curve.${severity.curve}`));
  const others = severity.used.filter((input) => input !== 'delta-v' && input !== 'delta-v-unit');
  if (others.length > 0) parts.push(others.map((input) => t(`severity.input.${input}`)).join(', '));
  return parts.length === 0 ? t('severity.nothingUsed') : parts.join(' · ');
}

/** What is not known, each marked when it was asked in vain. */
export function missingWords(words: Said, { missing }: Pick<Severity, 'missing'>): string {
  const { t } = words;
  return missing
    .map(({ input, isAsked }) => {
      const name = t(`severity.input.${input}`);
      return isAsked ? t('severity.asked', { input: name }) : name;
    })
    .join(', ');
}

/** Flags with who told of them. */
export function flagWords({ t }: Said, flags: readonly Flag<RaisingFlag | LoweringFlag>[]): string {
  return flags
    .map(({ flag, by }) => {
      const teller = by.length > 1 ? 'both' : (by[0] ?? 'car');
      return t('severity.flagBy', { flag: t(`severity.flag.${flag}`), by: t(`severity.by.${teller}`) });
    })
    .join(', ');
}

/** Where car and voice differ, with both words. */
export function contradictionWords({ t }: Said, { contradicted }: Pick<Severity, 'contradicted'>): string[] {
  return contradicted.map(({ fact, car, voice }) =>
    t('severity.differs', {
      what: t(`voiceFact.${fact}`),
      car: voiceFactWords({ t }, { fact, value: car }).value,
      voice: voiceFactWords({ t }, { fact, value: voice }).value,
    }),
  );
}

/** By which of the centre's thresholds this case is rated. */
export function ruleWords(words: Said, { raisedFrom, severeFrom }: Severity): string {
  const percent = (share: number) => words.t('severity.percent', { number: words.format.number(share * 100, 1) });
  return words.t('severity.rule', { raised: percent(raisedFrom), severe: percent(severeFrom) });
}
