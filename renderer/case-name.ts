import { isContractAction } from '#shared/domain/action.ts';
import { caseTitle, vehicleName } from './i18n/incident-words.ts';
import type { Words } from './i18n/words.ts';
import type { DeskView } from './store/desk-view.ts';

/**
 * What a case is called where only its id is at hand; one that this desk holds nothing of, by the start of its id. Of an action
 * about a contract it is the contract's.
 * @param contractName what a contract is called; null: nothing is known of it
 */
export function caseName(
  words: Words,
  {
    cases,
    recentlyClosed,
    toReview,
    missing,
    refused,
  }: Pick<DeskView, 'cases' | 'recentlyClosed' | 'toReview' | 'missing' | 'refused'>,
  incidentId: string,
  contractName: (contractId: string) => string | null,
): string {
  const known = [...cases, ...recentlyClosed, ...toReview, ...missing].find(
    ({ incident }) => incident.id === incidentId,
  )?.incident;
  const { t } = words;
  const id = incidentId.slice(0, 8);
  if (refused.some((row) => row.incidentId === incidentId && isContractAction(row.action))) {
    const car = contractName(incidentId) ?? contractCar(cases, incidentId);
    return car === null ? t('contracts.caseUnknown', { id }) : t('contracts.caseName', { car });
  }
  if (known === undefined) return t('tray.caseUnknown', { id });
  return `${caseTitle(words, known)} · ${vehicleName(words, known.vehicle)}`;
}

/** An open case of the same car knows it as well. */
function contractCar(cases: DeskView['cases'], contractId: string): string | null {
  const { contract } = cases.find(({ incident }) => incident.contract?.id === contractId)?.incident ?? {};
  return contract == null ? null : (contract.plate ?? contract.vin);
}
