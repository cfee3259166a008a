import { describe, expect, it } from 'vitest';
import type { Entry } from '#shared/domain/entry.ts';
import { createJournalTail } from './journal-tail.ts';

const entries = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ seq: from + index })) as Entry[];

describe('the tail of the journal', () => {
  it('reads what it holds, and says when it does not reach back that far', () => {
    const tail = createJournalTail(10);
    expect(tail.read(1, 5)).toBeUndefined();
    tail.push(entries(5, 9));
    expect(tail.read(4, 5)).toBeUndefined();
    expect(tail.read(6, 2)).toEqual(entries(6, 7));
    expect(tail.read(10, 5)).toEqual([]);
  });

  it('forgets the oldest', () => {
    const tail = createJournalTail(10);
    tail.push(entries(1, 20));
    tail.push(entries(21, 21));
    expect(tail.read(11, 99)).toBeUndefined();
    expect(tail.read(12, 99)).toEqual(entries(12, 21));
  });

  it('never bridges a hole', () => {
    const tail = createJournalTail(10);
    tail.push(entries(1, 3));
    tail.push(entries(5, 6));
    expect(tail.read(1, 99)).toBeUndefined();
    expect(tail.read(5, 99)).toEqual(entries(5, 6));
  });
});
