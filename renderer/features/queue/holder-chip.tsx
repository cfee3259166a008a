import type { Incident } from '#shared/domain/incident.ts';
import { leaseOf, type Presence } from '#shared/domain/lease.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { companionWords } from '../../i18n/company-words.ts';
import { leaseWords } from '../../i18n/lease-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useCompany } from '../../ui/use-company.ts';
import { useNow } from '../../ui/use-now.ts';
import { useObservable } from '../../ui/use-observable.ts';

export interface HolderChipProps {
  incident: Pick<Incident, 'id' | 'claim' | 'seconds' | 'offer'>;
  operatorId: OperatorId;
  presence: Observable<Presence | null>;
  tick: Observable<number>;
  words: Words;
}

/** As many are named in a row; the rest is counted. */
const mostNamed = 2;

/** Whether the colleague who holds a case still gives signs of life, whom it is offered to, and who else is on it. */
export function HolderChip({ incident, operatorId, ...props }: HolderChipProps) {
  const { words } = props;
  const { t, nameOf } = words;
  const { claim, offer } = incident;
  const company = useCompany(incident, operatorId, props.presence, props.tick);
  const more = company.length - mostNamed;
  return (
    <>
      {claim !== null && claim.by !== operatorId && <Sign holder={claim.by} {...props} />}
      {offer !== null &&
        (offer.to === operatorId ? (
          <span className="chip chip-pending">{t('offer.chipMe')}</span>
        ) : (
          <span className="chip chip-warn">{t('offer.chip', { name: nameOf(offer.to) })}</span>
        ))}
      {company.slice(0, mostNamed).map((one) => (
        <span key={one.operatorId} className="chip chip-plain" data-company={one.as}>
          {companionWords(words, one, operatorId)}
        </span>
      ))}
      {more > 0 && <span className="chip chip-plain">{t('company.more', { count: more })}</span>}
    </>
  );
}

const tones = { fresh: 'plain', stale: 'warn', unknown: 'plain' } as const;

function Sign({
  holder,
  presence,
  tick,
  words,
}: Omit<HolderChipProps, 'incident' | 'operatorId'> & { holder: OperatorId }) {
  const now = useNow(tick);
  const lease = leaseOf(holder, useObservable(presence), now);
  return (
    <span className={`chip chip-${tones[lease.kind]} lease-${lease.kind}`} data-lease={lease.kind}>
      {leaseWords(words, lease, now)}
    </span>
  );
}
