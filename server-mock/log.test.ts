import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

describe('the log', () => {
  it('writes one line for one event, whatever comes from outside', () => {
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      () => 0,
    );
    log('session:refused', {
      operatorId: 'x\n1970-01-01T00:00:00.000Z session:opened',
      isKnown: false,
      seq: 7,
      bit: null,
    });
    log('gateway:started');
    expect(lines).toEqual([
      '1970-01-01T00:00:00.000Z session:refused operatorId="x\\n1970-01-01T00:00:00.000Z session:opened" isKnown=false seq=7 bit=null',
      '1970-01-01T00:00:00.000Z gateway:started',
    ]);
  });
});
