import { stateAt } from '#shared/domain/contract-rules.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { Fact } from '../../ui/fact.tsx';
import { useNow } from '../../ui/use-now.ts';
import { ContractFacts } from './contract-facts.tsx';
import { ServiceList } from './service-list.tsx';

export interface ContractSectionProps {
  incident: Incident;
  tick: Observable<number>;
  words: Words;
}

/** What the car of a case is entitled to. In a crash it informs only: help never depends on it (DOMAIN section 1). */
export function ContractSection({ incident, tick, words }: ContractSectionProps) {
  const { t } = words;
  const now = useNow(tick);
  const { contract } = incident;
  return (
    <section className="case-section" data-testid="contract-section" aria-label={t('contracts.section')}>
      <h3>{t('contracts.section')}</h3>
      {incident.kind === 'theft' && <Cover incident={incident} now={now} words={words} />}
      {incident.kind === 'crash' && <p className="muted">{t('contracts.helpAlways')}</p>}
      {contract === null ? (
        <p className="value-unknown">{t('contracts.none')}</p>
      ) : (
        <>
          <ServiceList contract={contract} unsettled={[]} now={now} words={words} />
          <ContractFacts contract={contract} now={now} words={words} />
        </>
      )}
    </section>
  );
}

/** Both theft mode and what it opens rest on Security. */
function Cover({ incident: { contract }, now, words: { t } }: { incident: Incident; now: number; words: Words }) {
  const isCovered = contract !== null && stateAt(contract, 'security', now) === 'active';
  return (
    <dl className="facts">
      <Fact label={t('contracts.cover')}>
        {isCovered ? (
          <b className="value-good">✓ {t('contracts.covered')}</b>
        ) : (
          <b className="value-danger">
            ✗{' '}
            {t('contracts.notCovered', {
              why: t(contract === null ? 'why.contract-unknown' : 'why.security-not-active'),
            })}
          </b>
        )}
      </Fact>
    </dl>
  );
}
