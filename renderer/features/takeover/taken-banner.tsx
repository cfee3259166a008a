import { vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { NewsBanner } from '../../ui/news-banner.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Takeover } from './takeovers.ts';

export interface TakenBannerProps {
  unread: readonly Takeover[];
  keyCombo: string;
  tick: Observable<number>;
  words: Words;
  onRead: () => void;
  onSelect: (incidentId: string) => void;
}

/** Tells whose case was taken, by whom and why, or who accepted what was offered, until it has been read. */
export function TakenBanner({ unread, keyCombo, tick, words, onRead, onSelect }: TakenBannerProps) {
  const { format } = words;
  const now = useNow(tick);
  const [newest] = unread;
  if (newest === undefined) return null;
  const text = takenWords(words, newest);
  return (
    <NewsBanner
      testId="taken-banner"
      text={text}
      details={[vehicleName(words, newest.incident.vehicle), format.time(newest.at, now)]}
      unreadCount={unread.length}
      keyCombo={keyCombo}
      words={words}
      onRead={onRead}
      onShow={() => onSelect(newest.incident.id)}
    />
  );
}

function takenWords({ t, nameOf }: Words, { by, reason, isHandedOver }: Takeover): string {
  if (isHandedOver) return t('offer.accepted', { name: nameOf(by) });
  const why = reason === null ? t('banner.takenNoReason') : t('banner.quoted', { reason });
  return t('banner.taken', { name: nameOf(by), reason: why });
}
