import { type PositionsReply, positionIntakeSchema, positionsIntakeSchema } from '#shared/protocol/intake.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import { type RawMessage, readJson } from './read-body.ts';
import { recordPosition, type ToldPosition } from './record-position.ts';
import { fixFromTold } from './told.ts';
import { faultOf } from './unreadable.ts';

type Result = PositionsReply['results'][number];

/**
 * Records positions of many cars in one transaction, each judged by itself: one that cannot be taken costs none of the others,
 * and nothing of it is kept.
 * @throws Unreadable when the message as a whole cannot be read
 */
export async function recordPositions(
  journal: Pick<Journal, 'write'>,
  raw: RawMessage,
  log: Log,
): Promise<PositionsReply> {
  const told = readJson(raw, positionsIntakeSchema).positions.map((value) => readPosition(value, raw.receivedAt));
  return journal.write(async (writer) => {
    await writer.foresee(told.flatMap((one) => ('error' in one ? [] : [one.incidentId])));
    const results: Result[] = [];
    for (const one of told) {
      if ('error' in one) {
        results.push(one);
        continue;
      }
      const outcome = await recordPosition(writer, one, log);
      results.push(typeof outcome === 'string' ? { error: outcome, field: 'incidentId' } : outcome);
    }
    return { results };
  });
}

function readPosition(value: unknown, receivedAt: number): ToldPosition | Extract<Result, { error: unknown }> {
  const told = positionIntakeSchema.safeParse(value);
  if (!told.success) return { error: 'unreadable', field: faultOf(told.error).field };
  return { incidentId: told.data.incidentId, fix: fixFromTold(told.data.fix, 'telemetry', receivedAt) };
}
