import { describe, expect, it } from 'vitest';
import { typedNumber } from './typed-number.ts';

describe('a telephone number as it is typed', () => {
  it.each([
    ['+43 (664) 123-4567', '+436641234567'],
    ['0043 664/1234567', '+436641234567'],
    [' +423 117 ', '+423117'],
  ])('"%s" is %s', (typed, number) => expect(typedNumber(typed)).toBe(number));

  it.each(['', '112', '0664 1234567', '+43abc', '+43', '+43664123456789012'])('"%s" is none', (typed) =>
    expect(typedNumber(typed)).toBeNull(),
  );
});
