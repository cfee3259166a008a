import { describe, expect, it } from 'vitest';
import { plateStyle } from './plate-style.ts';

describe('plateStyle', () => {
  it.each([
    ['W 12345 A', 'austria'],
    ['GU 123 AB', 'austria'],
    ['FL 24680', 'liechtenstein'],
    ['W NAME 1', 'plain'],
    ['S AB 1234', 'plain'],
    ['', 'plain'],
  ])('dresses %j as %s', (plate, style) => expect(plateStyle(plate)).toBe(style));
});
