import { phoneWords } from '../../i18n/phone-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { DeskCalls } from '../../telephone/desk-calls.ts';
import type { DeskLine } from '../../telephone/desk-line.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { choicesOf } from './choices.ts';
import { NumberPanel } from './number-panel.tsx';

export interface CallPanelProps {
  /** The call whose outcome only the operator knows. */
  line: DeskLine;
  calls: DeskCalls;
  draft: string;
  words: Words;
  onDraft: (text: string) => void;
}

/** What became of a call that no telephone tells of; before that, the number where none is known. */
export function CallPanel({ line, calls, words, ...draft }: CallPanelProps) {
  const { t } = words;
  const title = titleOf(words, line);
  const leave = () => calls.leave(line.id);
  if (line.askedBecause === 'no-number') {
    const go = (number: string | null) => calls.dialFor(line.id, number);
    return <NumberPanel key={line.id} {...draft} title={title} words={words} onNumber={go} onLeave={leave} />;
  }
  return (
    <ChoicePanel
      key={line.id}
      {...draft}
      title={title}
      lead={line.number === null ? t('phone.noNumber') : phoneWords(line.number)}
      remark={line.askedBecause === null ? null : t(`phone.because.${line.askedBecause}`)}
      choices={choicesOf(words, 'call', line.incident)}
      textLabel={null}
      words={words}
      testId="call-panel"
      onChoose={(intent) => {
        if (intent.kind === 'call') calls.settle(line.id, intent.args.outcome, line.number);
      }}
      onLeave={leave}
    />
  );
}

function titleOf({ t }: Pick<Words, 't'>, { target, incident }: DeskLine): string {
  if (target === null) return incident.kind === 'theft' ? t('phone.ask.owner') : t('phone.ask.car');
  return t('phone.ask.psap', { name: target.contact?.name ?? t(`psapHint.${target.psap}`) });
}
