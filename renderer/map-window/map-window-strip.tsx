import { CompletenessStatus, LinkStatus } from '../features/status-strip/link-status.tsx';
import type { Words } from '../i18n/words.ts';
import type { Hold } from '../map/camera/use-hold.ts';
import type { Observable } from '../observable.ts';
import type { DeskView } from '../store/desk-view.ts';
import type { SyncStatus } from '../sync/status.ts';
import { ariaKeys, Keys } from '../ui/keys.tsx';
import { useNow } from '../ui/use-now.ts';
import { windowKeys } from './window-commands.ts';

export interface MapWindowStripProps {
  view: DeskView;
  status: SyncStatus;
  /** Since when the main window says nothing, milliseconds UTC of this machine; null: it speaks. */
  silentSince: number | null;
  operatorName: string;
  stay: Hold;
  /** What the last key did; null: nothing to be said. */
  hint: string | null;
  tick: Observable<number>;
  words: Words;
}

/** How current the map is, and whether it follows: as plain as the strip of the main window. */
export function MapWindowStrip(props: MapWindowStripProps) {
  const { view, status, silentSince, stay, tick, words } = props;
  const { t, format } = words;
  const now = useNow(tick);
  return (
    <header className="strip" data-testid="map-window-strip">
      <div className="strip-facts">
        <h1>{t('app.map')}</h1>
        {silentSince === null ? (
          <LinkStatus status={status} isHashShown={false} tick={tick} words={words} />
        ) : (
          <>
            <span className="strip-item link" data-link="down" role="alert">
              <i className="dot dot-down" aria-hidden="true" />
              {t('mapWindow.silent', { time: format.time(silentSince + (status.offsetMs ?? 0), now) })}
            </span>
            <CompletenessStatus status={unheard(status)} isHashShown={false} now={now} words={words} />
          </>
        )}
        <span className="strip-item muted" data-cases={view.cases.length}>
          {view.isLoaded ? t('queue.open', { count: view.cases.length }) : t('app.loading')}
        </span>
        <span className="strip-item" role="status">
          {props.hint}
        </span>
      </div>
      <button
        type="button"
        className="strip-button"
        aria-pressed={!stay.isHeld}
        aria-keyshortcuts={ariaKeys(windowKeys.stay)}
        data-testid="map-window-follow"
        onClick={stay.isHeld ? stay.release : stay.hold}
      >
        {t(stay.isHeld ? 'mapWindow.stays' : 'mapWindow.follows')} <Keys combo={windowKeys.stay} words={words} />
      </button>
      <span className="strip-item muted">{props.operatorName}</span>
      <time className="mono clock">{format.clock(now)}</time>
    </header>
  );
}

/** What the main window said last of its connection may be over: complete is what is known to be. */
function unheard(status: SyncStatus): SyncStatus {
  return { ...status, link: { kind: 'signed-out' } };
}
