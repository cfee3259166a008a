import type { ReactNode } from 'react';
import type { StorageHealth } from '#shared/desktop/contract.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { StorageIssue } from '../../storage-issue.ts';
import type { DeskView } from '../../store/desk-view.ts';
import type { SyncStatus } from '../../sync/status.ts';
import { useNow } from '../../ui/use-now.ts';
import { LinkStatus } from './link-status.tsx';
import { StorageStatus } from './storage-status.tsx';
import { TrayButtons, type TrayButtonsProps, type TrayName } from './tray-buttons.tsx';

export interface StatusStripProps {
  view: DeskView;
  status: SyncStatus;
  issue: StorageIssue | null;
  health: StorageHealth | null;
  operator: Operator;
  offeredCount: number;
  isDemo: boolean;
  isSoundOn: boolean;
  openTray: TrayName | null;
  trayKeys: TrayButtonsProps['trayKeys'];
  tick: Observable<number>;
  words: Words;
  tabs: ReactNode;
  /** What is to be said of the desk's sound. */
  sound: ReactNode;
  onTray: (tray: TrayName) => void;
  onSoundOn: () => void;
  onSignOut: () => void;
}

/** The state of the desk in one line: never claims more than is known. */
export function StatusStrip(props: StatusStripProps) {
  const { view, status, operator, words, tick } = props;
  const { t, format } = words;
  const isSupervisor = operator.role === 'supervisor';
  return (
    <header className="strip" data-testid="status-strip">
      <div className="strip-facts">
        <h1>{t('app.name')}</h1>
        {props.isDemo && <span className="chip chip-warn">{t('app.demo')}</span>}
        <LinkStatus status={status} isHashShown={isSupervisor} tick={tick} words={words} />
        <span
          className={`strip-item ${view.waitingCount > 0 ? 'value-pending' : 'muted'}`}
          data-waiting={view.waitingCount}
        >
          {t('strip.waiting', { count: view.waitingCount })}
        </span>
        <StorageStatus issue={props.issue} health={props.health} words={words} />
        <span className="strip-item muted" title={t('strip.clockHint')}>
          {status.offsetMs === null
            ? t('strip.clockUnknown')
            : t('strip.clock', { offset: format.offset(status.offsetMs) })}
        </span>
        <TrayButtons {...props} isSupervisor={isSupervisor} />
        {!props.isSoundOn && (
          <button type="button" className="strip-button danger" onClick={props.onSoundOn}>
            {t('strip.soundOff')} · {t('strip.soundOn')}
          </button>
        )}
        {props.sound}
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

function Clock({ tick, words: { format } }: { tick: Observable<number>; words: Words }) {
  return <time className="mono clock">{format.clock(useNow(tick))}</time>;
}
