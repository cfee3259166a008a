import type { KeyboardEvent } from 'react';
import type { Operator } from '#shared/domain/operator.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { DeskView } from '../../store/desk-view.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { ContractCard, type ContractCardProps } from './contract-card.tsx';
import { ContractSearch } from './contract-search.tsx';
import type { Contracts } from './use-contracts.ts';

export interface ContractsPanelProps extends Pick<ContractCardProps, 'refusedKey' | 'openCases' | 'onDecide'> {
  contracts: Contracts;
  refused: DeskView['refused'];
  operator: Operator;
  tick: Observable<number>;
  words: Words;
  onClose: () => void;
}

/** The service desk's place: finds a car, shows what it has booked, and records withdrawals and cancellations. */
export function ContractsPanel({ contracts, refused, words, onClose, ...props }: ContractsPanelProps) {
  const { t } = words;
  const { selectedId } = contracts;
  const shown = selectedId === null ? null : contracts.shown(selectedId);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const isTyping = event.target instanceof HTMLInputElement;
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey && !event.repeat;
    if (isTyping || !isPlain || !/^[1-6]$/.test(event.key)) return;
    const button = event.currentTarget.querySelector<HTMLElement>(`[aria-keyshortcuts="${event.key}"]`);
    if (button === null) return;
    event.preventDefault();
    // One that is not possible says why, also to whoever does not see it.
    button.focus();
    button.click();
  }

  return (
    <SidePanel
      title={t('contracts.title')}
      lead={t('contracts.lead')}
      closeLabel={t('app.dismiss')}
      testId="contracts-panel"
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <ContractSearch contracts={contracts} words={words} />
      {shown !== null && (
        <ContractCard
          key={shown.contract.id}
          {...props}
          contract={shown.contract}
          unsettled={shown.unsettled}
          refused={refused.filter(({ incidentId }) => incidentId === shown.contract.id)}
          drafts={contracts.drafts}
          words={words}
        />
      )}
    </SidePanel>
  );
}
