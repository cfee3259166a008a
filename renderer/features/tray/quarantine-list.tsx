import type { QuarantineItem } from '#shared/protocol/quarantine.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';
import { ListPanel } from './list-panel.tsx';
import { QuarantinedFields } from './quarantined-fields.tsx';

export interface QuarantineListProps {
  load: () => Promise<readonly QuarantineItem[]>;
  tick: Observable<number>;
  words: Words;
  onClose: () => void;
}

/** Alerts that could not be read, whole: when, from where, which field and bit, what was expected, the raw octets. */
export function QuarantineList({ load, tick, words, onClose }: QuarantineListProps) {
  const { t } = words;
  return (
    <ListPanel
      title={t('tray.quarantineTitle')}
      lead={t('tray.quarantineLead')}
      testId="quarantine-list"
      words={words}
      load={load}
      keyOf={({ id }) => id}
      onClose={onClose}
    >
      {(item) => <Item item={item} tick={tick} words={words} />}
    </ListPanel>
  );
}

function Item({ item, tick, words }: { item: QuarantineItem } & Omit<QuarantineListProps, 'load' | 'onClose'>) {
  const { t, format } = words;
  const now = useNow(tick);
  const { field, bit, expected } = item.fault;
  return (
    <div className="tray-fault">
      <div>
        <b>{t(`tray.intake.${item.source}`)}</b>
        <span className="muted mono">
          {' · '}
          {t('tray.receivedAt')} {format.time(item.receivedAt, now)} · {format.seq(item.seq)}
        </span>
      </div>
      <div>
        {t('tray.field')} <span className="mono value-danger">{field}</span>
        {bit !== null && (
          <>
            {' · '}
            {t('tray.bit')} <span className="mono">{bit}</span>
          </>
        )}
        {' · '}
        {t('tray.expected')} {expected}
      </div>
      <code className="raw mono" title={t('tray.raw')}>
        {item.bodyHex}
      </code>
      <QuarantinedFields item={item} words={words} />
    </div>
  );
}
