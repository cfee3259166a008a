/**
 * Which links may leave the app for the system's browser: https only, and never with a name or password in them.
 * @returns the URL to open, null when it stays closed
 */
export function externalUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  return protocol === 'https:' && username === '' && password === '' ? href : null;
}
