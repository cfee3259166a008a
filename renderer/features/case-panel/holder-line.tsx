import type { Incident } from '#shared/domain/incident.ts';
import { leaseOf, type Presence } from '#shared/domain/lease.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { leaseWords } from '../../i18n/lease-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { Keys } from '../../ui/keys.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useObservable } from '../../ui/use-observable.ts';

export interface HolderLineProps {
  incident: Incident;
  operatorId: OperatorId;
  presence: Observable<Presence | null>;
  takeKey: string;
  tick: Observable<number>;
  words: Words;
}

/** Who holds the case, whether that person's desk gives signs of life, and from whom it was taken. */
export function HolderLine({ incident, operatorId, takeKey, words, ...clocks }: HolderLineProps) {
  const { t, nameOf } = words;
  const { claim, closed } = incident;
  const taken = claim?.takenFrom == null ? null : t('lease.takenFrom', { name: nameOf(claim.takenFrom) });
  const reason = claim?.reason == null ? null : t('banner.quoted', { reason: claim.reason });
  return (
    <p className="case-holder" data-testid="holder">
      {claim === null && <span className="muted">{t('lease.free')}</span>}
      {claim?.by === operatorId && <span className="value-good">{t('queue.mine')}</span>}
      {claim !== null && claim.by !== operatorId && (
        <>
          <b>{t('lease.heldBy', { name: nameOf(claim.by) })}</b>
          {closed === null && (
            <>
              <SignOfLife holder={claim.by} words={words} {...clocks} />
              <span className="unbroken">
                <Keys combo={takeKey} words={words} /> {t('bar.take')}
              </span>
            </>
          )}
        </>
      )}
      {taken !== null && <span className="muted">{[taken, reason].filter((part) => part !== null).join(' ')}</span>}
    </p>
  );
}

function SignOfLife(props: Pick<HolderLineProps, 'presence' | 'tick' | 'words'> & { holder: OperatorId }) {
  const now = useNow(props.tick);
  const lease = leaseOf(props.holder, useObservable(props.presence), now);
  return (
    <span className={`lease lease-${lease.kind}`} data-lease={lease.kind}>
      {leaseWords(props.words, lease, now)}
    </span>
  );
}
