import { bookedServiceSchema, type Contract } from '#shared/domain/contract.ts';
import type { Words } from '../../i18n/words.ts';
import type { OutboxRow } from '../../store/rows.ts';
import { Fact, Value } from '../../ui/fact.tsx';
import { serviceWords } from './service-words.ts';

export interface ServiceListProps {
  contract: Contract;
  /** This desk's own ends that are not recorded yet: the contract shows them already. */
  unsettled: readonly OutboxRow[];
  now: number;
  words: Words;
}

/** The three services of a car, each with its state and what it rests on. */
export function ServiceList({ contract, unsettled, now, words }: ServiceListProps) {
  const { t } = words;
  return (
    <dl className="facts">
      {bookedServiceSchema.options.map((service) => {
        const { state, details } = serviceWords(words, contract, service, now);
        const isSavedHere = unsettled.some(({ action: { args } }) => 'service' in args && args.service === service);
        return (
          <Fact key={service} label={t(`theftDesk.service.${service}`)}>
            <b>
              <Value value={state} />
            </b>
            {isSavedHere && <span className="chip chip-pending contract-pending">{t('contracts.savedHere')}</span>}
            {details.map((detail) => (
              <span key={detail} className="muted contract-detail">
                {' · '}
                {detail}
              </span>
            ))}
          </Fact>
        );
      })}
    </dl>
  );
}
