import type { ActionDraft } from '#shared/domain/action.ts';
import { action, intents, uuid } from '#shared/domain/testing/builders.ts';

/** A decided action with its own id; the same number is the same action. */
export function draft(number: number, text = `Notiz ${number}`): ActionDraft {
  const { chain: _chain, ...rest } = action(number, { ...intents.note, args: { text } });
  return rest;
}

export function draftId(number: number): string {
  return uuid(1000 + number);
}

export function chainId(number: number): string {
  return uuid(500 + number);
}
