import type { OperatorId } from '#shared/domain/operator.ts';
import { endWords } from '../../i18n/end-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { Keys, keyNames } from '../../ui/keys.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useItemKeys } from '../../ui/use-item-keys.ts';
import { useNow } from '../../ui/use-now.ts';

export interface ReviewTrayProps {
  toReview: readonly CaseView[];
  selectedId: string | null;
  operatorId: OperatorId;
  reviewKey: string;
  caseName: (incidentId: string) => string;
  tick: Observable<number>;
  words: Words;
  onSelect: (incidentId: string) => void;
  onClose: () => void;
}

/** Closed cases that were drawn for a second look: who closed each, when and why. Enter shows one, its key looks again. */
export function ReviewTray({ toReview, words, operatorId, onClose, ...props }: ReviewTrayProps) {
  const { t } = words;
  const { list, onKeyDown } = useItemKeys(toReview.map(({ incident }) => incident.id));
  const now = useNow(props.tick);
  return (
    <SidePanel
      title={t('secondLook.trayTitle')}
      lead={`${t('secondLook.trayLead')} ${t('tray.keys')}`}
      closeLabel={t('app.dismiss')}
      testId="review-tray"
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      {toReview.length === 0 && <p>{t('secondLook.empty')}</p>}
      <ul ref={list} className="tray">
        {toReview.map(({ incident: { id, closed } }) => (
          <li key={id} className="tray-item" aria-current={id === props.selectedId}>
            <div>
              <b>{props.caseName(id)}</b>
              {closed !== null && <div>{endWords(words, closed, now)}</div>}
              {closed?.by === operatorId && <div className="muted">{t('secondLook.own')}</div>}
            </div>
            <div className="tray-deeds">
              <button
                type="button"
                className="button"
                aria-label={`${t('secondLook.select')}: ${props.caseName(id)}`}
                onClick={() => props.onSelect(id)}
              >
                <Keys combo="enter" words={words} /> {t('secondLook.select')}
              </button>
              {closed?.by !== operatorId && (
                <span className="muted">{t('secondLook.review', { key: keyNames(words, props.reviewKey) })}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
