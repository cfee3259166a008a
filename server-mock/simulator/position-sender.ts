import { type PositionIntake, positionsReplySchema } from '#shared/protocol/intake.ts';
import type { Clock } from './clock.ts';
import type { Answer, IntakeClient, Sent } from './intake-client.ts';

/** Places that come within this time go together, milliseconds. */
const TOGETHER_WITHIN_MS = 20;
/** As many as intake takes in one message. */
const MOST_TOGETHER = 500;

/** Sends places of cars, those of the same moment in one message, as the back end of a fleet does. */
export function createPositionSender({
  sendOne,
  sendMany,
  clock,
}: {
  sendOne: (position: PositionIntake) => Promise<Answer>;
  sendMany: (positions: readonly PositionIntake[]) => Promise<Sent>;
  clock: Clock;
}): IntakeClient['sendPosition'] {
  let waiting: { position: PositionIntake; settle: (answer: Answer) => void }[] = [];

  async function flush(): Promise<void> {
    const batch = waiting.slice(0, MOST_TOGETHER);
    waiting = waiting.slice(MOST_TOGETHER);
    if (waiting.length > 0) void flush();
    const [first] = batch;
    if (first === undefined) return;
    if (batch.length === 1) return first.settle(await sendOne(first.position));
    const sent = await sendMany(batch.map(({ position }) => position));
    for (const [index, { settle }] of batch.entries()) settle(answerOf(sent, index));
  }

  return (incidentId, fix) =>
    new Promise((settle) => {
      waiting.push({ position: { incidentId, fix }, settle });
      if (waiting.length === 1) clock.schedule(TOGETHER_WITHIN_MS, () => void flush());
    });
}

/** What the answer to all says to one of them, as if it had come alone. */
function answerOf(sent: Sent, index: number): Answer {
  if (sent.kind !== 'accepted') return sent;
  const reply = positionsReplySchema.safeParse(sent.body);
  const result = reply.data?.results[index];
  if (result === undefined) return { kind: 'unanswered', why: 'no result for this position' };
  if ('error' in result) {
    const status = result.error === 'incident-unknown' ? 404 : result.error === 'unreadable' ? 422 : 409;
    return { kind: 'refused', status, error: result.error, body: result.error };
  }
  return { kind: 'accepted', reply: { ...result, isNew: false } };
}
