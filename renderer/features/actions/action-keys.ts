import type { ActionKind, CaseKind } from '#shared/domain/action.ts';

/** What has a key: a look is recorded by looking, the rest is done where its thing stands in a panel's list. */
export type KeyedKind = Exclude<CaseKind, 'look' | 'revoke' | 'unwatch'>;

/** The key of each action, in the order in which a case is handled; what only a stolen car has is with Shift. */
export const actionKeys = {
  acknowledge: 'a',
  claim: 'c',
  take: 'h',
  accept: 'y',
  join: 'b',
  leave: 'shift+b',
  identify: 'shift+i',
  confirm: 'shift+c',
  'theft-mode-on': 'shift+m',
  check: 'm',
  call: 'v',
  'hang-up': 'shift+v',
  tell: 'e',
  notify: 'p',
  disclose: 'i',
  conference: 'g',
  release: 'o',
  dispatch: 'd',
  'police-file': 'shift+p',
  share: 'shift+l',
  watch: 'shift+w',
  heed: 'shift+h',
  command: 'shift+r',
  approve: 'shift+a',
  sight: 'shift+s',
  recover: 'shift+f',
  'theft-mode-off': 'shift+x',
  skip: 's',
  note: 'n',
  offer: 'u',
  close: 'x',
  reopen: 'w',
  review: 'z',
} as const satisfies Record<KeyedKind, string>;

export const actionKinds = Object.keys(actionKeys) as KeyedKind[];

export function isKeyed(kind: ActionKind): kind is KeyedKind {
  return kind in actionKeys;
}
