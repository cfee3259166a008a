import type { ActionKind } from '#shared/domain/action.ts';

/** The key of each action, in the order in which a case is handled. */
export const actionKeys = {
  acknowledge: 'a',
  claim: 'c',
  take: 'h',
  call: 'v',
  notify: 'p',
  dispatch: 'd',
  note: 'n',
  close: 'x',
} as const satisfies Record<ActionKind, string>;

export const actionKinds = Object.keys(actionKeys) as ActionKind[];
