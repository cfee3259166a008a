import { Classes } from '@blueprintjs/core';

/**
 * Whether a key of an open panel is meant for it: not while a dialog lies over the screen, nor from within another panel at the
 * side, whose own key it may be and which may cover this one.
 * @param own what the panel holds, where it is one at the side itself
 */
export function isForPanel({ target }: Pick<KeyboardEvent, 'target'>, own: Element | null = null): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest(`.${Classes.PORTAL}`) !== null) return false;
  const side = target.closest('.side-panel');
  return side === null || (own !== null && side.contains(own));
}
