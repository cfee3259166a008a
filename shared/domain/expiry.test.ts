import { expect, it } from 'vitest';
import { expiresAtOf, isExpired } from './expiry.ts';
import { action, intents, startAt } from './testing/builders.ts';

it('OUT-6 what is done to the world has its time, facts have none', () => {
  const lasting = Object.values(intents).filter(({ kind }) => expiresAtOf(kind, startAt) === null);
  const expiring = Object.values(intents).filter((intent) => !lasting.includes(intent));
  expect(expiring.map(({ kind }) => kind)).toEqual(['dispatch', 'theft-mode-on', 'command', 'approve']);
  expect(expiresAtOf('dispatch', startAt)).toBe(startAt + 5 * 60_000);
  expect(expiresAtOf('theft-mode-on', startAt)).toBe(startAt + 5 * 60_000);
});

it('OUT-6 a command and its approval have two minutes, to the millisecond', () => {
  for (const intent of [intents.command, intents.approve]) {
    const made = action(0, intent);
    expect(isExpired(made, startAt + 120_000)).toBe(false);
    expect(isExpired(made, startAt + 120_001)).toBe(true);
  }
});
