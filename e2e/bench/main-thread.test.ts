import { expect, it } from 'vitest';
import { framesOf, type TraceEvent } from './main-thread.ts';

const name = (pid: number, tid: number, thread: string): TraceEvent => ({
  ...{ name: 'thread_name', ph: 'M', pid, tid, ts: 0 },
  args: { name: thread },
});
const task = (pid: number, tid: number, ms: number, forMs: number): TraceEvent => ({
  ...{ name: 'ThreadControllerImpl::RunTask', ph: 'X', pid, tid },
  ts: 1_000_000 + ms * 1_000,
  dur: forMs * 1_000,
});

it('lays a long task over the frames that it held up, counts a task inside a task once, and waiting not as work', () => {
  const { held, work } = framesOf([
    name(1, 1, 'CrRendererMain'),
    name(2, 1, 'CrRendererMain'),
    name(1, 9, 'Compositor'),
    task(1, 9, 0, 100),
    task(2, 1, 50, 0.1),
    task(1, 1, 0, 2),
    { ...task(1, 1, 10, 20), tdur: 10_000 },
    task(1, 1, 12, 4),
  ]);
  const rounded = (all: readonly number[]) => all.map((ms) => Number(ms.toFixed(1)));
  expect(rounded(held)).toEqual([8.7, 13.3, 0, 0, 0, 0]);
  expect(rounded(work)).toEqual([5.3, 6.7, 0, 0, 0, 0]);
});

it('says that a trace without any page is none', () => {
  expect(() => framesOf([task(1, 1, 0, 1)])).toThrow('no task');
});
