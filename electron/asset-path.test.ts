import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetPath } from './asset-path.ts';

describe('files of the page', () => {
  it('finds the page and its parts', () => {
    expect(assetPath('/app/page', '/')).toBe('/app/page/index.html');
    expect(assetPath('/app/page', '/assets/main.js')).toBe('/app/page/assets/main.js');
    expect(assetPath('/app/page', '/a%20b.png')).toBe('/app/page/a b.png');
  });

  it.each(['/%', '/a%00b', '/..%5c..%5csecret'])('refuses the malformed path %s', (pathname) => {
    expect(assetPath('/app/page', pathname)).toBeNull();
  });

  it('never leads out of the page’s folder', () => {
    const piece = fc.constantFrom('..', '%2e%2e', '.', 'a', '%2f', '//', '....', '%252e', '~');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const file = assetPath('/app/page', `/${pieces.join('/')}`);
        expect(file === null || file.startsWith('/app/page/')).toBe(true);
      }),
      { seed: 7 },
    );
  });
});
