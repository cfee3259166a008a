import { vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Awaited } from './approvals.ts';
import { secondsLeft } from './seconds-left.ts';

export interface ApprovalBannerProps {
  /** The least time left first. */
  awaited: readonly Awaited[];
  selectedId: string | null;
  /** Shows the case first, then opens the approval. */
  approveKey: string;
  tick: Observable<number>;
  words: Words;
  onApprove: () => void;
}

/** A restart inhibition waits for a second person, and its time runs: which car, who asks, how long. */
export function ApprovalBanner({ awaited, approveKey, tick, words, ...props }: ApprovalBannerProps) {
  const { t, nameOf } = words;
  const now = useNow(tick);
  const [first] = awaited;
  if (first === undefined) return null;
  const { incident, request } = first;
  const isSelected = incident.id === props.selectedId;
  return (
    <section
      className="banner banner-waits"
      data-testid="approval-banner"
      aria-label={t('theftPanels.banner.approval')}
    >
      <div className="banner-text">
        <b>{t('theftPanels.banner.approval')}</b>
        <span>{vehicleName(words, incident.vehicle)}</span>
        <span>{t('theftPanels.banner.asks', { name: nameOf(request.by) })}</span>
        {awaited.length > 1 && <span>{t('theftPanels.banner.more', { count: awaited.length - 1 })}</span>}
      </div>
      <b className="mono banner-left">
        {t('theftPanels.approve.left', { seconds: secondsLeft(request.expiresAt, now) })}
      </b>
      <button
        type="button"
        className="button primary"
        aria-keyshortcuts={ariaKeys(approveKey)}
        onClick={props.onApprove}
      >
        <Keys combo={approveKey} words={words} />{' '}
        {t(isSelected ? 'theftPanels.banner.open' : 'theftPanels.banner.show')}
      </button>
    </section>
  );
}
