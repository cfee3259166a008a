import type { ReactNode } from 'react';
import type { Operator } from '#shared/domain/operator.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { DeskView } from '../../store/desk-view.ts';
import type { SyncStatus } from '../../sync/status.ts';
import { useNow } from '../../ui/use-now.ts';
import { LinkStatus } from './link-status.tsx';

export type TrayName = 'refused' | 'quarantine' | 'aside';

export interface StatusStripProps {
  view: DeskView;
  status: SyncStatus;
  operator: Operator;
  isDemo: boolean;
  isSoundOn: boolean;
  openTray: TrayName | null;
  tick: Observable<number>;
  words: Words;
  tabs: ReactNode;
  onTray: (tray: TrayName) => void;
  onSoundOn: () => void;
  onSignOut: () => void;
}

/** The state of the desk in one line: never claims more than is known. */
export function StatusStrip(props: StatusStripProps) {
  const { view, status, operator, words, tick } = props;
  const { t, format } = words;
  return (
    <header className="strip" data-testid="status-strip">
      <div className="strip-facts">
        <h1>{t('app.name')}</h1>
        {props.isDemo && <span className="chip chip-warn">{t('app.demo')}</span>}
        <LinkStatus status={status} tick={tick} words={words} />
        <span
          className={`strip-item ${view.waitingCount > 0 ? 'value-pending' : 'muted'}`}
          data-waiting={view.waitingCount}
        >
          {t('strip.waiting', { count: view.waitingCount })}
        </span>
        {status.storage === 'ok' ? (
          <span className="strip-item muted strip-storage">{t('strip.storageOk')}</span>
        ) : (
          <b className="strip-item value-danger">{t('strip.storageFailing')}</b>
        )}
        <span className="strip-item muted" title={t('strip.clockHint')}>
          {status.offsetMs === null
            ? t('strip.clockUnknown')
            : t('strip.clock', { offset: format.offset(status.offsetMs) })}
        </span>
        <TrayButtons {...props} />
        {!props.isSoundOn && (
          <button type="button" className="strip-button danger" onClick={props.onSoundOn}>
            {t('strip.soundOff')} · {t('strip.soundOn')}
          </button>
        )}
      </div>
      {props.tabs}
      <span className="strip-item muted strip-operator">
        {operator.name} · {t(`role.${operator.role}`)}
      </span>
      <button type="button" className="strip-button" onClick={props.onSignOut}>
        {t('strip.signOut')}
      </button>
      <Clock tick={tick} words={words} />
    </header>
  );
}

function TrayButtons({ view, operator, openTray, words: { t }, onTray }: StatusStripProps) {
  const trays: readonly { name: TrayName; count: number; label: string; isButton: boolean }[] = [
    {
      name: 'quarantine',
      count: view.quarantinedCount,
      label: t('strip.quarantined', { count: view.quarantinedCount }),
      isButton: operator.role === 'supervisor',
    },
    { name: 'aside', count: view.asideCount, label: t('strip.aside', { count: view.asideCount }), isButton: true },
    {
      name: 'refused',
      count: view.refused.length,
      label: t('strip.refused', { count: view.refused.length }),
      isButton: true,
    },
  ];
  return trays
    .filter(({ count }) => count > 0)
    .map(({ name, label, isButton }) =>
      isButton ? (
        <button
          key={name}
          type="button"
          className={`strip-button ${name === 'refused' ? 'danger' : 'warn'}`}
          aria-expanded={openTray === name}
          onClick={() => onTray(name)}
        >
          {label}
        </button>
      ) : (
        <span key={name} className="strip-item value-unknown" title={t('tray.quarantineOnly')}>
          {label}
        </span>
      ),
    );
}

function Clock({ tick, words: { format } }: { tick: Observable<number>; words: Words }) {
  return <time className="mono clock">{format.clock(useNow(tick))}</time>;
}
