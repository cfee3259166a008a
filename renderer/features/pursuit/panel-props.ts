import type { Intent } from '#shared/domain/action.ts';
import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';

/** What every panel of the theft desk gets. */
export interface PanelProps {
  incident: Incident;
  operator: Operator;
  /** How strict the centre is with a stolen car. */
  guards: GuardLimits;
  /** What was typed here before, as the panel kept it. */
  draft: string;
  tick: Observable<number>;
  words: Words;
  onDraft: (text: string) => void;
  onChoose: (intent: Intent) => void;
  onLeave: () => void;
}

/** Longest name that is recorded, in characters: a person, a patrol, an authority. */
export const nameLimit = 120;
