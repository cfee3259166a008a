import type { BoxContent } from '#shared/desktop/black-box.ts';
import type { Database } from '../store/database.ts';
import { restore } from '../store/restore.ts';

/** Brings back into the outbox what only the black box holds (LOG-2, OUT-7). */
export interface BringBack {
  /** The black box may hold something that the outbox lacks. */
  owe(): void;
  /**
   * Brings back what is owed; whoever comes meanwhile waits for it too, so that nothing overtakes it.
   * @returns unanswered: the black box could not be had, and the database alone has to do for now
   * @throws whatever the disk says: then it is still owed
   */
  settle(): Promise<'done' | 'unanswered'>;
  /**
   * Brings back what was recorded as well, for a journal that may have lost it.
   * @throws Error when the black box does not answer, the first times; and whatever the disk says
   */
  settleForeign(): Promise<void>;
}

/** A window that does not hand over the black box must not keep the desk from the gateway for longer. */
const recallMs = 5_000;
const mostFailedRecalls = 3;

/** @param recall reads the black box; throws when it cannot be read */
export function createBringBack(database: Database, recall: () => Promise<BoxContent>): BringBack {
  let isOwed = true;
  let settling: Promise<'done' | 'unanswered'> | null = null;
  let failedRecalls = 0;

  async function recalled(): Promise<BoxContent | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), recallMs);
    });
    return Promise.race([recall().catch(() => null), late]).finally(() => clearTimeout(timer));
  }

  async function settleOwed(): Promise<'done' | 'unanswered'> {
    while (isOwed) {
      isOwed = false;
      try {
        const content = await recalled();
        if (content === null) return 'unanswered';
        await restore(database, content, 'unsettled');
      } catch (error) {
        isOwed = true;
        throw error;
      }
    }
    return 'done';
  }

  return {
    owe() {
      isOwed = true;
    },
    settle() {
      settling ??= settleOwed().finally(() => {
        settling = null;
      });
      return settling;
    },
    async settleForeign() {
      const content = await recalled();
      failedRecalls = content === null ? failedRecalls + 1 : 0;
      if (content !== null) await restore(database, content, 'all');
      else if (failedRecalls < mostFailedRecalls) throw new Error('the black box does not answer');
    },
  };
}
