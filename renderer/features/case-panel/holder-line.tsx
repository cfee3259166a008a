import type { Incident } from '#shared/domain/incident.ts';
import { leaseOf, type Presence } from '#shared/domain/lease.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { leaseWords } from '../../i18n/lease-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { Keys } from '../../ui/keys.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useObservable } from '../../ui/use-observable.ts';
import { CompanyLine } from './company-line.tsx';
import { EndLines } from './end-lines.tsx';

export interface HolderLineProps {
  incident: Incident;
  operatorId: OperatorId;
  presence: Observable<Presence | null>;
  takeKey: string;
  tick: Observable<number>;
  words: Words;
}

/** Who holds the case, whether that person's desk gives signs of life, from whom it came, and who else is on it. */
export function HolderLine({ incident, operatorId, takeKey, words, ...clocks }: HolderLineProps) {
  const { t, nameOf } = words;
  const { claim, closed } = incident;
  const from = fromWords(words, claim);
  return (
    <>
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
        {from !== null && <span className="muted">{from}</span>}
      </p>
      {closed === null && <CompanyLine incident={incident} operatorId={operatorId} words={words} {...clocks} />}
      <EndLines incident={incident} operatorId={operatorId} tick={clocks.tick} words={words} />
    </>
  );
}

/** From whom the case came, taken or handed over, and with what words; null when it came from nobody. */
function fromWords({ t, nameOf }: Words, claim: Incident['claim']): string | null {
  if (claim?.takenFrom == null) return null;
  const name = nameOf(claim.takenFrom);
  const from = claim.isHandedOver ? t('offer.handedOver', { name }) : t('lease.takenFrom', { name });
  return claim.reason === null ? from : `${from} ${t('banner.quoted', { reason: claim.reason })}`;
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
