import type { OperatorId } from '#shared/domain/operator.ts';
import type { Sql } from '../journal/database.ts';

/** Whose session brought an action, and from which desk. */
export interface Delivery {
  operatorId: OperatorId;
  consoleId: string;
}

/** Keeps for ever that an operator was signed in at a desk: an action of theirs may still wait in its outbox. */
export async function rememberAtDesk(sql: Sql, { consoleId, operatorId }: Delivery): Promise<void> {
  await sql.query('INSERT INTO desk_operator (console_id, operator_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    consoleId,
    operatorId,
  ]);
}

/**
 * Whether a delivery may speak for whoever decided: its own operator, or one who was signed in at the same desk before. So
 * an outbox is emptied after a change of shift, and nobody acts in the name of a person who was never there.
 */
export async function maySpeakFor(sql: Sql, delivery: Delivery, decider: OperatorId): Promise<boolean> {
  if (delivery.operatorId === decider) return true;
  const found = await sql.query('SELECT 1 FROM desk_operator WHERE console_id = $1 AND operator_id = $2', [
    delivery.consoleId,
    decider,
  ]);
  return found.length > 0;
}
