import type { Contract } from '#shared/domain/contract.ts';
import { eligibilityOf } from '#shared/domain/eligibility.ts';
import type { Words } from '../../i18n/words.ts';
import { Fact } from '../../ui/fact.tsx';

export interface ContractFactsProps {
  contract: Contract;
  now: number;
  words: Words;
}

/** Whether the car can have the services at all, and whether it counts as stolen. */
export function ContractFacts({ contract, now, words: { t, format } }: ContractFactsProps) {
  const { stolen } = contract;
  const eligibility = eligibilityOf(contract);
  return (
    <>
      <dl className="facts">
        <Fact label={t('contracts.eligibility')}>
          <span className={eligibility === 'eligible' ? '' : 'value-unknown'}>
            {t(`contracts.eligible.${eligibility}`)}
          </span>
        </Fact>
      </dl>
      {stolen !== null && (
        <p className="value-danger">
          {t(stolen.isInTheftMode ? 'contracts.stolenMode' : 'contracts.stolen', {
            time: format.time(stolen.since, now),
          })}
        </p>
      )}
    </>
  );
}
