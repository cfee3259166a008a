import { useCallback, useEffect, useRef, useState } from 'react';
import type { Contract } from '#shared/domain/contract.ts';
import { type HeldContracts, shownContract } from '../../store/held-contracts.ts';
import type { OutboxRow } from '../../store/rows.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { findAgain, type Seen, withFound, withTold } from './find-again.ts';
import { contractName } from './service-words.ts';

/** What became of the last search. `text` is what was searched for. */
export type Found =
  | { kind: 'nothing-asked' }
  | { kind: 'searching' }
  | { kind: 'failed' }
  | { kind: 'found'; text: string; contracts: readonly Contract[] };

/** What the contracts panel works with; it outlives the panel, so that it opens as it was left. */
export interface Contracts {
  text: string;
  setText: (text: string) => void;
  found: Found;
  ofCase: Contract | null;
  /** Asks the same again. */
  searchAgain: () => void;
  selectedId: string | null;
  select: (contractId: string | null) => void;
  /** A contract as it stands, with this desk's unsettled ends laid over it; null: nothing is known of it. */
  shown: (contractId: string) => { contract: Contract; unsettled: readonly OutboxRow[] } | null;
  /** What a contract is called; null: nothing is known of it. */
  nameOf: (contractId: string) => string | null;
  drafts: Map<string, EndDraft>;
}

/** What was typed into the form of an end. */
export interface EndDraft {
  day: string;
  reference: string;
}

const pauseMs = 200;

/**
 * @param find must be the same function at each render
 * @param held what the store holds of contracts
 * @param replacements how often everything held was replaced by a snapshot
 * @param ofCase the contract of the selected case's car, which needs no search
 */
export function useContracts(
  find: (text: string) => Promise<readonly Contract[]>,
  held: HeldContracts,
  replacements: number,
  ofCase: Contract | null,
): Contracts {
  const [text, setText] = useState('');
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<Found>({ kind: 'nothing-asked' });
  const [seen, setSeen] = useState<Seen>(new Map());
  const [selectedId, select] = useState<string | null>(null);
  const [drafts] = useState(() => new Map<string, EndDraft>());
  const asked = text.trim();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again
  useEffect(() => {
    if (asked === '') {
      setFound({ kind: 'nothing-asked' });
      return;
    }
    let isOver = false;
    setFound({ kind: 'searching' });
    const timer = setTimeout(() => {
      find(asked)
        .then((contracts) => {
          if (isOver) return;
          setSeen((before) => withFound(before, { contracts, lost: [] }));
          setFound({ kind: 'found', text: asked, contracts });
        })
        .catch((error: unknown) => {
          console.error('contracts could not be looked for', error);
          if (!isOver) setFound({ kind: 'failed' });
        });
    }, pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asked, turn, find]);

  useEffect(() => setSeen((before) => withTold(before, held.told)), [held.told]);

  const latest = useLatest({ asked, selected: selectedId === null ? null : (seen.get(selectedId) ?? null) });
  const answered = useRef(replacements);
  useEffect(() => {
    if (answered.current === replacements) return;
    answered.current = replacements;
    let isOver = false;
    const before = latest.current;
    void findAgain(find, before.asked, before.selected).then((again) => {
      if (isOver) return;
      setSeen((known) => withFound(known, again));
      if (before.asked === '' || latest.current.asked !== before.asked) return;
      const { list } = again;
      setFound(list === null ? { kind: 'failed' } : { kind: 'found', text: before.asked, contracts: list });
    });
    return () => {
      isOver = true;
    };
  }, [replacements, find, latest]);

  const shown = (contractId: string) => {
    const known = ofCase?.id === contractId ? ofCase : (seen.get(contractId) ?? null);
    return shownContract(held, contractId, known);
  };
  return {
    text,
    setText,
    found,
    ofCase,
    searchAgain: useCallback(() => setTurn((count) => count + 1), []),
    selectedId,
    select,
    shown,
    nameOf(contractId) {
      const known = shown(contractId);
      return known === null ? null : contractName(known.contract);
    },
    drafts,
  };
}
