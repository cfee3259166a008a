import { expect, it } from 'vitest';
import { createAttention } from './attention.ts';

it('attention lasts as long as one of its reasons', () => {
  const flashes: boolean[] = [];
  const attend = createAttention(() => ({ flashFrame: (isOn) => flashes.push(isOn), isDestroyed: () => false }));
  attend('alarm', true);
  attend('watchdog', true);
  attend('watchdog', false);
  attend('alarm', false);
  expect(flashes).toEqual([true, true, true, false]);
});
