/** The app's own scheme and host: the origin of every stored row. Never changed after release (SEC-1). */
export const appScheme = 'app';
export const appHost = 'leitstand';
export const appOrigin = `${appScheme}://${appHost}`;

/** Whether a URL is a page of this app and of nothing else. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${appScheme}:` && host === appHost;
}
