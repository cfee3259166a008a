import { describe, expect, it } from 'vitest';
import { cutToSquare } from './cut-to-square.ts';

describe('cutToSquare', () => {
  it('leaves a line inside as it is', () => {
    const line = [
      { x: 1, y: 1 },
      { x: 5, y: 9 },
      { x: 10, y: 10 },
    ];
    expect(cutToSquare(line, 10)).toEqual([line]);
  });

  it('ends a line on the border, in as many parts as lie inside', () => {
    const line = [
      { x: -4, y: 2 },
      { x: 4, y: 2 },
      { x: 4, y: 14 },
      { x: 8, y: 14 },
      { x: 8, y: 6 },
    ];
    expect(cutToSquare(line, 10)).toEqual([
      [
        { x: 0, y: 2 },
        { x: 4, y: 2 },
        { x: 4, y: 10 },
      ],
      [
        { x: 8, y: 10 },
        { x: 8, y: 6 },
      ],
    ]);
  });

  it('drops what is outside or only touches a corner', () => {
    expect(
      cutToSquare(
        [
          { x: -3, y: 3 },
          { x: 3, y: -3 },
        ],
        10,
      ),
    ).toEqual([]);
  });
});
