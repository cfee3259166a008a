import { useState } from 'react';
import type { Disposition, Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { needsReason } from '#shared/domain/second-look.ts';
import type { Words } from '../../i18n/words.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { choicesOf } from './choices.ts';
import { closeIntent, notDoneWords, reasonChoices } from './close-choices.ts';

export interface ClosePanelProps {
  incident: Incident;
  /** The part of the ends without an emergency that is looked at again, 0 to 1. */
  secondLookShare: number;
  draft: string;
  words: Words;
  onDraft: (text: string) => void;
  onClose: (intent: Intent) => void;
  onLeave: () => void;
}

/**
 * How a case ends: the end on a number key, and for one without an emergency its reason, usual ones on number keys as well.
 * Duties that are not done are said; they do not hold anybody up.
 */
export function ClosePanel({ incident, secondLookShare, words, onClose, onLeave, ...typed }: ClosePanelProps) {
  const { t } = words;
  const [asked, setAsked] = useState<Disposition | null>(null);
  const shared = { words, lead: null, testId: 'close-panel', ...typed };
  if (asked === null) {
    return (
      <ChoicePanel
        {...shared}
        title={t('choice.close')}
        remark={notDoneWords(words, incident)}
        choices={choicesOf(words, 'close', incident)}
        textLabel={t('choice.reason')}
        onChoose={(intent) => {
          if (intent.kind !== 'close') return;
          const { disposition, reason } = intent.args;
          if (needsReason(disposition)) setAsked(disposition);
          else onClose(closeIntent(incident, disposition, reason, secondLookShare));
        }}
        onLeave={onLeave}
      />
    );
  }
  return (
    <ChoicePanel
      {...shared}
      title={t('closing.why', { disposition: t(`disposition.${asked}`) })}
      choices={reasonChoices(words, incident, asked, secondLookShare)}
      textLabel={t('closing.typed')}
      textDeed={{
        label: t('closing.close'),
        needs: t('closing.needs'),
        run: (reason) => onClose(closeIntent(incident, asked, reason, secondLookShare)),
      }}
      onChoose={onClose}
      onLeave={() => setAsked(null)}
    />
  );
}
