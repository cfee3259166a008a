import type { Words } from '../../i18n/words.ts';
import type { AsideRow } from '../../store/rows.ts';
import { ListPanel } from './list-panel.tsx';

export interface AsideListProps {
  load: () => Promise<readonly AsideRow[]>;
  words: Words;
  onClose: () => void;
}

/** Journal entries that this console could not read, whole (IN-3). */
export function AsideList({ load, words, onClose }: AsideListProps) {
  const { t, format } = words;
  return (
    <ListPanel
      title={t('tray.asideTitle')}
      lead={t('tray.asideLead')}
      testId="aside-list"
      words={words}
      load={load}
      keyOf={({ seq }) => String(seq)}
      onClose={onClose}
    >
      {(row) => (
        <div className="tray-fault">
          <div>
            <b className="mono">{format.seq(row.seq)}</b> · {t(`tray.cause.${row.cause}`)}
          </div>
          <div className="muted">{row.detail}</div>
          <code className="raw mono" title={t('tray.raw')}>
            {JSON.stringify(row.raw)}
          </code>
        </div>
      )}
    </ListPanel>
  );
}
