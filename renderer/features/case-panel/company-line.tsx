import type { Incident } from '#shared/domain/incident.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { companionWords } from '../../i18n/company-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useCompany } from '../../ui/use-company.ts';

export interface CompanyLineProps {
  incident: Incident;
  operatorId: OperatorId;
  presence: Observable<Presence | null>;
  tick: Observable<number>;
  words: Words;
}

/** Who works on the case beside its holder, who looks at it now, and whom it is offered to. */
export function CompanyLine({ incident, operatorId, presence, tick, words }: CompanyLineProps) {
  const { t, nameOf } = words;
  const company = useCompany(incident, operatorId, presence, tick);
  const { offer } = incident;
  if (company.length === 0 && offer === null) return null;
  const isToMe = offer?.to === operatorId;
  return (
    <p className="company" data-testid="company">
      {offer !== null && (
        <b className={isToMe ? 'value-pending' : 'value-unknown'}>
          {isToMe ? t('offer.toMe', { name: nameOf(offer.by) }) : t('offer.to', { name: nameOf(offer.to) })}
          {offer.note !== null && `: ${t('end.quoted', { text: offer.note })}`}
        </b>
      )}
      {company.map((one) => (
        <span key={one.operatorId} className={`chip chip-${one.as === 'second' ? 'good' : 'plain'}`}>
          {companionWords(words, one, operatorId)}
        </span>
      ))}
    </p>
  );
}
