import { useState } from 'react';
import type { Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { endWords } from '../../i18n/end-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { Choice } from '../../ui/choice.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { keyNames } from '../../ui/keys.tsx';
import { useNow } from '../../ui/use-now.ts';
import { actionKeys } from './action-keys.ts';

export interface ReviewPanelProps {
  closed: NonNullable<Incident['closed']>;
  draft: string;
  tick: Observable<number>;
  words: Words;
  onDraft: (text: string) => void;
  onReview: (intent: Extract<Intent, { kind: 'review' }>) => void;
  onLeave: () => void;
}

/** The second look at how a case ended: agreed at once, not agreed with what was different. */
export function ReviewPanel({ closed, words, tick, onReview, onLeave, ...typed }: ReviewPanelProps) {
  const { t } = words;
  const now = useNow(tick);
  const [isDisagreeing, setDisagreeing] = useState(false);
  const shared = { words, lead: null, testId: 'review-panel', ...typed };
  const remark = endWords(words, closed, now);
  if (!isDisagreeing) {
    return (
      <ChoicePanel
        {...shared}
        title={t('secondLook.title')}
        remark={remark}
        choices={verdicts(words, closed.actionId)}
        textLabel={t('secondLook.note')}
        onChoose={(intent) => {
          if (intent.kind !== 'review') return;
          if (intent.args.verdict === 'agreed') onReview(intent);
          else setDisagreeing(true);
        }}
        onLeave={onLeave}
      />
    );
  }
  return (
    <ChoicePanel
      {...shared}
      title={`${t('secondLook.title')}: ${t('secondLook.disagreed')}`}
      remark={remark}
      choices={[]}
      textLabel={t('secondLook.what')}
      textDeed={{
        label: t('secondLook.save'),
        needs: t('secondLook.needs', { key: keyNames(words, actionKeys.reopen) }),
        run: (note) => onReview({ kind: 'review', args: { verdict: 'disagreed', note, closeId: closed.actionId } }),
      }}
      onChoose={() => undefined}
      onLeave={() => setDisagreeing(false)}
    />
  );
}

function verdicts({ t }: Words, closeId: string): Choice[] {
  return (['agreed', 'disagreed'] as const).map((verdict, index) => ({
    key: String(index + 1),
    label: t(`secondLook.${verdict}`),
    hint: null,
    whyNot: null,
    intent: (note) => ({ kind: 'review', args: { verdict, note, closeId } }),
  }));
}
