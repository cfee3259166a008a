import type { ActionKind } from '#shared/domain/action.ts';

/** The key of each action, in the order in which a case is handled. */
export const actionKeys = {
  acknowledge: 'a',
  claim: 'c',
  take: 'h',
  accept: 'y',
  join: 'b',
  leave: 'shift+b',
  check: 'm',
  call: 'v',
  'hang-up': 'shift+v',
  tell: 'e',
  notify: 'p',
  disclose: 'i',
  conference: 'g',
  release: 'o',
  dispatch: 'd',
  skip: 's',
  note: 'n',
  offer: 'u',
  close: 'x',
  reopen: 'w',
  review: 'z',
} as const satisfies Record<ActionKind, string>;

export const actionKinds = Object.keys(actionKeys) as ActionKind[];
