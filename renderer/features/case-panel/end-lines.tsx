import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { awaitsReview } from '#shared/domain/second-look.ts';
import { endWords, reopenedWords, reviewedWords } from '../../i18n/end-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';

export interface EndLinesProps {
  incident: Incident;
  operatorId: OperatorId;
  tick: Observable<number>;
  words: Words;
}

/** How the case ended, what the second look said, or is due, and the last time that an end was undone. */
export function EndLines({ incident, operatorId, tick, words }: EndLinesProps) {
  const { t } = words;
  const now = useNow(tick);
  const { closed, reviewed } = incident;
  const undone = incident.reopened.at(-1);
  if (closed === null && undone === undefined) return null;
  return (
    <div className="case-ends" data-testid="case-ends">
      {closed !== null && <b>{endWords(words, closed, now)}</b>}
      {awaitsReview(incident) && (
        <span className="value-pending">{t(closed?.by === operatorId ? 'end.toReviewOwn' : 'end.toReview')}</span>
      )}
      {reviewed !== null && (
        <span className={reviewed.verdict === 'agreed' ? 'value-good' : 'value-unknown'}>
          {reviewedWords(words, reviewed)}
        </span>
      )}
      {undone !== undefined && <span className="muted">{reopenedWords(words, undone, now)}</span>}
    </div>
  );
}
