import type { ReactNode } from 'react';
import type { Words } from '../../i18n/words.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useList } from './use-list.ts';

export interface ListPanelProps<Item> {
  title: string;
  lead: string;
  testId: string;
  words: Words;
  load: () => Promise<readonly Item[]>;
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  onClose: () => void;
}

/** A panel with a list that is fetched when it opens. */
export function ListPanel<Item>(props: ListPanelProps<Item>) {
  const { t } = props.words;
  const { list, reload } = useList(props.load);
  return (
    <SidePanel
      title={props.title}
      lead={props.lead}
      closeLabel={t('app.dismiss')}
      testId={props.testId}
      onClose={props.onClose}
    >
      <div role="status" aria-live="polite">
        {list.kind === 'loading' && <p className="muted">{t('tray.loading')}</p>}
        {list.kind === 'failed' && <p className="value-danger">{t('tray.failed')}</p>}
        {list.kind === 'ready' && list.items.length === 0 && <p className="muted">{t('tray.none')}</p>}
      </div>
      <ul className="tray">
        {list.kind === 'ready' &&
          list.items.map((item) => (
            <li key={props.keyOf(item)} className="tray-item">
              {props.children(item)}
            </li>
          ))}
      </ul>
      <button type="button" className="button" onClick={reload}>
        {t('tray.reload')}
      </button>
    </SidePanel>
  );
}
