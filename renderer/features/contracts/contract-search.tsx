import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Contract } from '#shared/domain/contract.ts';
import type { Words } from '../../i18n/words.ts';
import { useItemKeys } from '../../ui/use-item-keys.ts';
import type { Contracts } from './use-contracts.ts';

export interface ContractSearchProps {
  contracts: Contracts;
  words: Words;
}

const most = 20;

/** A field to look for a car, and the list of what was found: arrows go through it, Enter selects. */
export function ContractSearch({ contracts, words }: ContractSearchProps) {
  const { t } = words;
  const { found, text, ofCase, searchAgain } = contracts;
  const ids = { field: useId(), hint: useId() };
  const listed = found.kind === 'found' ? found.contracts : [];
  const shown = text.trim() === '' && ofCase !== null ? [ofCase] : listed;
  const { list, onKeyDown } = useItemKeys(shown.map(({ id }) => id));
  // Enter may come before the answer: then it waits for it.
  const wantsFirst = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found before the panel opened may have changed since
  useEffect(() => searchAgain(), []);

  function takeFirst(): void {
    const [first, ...others] = shown;
    if (first === undefined) return;
    wantsFirst.current = false;
    if (others.length === 0) contracts.select(first.id);
    list.current?.querySelector('button')?.focus();
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the answer has come
  useEffect(() => {
    if (found.kind === 'found' && wantsFirst.current) takeFirst();
  }, [found]);

  function onFieldKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' || event.repeat) return;
    event.preventDefault();
    wantsFirst.current = true;
    if (found.kind === 'failed') searchAgain();
    else if (found.kind !== 'searching') takeFirst();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from the field into the list
    <div
      className="contract-search"
      onKeyDown={(event) => {
        if (event.key.startsWith('Arrow')) onKeyDown(event);
      }}
    >
      <label htmlFor={ids.field}>{t('contracts.search')}</label>
      <input
        id={ids.field}
        className="field"
        type="search"
        // biome-ignore lint/a11y/noAutofocus: the operator opened the panel to look for a car
        autoFocus
        aria-describedby={ids.hint}
        autoComplete="off"
        maxLength={40}
        value={text}
        onChange={(event) => {
          wantsFirst.current = false;
          contracts.setText(event.target.value);
        }}
        onKeyDown={onFieldKey}
      />
      <p id={ids.hint} className="muted">
        {t('contracts.searchHint')}
      </p>
      <p role="status" aria-live="polite" className={found.kind === 'failed' ? 'value-danger' : 'muted'}>
        {found.kind === 'searching' && t('contracts.searching')}
        {found.kind === 'failed' && t('contracts.searchFailed')}
        {found.kind === 'found' && listed.length === 0 && t('contracts.notFound')}
        {listed.length === most && t('contracts.many')}
      </p>
      <ul
        ref={list}
        className="contract-list"
        aria-label={t(shown === listed ? 'contracts.results' : 'contracts.ofCase')}
      >
        {shown.map((contract) => (
          <li key={contract.id}>
            <ContractButton contract={contract} contracts={contracts} words={words} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ContractButton({ contract, contracts, words: { t } }: ContractSearchProps & { contract: Contract }) {
  return (
    <button
      type="button"
      className="button contract-button"
      aria-pressed={contract.id === contracts.selectedId}
      onClick={() => contracts.select(contract.id)}
    >
      <b>{contract.plate ?? t('contracts.noPlate')}</b>
      <span>
        {contract.model ?? t('contracts.noModel')}
        {contract.modelYear !== null && <span className="muted"> {contract.modelYear}</span>}
      </span>
      <span className="muted mono">{contract.vin}</span>
    </button>
  );
}
