import type { Action } from '#shared/domain/action.ts';
import type { ActionResult } from '#shared/protocol/wire.ts';

/** As many as one message of a console may hold. */
const MOST_TOGETHER = 100;

/**
 * Sends actions in the order in which they come, one message after the other: what comes while one is on its way goes with the next.
 * @param send one message; resolves with a result for each, in their order
 * @returns sends an action; rejects when its message failed
 */
export function createActTogether(
  send: (actions: readonly Action[]) => Promise<readonly ActionResult[]>,
): (action: Action) => Promise<ActionResult> {
  let waiting: { action: Action; settle: (result: ActionResult) => void; fail: (error: unknown) => void }[] = [];
  let isSending = false;

  async function sendAll(): Promise<void> {
    isSending = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_TOGETHER);
      waiting = waiting.slice(MOST_TOGETHER);
      try {
        const results = await send(batch.map(({ action }) => action));
        for (const [index, { settle, fail }] of batch.entries()) {
          const result = results[index];
          if (result === undefined) fail(new Error('no result for this action'));
          else settle(result);
        }
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    isSending = false;
  }

  return (action) =>
    new Promise((settle, fail) => {
      waiting.push({ action, settle, fail });
      if (!isSending) void sendAll();
    });
}
