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
    const policy = contentSecurityPolicy('https://gateway.example:4210/path');
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).toContain("connect-src 'self' https://gateway.example:4210 wss://gateway.example:4210;");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("script-src 'self';");
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

  it('names the setting that is not as expected', () => {
    expect(() => readEnvironment({ LEITSTAND_GATEWAY_URL: 'ftp://x' }, false)).toThrow('LEITSTAND_GATEWAY_URL');
  });
});
