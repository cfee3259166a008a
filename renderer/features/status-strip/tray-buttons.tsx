import type { Words } from '../../i18n/words.ts';
import type { DeskView } from '../../store/desk-view.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';

export type TrayName =
  | 'refused'
  | 'missing'
  | 'review'
  | 'shift'
  | 'contracts'
  | 'breaks'
  | 'quarantine'
  | 'aside'
  | 'map-key';

export interface TrayButtonsProps {
  view: DeskView;
  /** Cases that colleagues offer to this operator. */
  offeredCount: number;
  isSupervisor: boolean;
  openTray: TrayName | null;
  /** Keys of the trays that have one. */
  trayKeys: Partial<Record<TrayName, string>>;
  words: Words;
  onTray: (tray: TrayName) => void;
}

interface TrayButton {
  name: TrayName;
  count: number;
  label: string;
  look: 'danger' | 'warn';
  /** What those are told who may not open it; null when they are not told at all. */
  closedTo: 'nobody' | 'others-told' | 'others-untold';
}

/** What waits for a person, counted; nothing is shown of what there is none of. */
export function TrayButtons({ view, offeredCount, isSupervisor, openTray, trayKeys, words, onTray }: TrayButtonsProps) {
  const { t } = words;
  return traysOf(view, offeredCount, t)
    .filter(({ count, closedTo }) => count > 0 && (isSupervisor || closedTo !== 'others-untold'))
    .map(({ name, label, look, closedTo }) => {
      if (!isSupervisor && closedTo !== 'nobody') {
        return (
          <span key={name} className="strip-item value-unknown" title={t('tray.quarantineOnly')}>
            {label}
          </span>
        );
      }
      const combo = trayKeys[name];
      return (
        <button
          key={name}
          type="button"
          className={`strip-button ${look}`}
          aria-expanded={openTray === name}
          aria-keyshortcuts={combo === undefined ? undefined : ariaKeys(combo)}
          onClick={() => onTray(name)}
        >
          {label} {combo !== undefined && <Keys combo={combo} words={words} />}
        </button>
      );
    });
}

function traysOf(view: DeskView, offeredCount: number, t: Words['t']): TrayButton[] {
  const { quarantinedCount, asideCount, chainBreakCount, missing, refused, toReview } = view;
  return [
    {
      name: 'shift',
      count: offeredCount,
      label: t('shift.strip', { count: offeredCount }),
      look: 'warn',
      closedTo: 'nobody',
    },
    {
      name: 'review',
      count: toReview.length,
      label: t('secondLook.strip', { count: toReview.length }),
      look: 'warn',
      closedTo: 'nobody',
    },
    {
      name: 'quarantine',
      count: quarantinedCount,
      label: t('strip.quarantined', { count: quarantinedCount }),
      look: 'warn',
      closedTo: 'others-told',
    },
    {
      name: 'aside',
      count: asideCount,
      label: t('strip.aside', { count: asideCount }),
      look: 'warn',
      closedTo: 'nobody',
    },
    {
      name: 'breaks',
      count: chainBreakCount,
      label: t('strip.chainBreaks', { count: chainBreakCount }),
      look: 'danger',
      closedTo: 'others-untold',
    },
    {
      name: 'missing',
      count: missing.length,
      label: t('strip.missing', { count: missing.length }),
      look: 'danger',
      closedTo: 'nobody',
    },
    {
      name: 'refused',
      count: refused.length,
      label: t('strip.refused', { count: refused.length }),
      look: 'danger',
      closedTo: 'nobody',
    },
  ];
}
