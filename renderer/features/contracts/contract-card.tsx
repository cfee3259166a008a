import { useEffect, useRef, useState } from 'react';
import type { Contract } from '#shared/domain/contract.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { actionWords } from '../../i18n/action-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { DeskView } from '../../store/desk-view.ts';
import type { OutboxRow } from '../../store/rows.ts';
import { keyNames } from '../../ui/keys.tsx';
import { Plate } from '../../ui/plate.tsx';
import { useNow } from '../../ui/use-now.ts';
import { contractDeeds } from './contract-deeds.ts';
import { ContractFacts } from './contract-facts.tsx';
import { DeedButtons } from './deed-buttons.tsx';
import { EndForm } from './end-form.tsx';
import type { EndIntent } from './end-intent.ts';
import { ServiceList } from './service-list.tsx';
import type { EndDraft } from './use-contracts.ts';

export interface ContractCardProps {
  contract: Contract;
  unsettled: readonly OutboxRow[];
  refused: DeskView['refused'];
  refusedKey: string;
  operator: Operator;
  /** The cases that this desk holds and whose end is not recorded. */
  openCases: readonly Incident[];
  drafts: Map<string, EndDraft>;
  tick: Observable<number>;
  words: Words;
  /** Resolves once the decision is durably on this disk. @throws Error when the disk refused it */
  onDecide: (contractId: string, intent: EndIntent) => Promise<unknown>;
}

type Saving = { kind: 'saving' } | { kind: 'saved'; intent: EndIntent } | { kind: 'failed' } | null;

/** One contract: its services, what may be recorded of them and why not, and the form for it. */
export function ContractCard(props: ContractCardProps) {
  const { contract, unsettled, operator, words, drafts } = props;
  const { t } = words;
  const now = useNow(props.tick);
  const [saving, setSaving] = useState<Saving>(null);
  const [, setTurn] = useState(0);
  // Which end's form is open, by its number key.
  const [openKey, setOpenKey] = useState<string | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const deeds = contractDeeds(contract, operator, props.openCases, now);
  const open = deeds.find(({ key, whyNot }) => key === openKey && whyNot === null) ?? null;
  const wasOpen = useRef<string | null>(null);
  useEffect(() => {
    // Back to the button that the form came from.
    if (open === null && wasOpen.current !== null) {
      buttons.current?.querySelector<HTMLElement>(`[aria-keyshortcuts="${wasOpen.current}"]`)?.focus();
    }
    wasOpen.current = open?.key ?? null;
  }, [open]);

  async function decide(intent: EndIntent, draftKey: string): Promise<void> {
    if (saving?.kind === 'saving') return;
    setSaving({ kind: 'saving' });
    try {
      await props.onDecide(contract.id, intent);
      drafts.delete(draftKey);
      setSaving({ kind: 'saved', intent });
      setOpenKey(null);
    } catch (error) {
      console.error('an end of a service could not be stored', error);
      setSaving({ kind: 'failed' });
    }
  }

  const draftKey = open === null ? '' : `${contract.id} ${open.key}`;
  return (
    <section className="contract-card" data-testid="contract-card" aria-label={t('contracts.section')}>
      <header className="contract-head">
        {contract.plate !== null && <Plate plate={contract.plate} />}
        <b>{contract.model ?? t('contracts.noModel')}</b>
        <span className="muted">{contract.modelYear}</span>
        <span className="muted mono">{contract.vin}</span>
      </header>
      <ServiceList contract={contract} unsettled={unsettled} now={now} words={words} />
      <ContractFacts contract={contract} now={now} words={words} />
      {props.refused.map((row) => (
        <p key={row.id} className="value-danger" role="alert">
          {t('contracts.refused', {
            what: actionWords(words, row.action),
            why: t(`why.${row.reason}`),
            key: keyNames(words, props.refusedKey),
          })}
        </p>
      ))}
      <div ref={buttons}>
        {open === null && <DeedButtons deeds={deeds} now={now} words={words} onOpen={setOpenKey} />}
      </div>
      {open !== null && (
        <EndForm
          key={draftKey}
          deed={open}
          contract={contract}
          operator={operator}
          openCases={props.openCases}
          draft={drafts.get(draftKey) ?? { day: words.format.date(now), reference: '' }}
          now={now}
          words={words}
          onDraft={(draft) => {
            drafts.set(draftKey, draft);
            setTurn((count) => count + 1);
          }}
          onDecide={(intent) => void decide(intent, draftKey)}
          onLeave={() => setOpenKey(null)}
        />
      )}
      {saving?.kind === 'failed' && (
        <p className="value-danger" role="alert">
          {t('contracts.notSaved')}
        </p>
      )}
      <p role="status" aria-live="polite" className="value-good">
        {saving?.kind === 'saving' && t('contracts.saving')}
        {saving?.kind === 'saved' && t('contracts.saved', { what: actionWords(words, saving.intent) })}
      </p>
    </section>
  );
}
