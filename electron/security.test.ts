import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { readEnvironment } from './environment.ts';
import { externalUrl } from './external-url.ts';
import { isAppUrl } from './origin.ts';
import { isPermitted } from './permissions.ts';

describe('security', () => {
  it.each([
    ['app://leitstand/', true],
    ['app://leitstand/index.html?x#y', true],
    ['app://leitstand.evil/', false],
    ['app://evil@leitstand.example/', false],
    ['https://leitstand/', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
  ])('SEC-1 knows its own pages: %s', (url, isOwn) => {
    expect(isAppUrl(url)).toBe(isOwn);
  });

  it('lets the page talk to its gateway and to nobody else', () => {
    const policy = contentSecurityPolicy({ gatewayUrl: 'https://gateway.example:4210/path', hasMapbox: false });
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).toContain("connect-src 'self' https://gateway.example:4210 wss://gateway.example:4210;");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("script-src 'self';");
  });

  it('opens Mapbox, and nothing else, once its token is held', () => {
    const policy = (hasMapbox: boolean) => contentSecurityPolicy({ gatewayUrl: 'https://gateway.example', hasMapbox });
    const hosts = ' https://api.mapbox.com https://*.tiles.mapbox.com https://events.mapbox.com';
    expect(policy(false)).not.toContain('mapbox');
    expect(policy(true).replace(hosts, '')).toBe(policy(false));
    expect(policy(true)).toMatch(/connect-src [^;]*https:\/\/api\.mapbox\.com/);
  });

  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['http://example.org/', null],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['https://user:password@example.org/', null],
    ['', null],
  ])('opens only plain https links outside: %s', (url, opened) => {
    expect(externalUrl(url)).toBe(opened);
  });

  it('permits what its table names, to its own pages only', () => {
    expect(isPermitted('clipboard-sanitized-write', 'app://leitstand/')).toBe(true);
    expect(isPermitted('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
    expect(isPermitted('media', 'app://leitstand/')).toBe(false);
  });

  it('a packaged console knows no demo sign-in and no reloading', () => {
    const variables = { LEITSTAND_DEMO_SIGN_IN: 'kmayer:a:b', LEITSTAND_RELOAD: '1' };
    expect(readEnvironment(variables, false)).toMatchObject({
      demoSignIn: { operatorId: 'kmayer', secret: 'a:b' },
      isReloading: true,
    });
    expect(readEnvironment(variables, true)).toMatchObject({ demoSignIn: null, isReloading: false });
  });

  it.each(['sk.eyJ1IjoicGxhY2Vob2xkZXIifQ.c2lnbmF0dXJl', 'none'])(
    'takes no secret and no foreign text for the Mapbox token, and does not repeat it: %s',
    (token) => {
      const read = () => readEnvironment({ LEITSTAND_MAPBOX_TOKEN: token }, false);
      expect(read).toThrow('LEITSTAND_MAPBOX_TOKEN');
      expect(read).not.toThrow(token);
    },
  );

  it('names the setting that is not as expected', () => {
    expect(() => readEnvironment({ LEITSTAND_GATEWAY_URL: 'ftp://x' }, false)).toThrow('LEITSTAND_GATEWAY_URL');
  });
});
