import { useId } from 'react';
import { Keys, keyNames } from '../../ui/keys.tsx';
import { useNow } from '../../ui/use-now.ts';
import { detailWords } from './detail-words.ts';
import type { RefusalTrayProps } from './refusal-tray.tsx';
import { type RefusedRow, type Remedy, remedyOf } from './remedy.ts';

export interface RefusedItemProps
  extends Pick<RefusalTrayProps, 'caseName' | 'caseOf' | 'operator' | 'guards' | 'keys' | 'tick' | 'words' | 'onTake'> {
  row: RefusedRow;
  /** The action in words. */
  what: string;
  failed: 'redo' | 'discard' | null;
  onRedo: () => void;
  onDiscard: () => void;
}

/** One refused action: what, which case, why, when, by whom, and what can be done about it now. */
export function RefusedItem(props: RefusedItemProps) {
  const { row, words, operator, failed } = props;
  const { t, format, nameOf } = words;
  const textId = useId();
  const now = useNow(props.tick);
  const incident = props.caseOf(row.incidentId);
  const remedy = remedyOf(row, incident, operator, now, props.guards);
  const detail = detailWords(words, row);
  const { action } = row;
  return (
    <li className="tray-item" data-reason={row.reason}>
      <div id={textId}>
        <b>{props.what}</b>
        <div>{props.caseName(row.incidentId)}</div>
        <div className="value-danger">
          {t(`why.${row.reason}`)}
          {detail !== '' && <span className="tray-detail"> · {detail}</span>}
        </div>
        <div className="muted">
          {t('tray.decided', { time: format.time(action.at, now), name: nameOf(action.by) })}
          {action.expiresAt !== null && ` · ${t('tray.validUntil', { time: format.time(action.expiresAt, now) })}`}
        </div>
        <div className="muted">{t(`tray.refusedBy.${row.refusedBy}`, { time: format.time(row.refusedAt, now) })}</div>
        <div>{hintWords(props, remedy)}</div>
        {failed !== null && (
          <div className="value-danger" role="alert">
            {t(`tray.${failed}Failed`)}
          </div>
        )}
      </div>
      <div className="tray-deeds">
        {remedy.deed !== null && (
          <button
            type="button"
            className="button"
            aria-describedby={textId}
            onClick={() => {
              if (remedy.deed === 'redo') props.onRedo();
              else if (incident !== null) props.onTake(incident);
            }}
          >
            <Keys combo="enter" words={words} /> {t(`tray.${remedy.deed}`)}
          </button>
        )}
        <button
          type="button"
          className="button"
          data-key="delete"
          aria-describedby={textId}
          aria-keyshortcuts="Delete"
          onClick={props.onDiscard}
        >
          <Keys combo="delete" words={words} /> {t('tray.discard')}
        </button>
      </div>
    </li>
  );
}

function hintWords({ words, keys }: RefusedItemProps, { hint }: Remedy): string {
  const key = keyNames(words, hint === 'claim' ? keys.claim : keys.take);
  return words.t(`tray.hint.${hint}`, { key });
}
