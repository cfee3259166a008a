import { describe, expect, it } from 'vitest';
import { sampleCase, sampleId } from '../../testing/sample-case.ts';
import { followView, nothingSelected, selectedCase } from './selection.ts';

const [first, second] = [sampleCase(), sampleCase({ id: sampleId(2) })];
const showing = (cases: (typeof first)[], recentlyClosed: (typeof first)[] = [], toReview: (typeof first)[] = []) => ({
  cases,
  recentlyClosed,
  toReview,
});
const onSecond = followView({ selectedId: sampleId(2), lastKnown: null }, showing([first, second]));

describe('the selection', () => {
  it('starts at the top of the queue', () => {
    expect(selectedCase(followView(nothingSelected, showing([first, second])))).toBe(first);
    expect(followView(nothingSelected, showing([]))).toBe(nothingSelected);
  });

  it('never moves by itself, whatever comes to the top', () => {
    expect(followView(onSecond, showing([sampleCase({ id: sampleId(3) }), first, second]))).toBe(onSecond);
  });

  it('follows the news of its case', () => {
    const newer = sampleCase({ id: sampleId(2), messageIdentifier: 2 });
    expect(selectedCase(followView(onSecond, showing([first, newer])))).toBe(newer);
  });

  it('keeps a case that was closed, or that went without a word, in sight', () => {
    const closed = sampleCase({ id: sampleId(2), seq: 9 });
    expect(selectedCase(followView(onSecond, showing([first], [closed])))).toBe(closed);
    expect(selectedCase(followView(onSecond, showing([first])))).toBe(second);
  });

  it('can be a case that waits for a second look, and stays on it when it was looked at', () => {
    const closed = sampleCase({ id: sampleId(3), seq: 9 });
    const onClosed = followView({ selectedId: sampleId(3), lastKnown: null }, showing([first], [], [closed]));
    expect(selectedCase(onClosed)).toBe(closed);
    expect(selectedCase(followView(onClosed, showing([first])))).toBe(closed);
  });
});
