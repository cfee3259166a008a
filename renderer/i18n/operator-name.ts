import type { Operator, OperatorId } from '#shared/domain/operator.ts';

/** What a colleague is called here: the signed-in operator by name, anybody else by the id that the journal holds. */
export function operatorName(self: Operator, id: OperatorId): string {
  return id === self.id ? self.name : id;
}
