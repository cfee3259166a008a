import type { BlackBox } from '#shared/desktop/black-box.ts';
import type { Action, ActionDraft } from '#shared/domain/action.ts';
import type { Database } from './database.ts';
import { append } from './outbox.ts';

export interface SaveActionNeeds {
  database: Database;
  blackBox: Pick<BlackBox, 'append'>;
  /** The desk's own clock, milliseconds. */
  clock: () => number;
  /** The database refused what the black box holds: it has to be brought back from there. */
  onDatabaseFailed(error: unknown): void;
}

/** saveAction(), one after the other: what is decided later is never stored earlier (OUT-3). */
export function createSaver(needs: SaveActionNeeds): (draft: ActionDraft, replaces?: string | null) => Promise<Action> {
  let last: Promise<unknown> = Promise.resolve();
  return (draft, replaces = null) => {
    const saved = last.then(() => saveAction(needs, draft, replaces));
    last = saved.catch(() => {});
    return saved;
  };
}

/**
 * Keeps what an operator decided: first in the black box, which gives it its place in the desk's chain, then in the outbox
 * (OUT-1, LOG-2). When it resolves, at least one of the two has it on the disk.
 * @param replaces a refused action that this one does anew
 * @throws Error when both refused it: then nothing will be sent
 */
export async function saveAction(
  { database, blackBox, clock, onDatabaseFailed }: SaveActionNeeds,
  draft: ActionDraft,
  replaces: string | null = null,
): Promise<Action> {
  const decidedAt = clock();
  const { action, isSynced } = await blackBox.append(draft);
  try {
    await append(database, action, decidedAt, replaces);
  } catch (error) {
    if (!isSynced) throw error;
    onDatabaseFailed(error);
  }
  return action;
}
