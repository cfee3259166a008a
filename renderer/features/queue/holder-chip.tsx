import type { Incident } from '#shared/domain/incident.ts';
import { leaseOf, type Presence } from '#shared/domain/lease.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { leaseWords } from '../../i18n/lease-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';
import { useObservable } from '../../ui/use-observable.ts';

export interface HolderChipProps {
  incident: Pick<Incident, 'claim'>;
  operatorId: OperatorId;
  presence: Observable<Presence | null>;
  tick: Observable<number>;
  words: Words;
}

/** Whether the colleague who holds a case still gives signs of life; nothing for one's own or a free one. */
export function HolderChip({ incident: { claim }, operatorId, ...props }: HolderChipProps) {
  return claim === null || claim.by === operatorId ? null : <Sign holder={claim.by} {...props} />;
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
