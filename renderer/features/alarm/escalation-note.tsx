import type { Ladder } from '#shared/domain/escalation.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';
import { escalationWords, type SupervisorHeard } from './escalation-words.ts';

export interface EscalationNoteProps {
  incident: Incident;
  ladder: Ladder;
  supervisor: SupervisorHeard;
  tick: Observable<number>;
  words: Words;
}

/** The countdown to the next level, and who was told, ticking by itself. */
export function EscalationNote({ incident, ladder, supervisor, tick, words }: EscalationNoteProps) {
  const text = escalationWords(words, incident, ladder, useNow(tick), supervisor);
  return text === null ? null : <span data-testid="escalation">{text}</span>;
}
