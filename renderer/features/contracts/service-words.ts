import type { BookedService, Contract } from '#shared/domain/contract.ts';
import { stateAt, termEndOf } from '#shared/domain/contract-rules.ts';
import type { Words } from '../../i18n/words.ts';
import type { FactValue } from '../../ui/fact.tsx';

const tones = {
  'not-booked': 'muted',
  booked: 'unknown',
  active: 'good',
  withdrawn: 'muted',
  cancelled: 'muted',
  expired: 'muted',
} as const satisfies Record<string, FactValue['tone']>;

/** How a service stands, in words: its state, and since when, until when, or why it ended. */
export interface ServiceWords {
  state: FactValue;
  details: readonly string[];
}

/** @param now gateway-corrected, milliseconds UTC */
export function serviceWords(
  { t, format, nameOf }: Words,
  contract: Contract,
  service: BookedService,
  now: number,
): ServiceWords {
  const standing = contract.services[service];
  const state = stateAt(contract, service, now);
  const day = (at: number) => ({ date: format.date(at) });
  const details: string[] = [];
  const { purchasedAt, activatedAt, ended } = standing;
  if (purchasedAt !== null) details.push(t('contracts.bought', day(purchasedAt)));
  if (state === 'active' && activatedAt !== null) details.push(t('contracts.activated', day(activatedAt)));
  const termEnd = termEndOf(standing, now);
  if (ended === null && termEnd !== null) {
    details.push(t(standing.isRenewing ? 'contracts.renews' : 'contracts.ends', day(termEnd)));
  }
  if (ended !== null) {
    if (ended.letterAt !== null) {
      const { reference } = ended;
      details.push(
        reference === null
          ? t('contracts.received', day(ended.letterAt))
          : t('contracts.letter', { ...day(ended.letterAt), reference }),
      );
    }
    details.push(
      ended.by === null
        ? t('contracts.endedAt', day(ended.at))
        : t('contracts.endedBy', { ...day(ended.at), name: nameOf(ended.by) }),
    );
  }
  return { state: { text: t(`contracts.state.${state}`), tone: tones[state] }, details };
}

/** What a contract is called in a list: its plate and model, or its VIN. */
export function contractName({ model, plate, vin }: Pick<Contract, 'model' | 'plate' | 'vin'>): string {
  const known = [model, plate].filter((part) => part !== null);
  return known.length > 0 ? known.join(' ') : vin;
}
