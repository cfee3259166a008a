import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNamePart, documentFileSchema, documentNameSchema } from './documents.ts';

const isName = (name: string) => documentNameSchema.safeParse({ folder: 'Fall', name }).success;

describe('names of documents that the page may ask for', () => {
  it.each(['Übergabe 2026-01-15 12.00.00', 'VEDS', 'a', 'Fall (2)'])('lets %s pass', (name) => {
    expect(isName(name)).toBe(true);
  });

  it.each([
    '',
    '..',
    '.hidden',
    '../up',
    'a/b',
    'a\\b',
    'a:b',
    'a\0b',
    'ends.',
    'ends ',
    ' starts',
    'x'.repeat(101),
    'NUL',
    'com1.x',
  ])('refuses %j', (name) => {
    expect(isName(name)).toBe(false);
    expect(documentNameSchema.safeParse({ folder: name, name: 'Fall' }).success).toBe(false);
  });

  it('refuses what is no base64, what is empty, and a kind of file that it does not know', () => {
    const file = { folder: 'Fall', name: 'VEDS', kind: 'veds', base64: 'QUJD' };
    expect(documentFileSchema.safeParse(file).success).toBe(true);
    expect(documentFileSchema.safeParse({ ...file, base64: 'no base64!' }).success).toBe(false);
    expect(documentFileSchema.safeParse({ ...file, base64: '' }).success).toBe(false);
    expect(documentFileSchema.safeParse({ ...file, kind: 'exe' }).success).toBe(false);
  });

  it('makes a name that passes out of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const part = asNamePart(text);
        expect(part === '' || isName(`Fall ${part}`)).toBe(true);
      }),
      { seed: 4 },
    );
    expect(asNamePart('W 12345 A')).toBe('W 12345 A');
    expect(asNamePart('../../etc/passwd')).toBe('etc passwd');
  });
});
