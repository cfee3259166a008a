import { useCallback, useEffect, useRef, useState } from 'react';
import type { Action, ActionKind, Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Desk } from '../../desk.ts';
import { decisionName } from '../../i18n/action-words.ts';
import type { Words } from '../../i18n/words.ts';
import { useLatest } from '../../ui/use-latest.ts';

/** A decision that the disk refused: it stays in sight until the operator settles it. */
export interface Unsaved {
  id: number;
  incident: Incident;
  intent: Intent;
}

/** What the bar says for a few seconds. `saved` only ever after the disk has it (OUT-1). */
export interface BarMessage {
  id: number;
  kind: 'saving' | 'saved' | 'hint';
  text: string;
  /** That of the text: after a turn of the language it is not shown any more. */
  language: Words['language'];
}

export interface Decisions {
  message: BarMessage | null;
  unsaved: readonly Unsaved[];
  saving: (incidentId: string) => ReadonlySet<ActionKind>;
  hint: (text: string) => void;
  /** @returns the action once it is durably on this disk; null when the disk refused it, which the operator is told */
  record: (incident: Incident, intent: Intent) => Promise<Action | null>;
  /** As record(). @returns true once the decision is durably on this disk */
  decide: (incident: Incident, intent: Intent) => Promise<boolean>;
  dismiss: (id: number) => void;
}

const messageMs = 6000;

/** Stores decisions, and says what became of each: nothing before the disk answered, and loudly when it refused. */
export function useDecisions(store: Desk['decide'], words: Words): Decisions {
  const [message, setMessage] = useState<BarMessage | null>(null);
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);
  const [inFlight, setInFlight] = useState<readonly { incidentId: string; kind: ActionKind }[]>([]);
  const lastId = useRef(0);
  const latest = useLatest({ words, inFlight });

  const tell = useCallback(
    (kind: BarMessage['kind'], text: string) => {
      lastId.current += 1;
      setMessage({ id: lastId.current, kind, text, language: latest.current.words.language });
    },
    [latest],
  );

  useEffect(() => {
    if (message === null || message.kind === 'saving') return;
    const timer = setTimeout(() => setMessage(null), messageMs);
    return () => clearTimeout(timer);
  }, [message]);

  const record = useCallback(
    async (incident: Incident, intent: Intent): Promise<Action | null> => {
      const mark = { incidentId: incident.id, kind: intent.kind };
      setInFlight((marks) => [...marks, mark]);
      tell('saving', latest.current.words.t('bar.saving'));
      try {
        const action = await store(incident.id, intent);
        const { words } = latest.current;
        tell('saved', words.t('bar.saved', { what: decisionName(words, intent, incident) }));
        return action;
      } catch (error) {
        console.error('a decision could not be stored', error);
        lastId.current += 1;
        const id = lastId.current;
        setUnsaved((list) => [...list, { id, incident, intent }]);
        setMessage(null);
        return null;
      } finally {
        setInFlight((marks) => marks.filter((one) => one !== mark));
      }
    },
    [store, tell, latest],
  );
  const decide = useCallback(
    async (incident: Incident, intent: Intent) => (await record(incident, intent)) !== null,
    [record],
  );

  const hint = useCallback((text: string) => tell('hint', text), [tell]);
  const dismiss = useCallback((id: number) => setUnsaved((list) => list.filter((one) => one.id !== id)), []);

  return {
    message: message?.language === words.language ? message : null,
    unsaved,
    saving: (incidentId) => new Set(inFlight.filter((one) => one.incidentId === incidentId).map(({ kind }) => kind)),
    hint,
    record,
    decide,
    dismiss,
  };
}
