import { describe, expect, it } from 'vitest';
import { telephoneUrl } from './telephone-url.ts';

describe('the link to the telephone', () => {
  it('is made of an E.164 number', () => expect(telephoneUrl('+436641234567')).toBe('tel:+436641234567'));

  it.each(['112', '+43 664', '+43664;ext=1', 'https://example.org', '+436641234567\n', '++43664123456', ''])(
    'is not made of %j',
    (number) => expect(() => telephoneUrl(number)).toThrow('E.164'),
  );
});
