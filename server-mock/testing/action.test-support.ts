import { randomUUID } from 'node:crypto';
import { type Action, actionSchema } from '#shared/domain/action.ts';

const consoleId = randomUUID();

/** An action as a desk makes it, parsed by the schema; `by` is K. Mayer of the crash desk unless told otherwise. */
export function makeAction(
  incidentId: string,
  kind: Action['kind'],
  args: object = {},
  rest: { id?: string; by?: string } = {},
): Action {
  const at = 1_769_860_000_000;
  return actionSchema.parse({ id: randomUUID(), incidentId, at, by: 'kmayer', consoleId, kind, args, ...rest });
}
