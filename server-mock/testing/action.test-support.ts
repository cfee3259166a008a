import { randomUUID } from 'node:crypto';
import { type Action, type ActionDraft, actionDraftSchema, actionSchema } from '#shared/domain/action.ts';
import { type ChainLink, genesisHash, hashOf } from '#shared/domain/chain.ts';
import { expiresAtOf } from '#shared/domain/expiry.ts';

/** Gives drafts their places in a desk's chain, one after the other. */
export function createDeskChain(chainId = randomUUID()): (draft: ActionDraft) => Action {
  let next: ChainLink = { chainId, number: 1, previousHash: genesisHash };
  return (draft) => {
    const action = actionSchema.parse({ ...draft, chain: next });
    next = { chainId, number: next.number + 1, previousHash: hashOf(action) };
    return action;
  };
}

/** What else a test wants of an action. `at`: milliseconds UTC. */
export interface ActionRest {
  id?: string;
  by?: string;
  at?: number;
  consoleId?: string;
  expiresAt?: number | null;
}

const ofThisFile = randomUUID();

/** A decision as an operator makes it now, parsed by the schema; `by` is K. Mayer of the crash desk unless told otherwise. */
export function makeDraft(
  incidentId: string,
  kind: Action['kind'],
  args: object = {},
  rest: ActionRest = {},
): ActionDraft {
  const { at = Date.now() } = rest;
  const envelope = { id: randomUUID(), incidentId, at, by: 'kmayer', consoleId: ofThisFile };
  return actionDraftSchema.parse({ ...envelope, expiresAt: expiresAtOf(kind, at), kind, args, ...rest });
}

const link = createDeskChain();

/** The same as the next of one desk's chain: all actions of a test file have one desk. */
export function makeAction(incidentId: string, kind: Action['kind'], args: object = {}, rest: ActionRest = {}): Action {
  return link(makeDraft(incidentId, kind, args, rest));
}
