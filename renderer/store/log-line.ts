import type { Action } from '#shared/domain/action.ts';
import type { Entry } from '#shared/domain/entry.ts';
import type { OutboxRow } from './rows.ts';

/**
 * One line of a case's log, with its proof: recorded in the journal under `seq`; or still an action of this desk, whose
 * outbox row says whether it is only saved here or refused. `at` is milliseconds UTC.
 */
export type LogLine =
  | { at: number; proof: 'recorded'; entry: Entry }
  | { at: number; proof: 'unsettled'; action: Action; row: OutboxRow };
