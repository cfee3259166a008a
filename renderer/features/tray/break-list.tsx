import type { ChainBreakItem } from '#shared/protocol/chain-breaks.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';
import { breakWords } from './break-words.ts';
import { ListPanel } from './list-panel.tsx';

export interface BreakListProps {
  load: () => Promise<readonly ChainBreakItem[]>;
  tick: Observable<number>;
  words: Words;
  onClose: () => void;
}

/** Breaks of hash chains on record (LOG-1): which chain, where, found by whom. */
export function BreakList({ load, tick, words, onClose }: BreakListProps) {
  const { t } = words;
  return (
    <ListPanel
      title={t('tray.breaksTitle')}
      lead={t('tray.breaksLead')}
      testId="break-list"
      words={words}
      load={load}
      keyOf={({ seq }) => String(seq)}
      onClose={onClose}
    >
      {(item) => <Item item={item} tick={tick} words={words} />}
    </ListPanel>
  );
}

function Item({ item, tick, words }: { item: ChainBreakItem } & Pick<BreakListProps, 'tick' | 'words'>) {
  const { t, format } = words;
  const now = useNow(tick);
  const { what, detail } = breakWords(words, item.broken);
  return (
    <div className="tray-fault">
      <b>{what}</b>
      <div>{detail}</div>
      <div className="muted">
        {t('tray.recordedAt', { time: format.time(item.at, now) })} ·{' '}
        <span className="mono">{format.seq(item.seq)}</span>
      </div>
    </div>
  );
}
