import type { Words } from '../../i18n/words.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';

export interface ReopenPanelProps {
  draft: string;
  words: Words;
  onDraft: (text: string) => void;
  onReopen: (reason: string) => void;
  onLeave: () => void;
}

/** Opening a closed case again, and why. */
export function ReopenPanel({ onReopen, words, ...props }: ReopenPanelProps) {
  const { t } = words;
  return (
    <ChoicePanel
      {...props}
      words={words}
      testId="reopen-panel"
      title={t('reopen.title')}
      lead={null}
      choices={[]}
      textLabel={t('reopen.reason')}
      textDeed={{ label: t('reopen.do'), needs: t('reopen.needs'), run: onReopen }}
      onChoose={() => undefined}
    />
  );
}
