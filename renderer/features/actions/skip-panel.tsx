import { useState } from 'react';
import type { Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { SkippableStep } from '#shared/domain/protocol-step.ts';
import { stepLabel } from '../../i18n/step-label.ts';
import type { Words } from '../../i18n/words.ts';
import type { Choice } from '../../ui/choice.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';

export interface SkipPanelProps {
  incident: Incident;
  /** The step that waited when the panel opened: another one that comes next meanwhile is not meant. */
  step: SkippableStep;
  draft: string;
  words: Words;
  onDraft: (text: string) => void;
  onSkip: (intent: Intent) => void;
  onLeave: () => void;
}

const usual = ['1', '2', '3'] as const;

/** A duty left out: why, by a usual reason on its number key or in own words. */
export function SkipPanel({ words, onSkip, ...props }: SkipPanelProps) {
  const { t } = words;
  const [step] = useState(props.step);
  const skip = (reason: string): Intent => ({ kind: 'skip', args: { step, reason } });
  const choices = usual.map((key): Choice => {
    const isOwner = step === 'call' && props.incident.kind === 'theft';
    const label = t(isOwner ? `theftPanels.skipCall.${key}` : `skipPanel.reasons.${step}.${key}`);
    return { key, label, hint: null, whyNot: null, intent: () => skip(label) };
  });
  return (
    <ChoicePanel
      {...props}
      title={t('skipPanel.title', { step: stepLabel(words, step, props.incident) })}
      lead={null}
      choices={choices}
      textLabel={t('skipPanel.reason')}
      textDeed={{ label: t('skipPanel.save'), needs: t('skipPanel.need'), run: (text) => onSkip(skip(text)) }}
      words={words}
      testId="skip-panel"
      onChoose={onSkip}
    />
  );
}
