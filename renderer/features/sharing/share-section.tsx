import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';
import { ShareLine } from './share-line.tsx';

export interface ShareSectionProps {
  incident: Incident;
  /** Ids of this desk's decisions that the gateway has not settled yet. */
  unsettledIds: ReadonlySet<string>;
  tick: Observable<number>;
  words: Words;
  /** Asks the gateway for a share's address; null: there is none. @throws Error when it cannot be reached */
  addressOf: (shareId: string) => Promise<string | null>;
  /** Null while nothing may be revoked here. */
  onRevoke: ((shareId: string) => void) | null;
}

/** Who outside sees where the stolen car is, until when, and whether they have looked; nothing before there was a share. */
export function ShareSection({ incident, unsettledIds, tick, words, addressOf, onRevoke }: ShareSectionProps) {
  const { t } = words;
  const now = useNow(tick);
  const shares = incident.pursuit?.shares ?? [];
  if (shares.length === 0) return null;
  return (
    <section className="case-section" aria-label={t('sharing.title')} data-testid="share-section">
      <h3>{t('sharing.title')}</h3>
      <ul className="share-list">
        {shares.toReversed().map((share) => (
          <ShareLine
            key={share.actionId}
            share={share}
            isEnding={share.revoked !== null && unsettledIds.has(share.revoked.actionId)}
            now={now}
            words={words}
            addressOf={addressOf}
            onRevoke={onRevoke}
          />
        ))}
      </ul>
    </section>
  );
}
