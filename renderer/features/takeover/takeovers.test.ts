import { describe, expect, it } from 'vitest';
import { operatorIdSchema } from '#shared/domain/operator.ts';
import { claimed, colleague, sampleIncident, self } from '../../testing/sample-case.ts';
import { createReadTakes, READ_TAKES_KEY } from './read-takes.ts';
import { followTakeovers, nothingTaken, type TakeoverState } from './takeovers.ts';

const third = operatorIdSchema.parse('lhuber');
const mine = sampleIncident({ claim: claimed() });
const takenBy = (by: typeof third, takenFrom: typeof third, n: number) =>
  sampleIncident({ claim: claimed(by, { takenFrom, reason: 'Pause' }, n) });
const follow = (...views: (typeof mine)[][]): TakeoverState =>
  views.reduce((state, incidents) => followTakeovers(state, incidents, self.id), nothingTaken);
const told = (state: TakeoverState) => state.taken.map(({ by, reason }) => [by, reason]);

describe('a case that was mine', () => {
  it('is told as taken, with whom and why, also after a restart', () => {
    expect(told(follow([mine], [takenBy(colleague, self.id, 2)]))).toEqual([[colleague, 'Pause']]);
    expect(told(follow([takenBy(colleague, self.id, 2)]))).toEqual([[colleague, 'Pause']]);
  });

  it('is told when it went through several hands meanwhile', () => {
    expect(told(follow([mine], [takenBy(third, colleague, 3)]))).toEqual([[third, 'Pause']]);
  });

  it('is no longer told once it came back', () => {
    expect(told(follow([mine], [takenBy(colleague, self.id, 2)], [takenBy(self.id, colleague, 3)]))).toEqual([]);
  });

  it('stays told after it left the screen', () => {
    expect(told(follow([mine], [takenBy(colleague, self.id, 2)], []))).toEqual([[colleague, 'Pause']]);
  });

  it('was not taken when only my own claim was too late', () => {
    expect(told(follow([mine], [sampleIncident({ claim: claimed(colleague) })]))).toEqual([]);
  });

  it("and others' cases that change hands are none of mine", () => {
    const theirs = sampleIncident({ claim: claimed(colleague) });
    expect(told(follow([theirs], [takenBy(third, colleague, 2)]))).toEqual([]);
  });

  it('keeps the same state while nothing changes', () => {
    const state = follow([mine], [takenBy(colleague, self.id, 2)]);
    expect(followTakeovers(state, [takenBy(colleague, self.id, 2)], self.id)).toBe(state);
  });
});

describe('what was read', () => {
  function memory(text: string | null) {
    const kept = new Map(text === null ? [] : [[READ_TAKES_KEY, text]]);
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    };
  }

  it('is remembered across restarts', () => {
    const storage = memory(null);
    createReadTakes(storage).add('one');
    expect(createReadTakes(storage).has('one')).toBe(true);
    expect(createReadTakes(storage).has('two')).toBe(false);
  });

  it('is nothing when what is stored makes no sense', () => {
    expect(createReadTakes(memory('{"a"')).has('a')).toBe(false);
    expect(createReadTakes(memory('{"a":1}')).has('a')).toBe(false);
  });

  it('that was offered and accepted is told as handed over, also after a restart', () => {
    const accepted = sampleIncident({
      claim: claimed(colleague, { takenFrom: self.id, reason: 'Anruf läuft noch', isHandedOver: true }, 2),
    });
    expect(follow([mine], [accepted]).taken).toMatchObject([{ by: colleague, isHandedOver: true }]);
    expect(follow([accepted]).taken).toMatchObject([{ by: colleague, isHandedOver: true }]);
  });

  it('that was taken and then handed on by others was not handed over by me', () => {
    const handedOn = sampleIncident({ claim: claimed(third, { takenFrom: colleague, isHandedOver: true }, 3) });
    expect(follow([mine], [handedOn]).taken).toMatchObject([{ by: third, isHandedOver: false }]);
  });
});
