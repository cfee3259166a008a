import { describe, expect, it } from 'vitest';
import { wordsIn } from '../testing/sample-case.ts';
import { ariaKeys, keyNames } from './keys.tsx';

describe('keys', () => {
  it('are named as on the keyboard of the operator', () => {
    expect(keyNames(wordsIn('de'), 'ctrl+k')).toBe('Strg K');
    expect(keyNames(wordsIn('en'), 'ctrl+k')).toBe('Ctrl K');
    expect(keyNames(wordsIn('de'), 'f10')).toBe('F10');
  });

  it('are told to assistive technology in its own form', () => {
    expect(ariaKeys('ctrl+k')).toBe('Control+K');
    expect(ariaKeys('f1')).toBe('F1');
    expect(ariaKeys('enter')).toBe('Enter');
  });
});
