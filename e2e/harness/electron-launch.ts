import path from 'node:path';

/** True when Electron runs with Chromium's sandbox, as it does for every ordinary user. */
export const isSandboxed = process.env.LEITSTAND_E2E_SANDBOX !== '0';

/** What Playwright needs to start an app folder in the Electron runtime that was found for this machine. */
export function electronLaunch(appFolder: string, env: Record<string, string>) {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (dist === undefined) throw new Error('ELECTRON_OVERRIDE_DIST_PATH must name the Electron runtime: use npm test');
  return {
    executablePath: path.join(dist, 'electron'),
    args: isSandboxed ? [appFolder] : [appFolder, '--no-sandbox'],
    env: { ...(process.env as Record<string, string>), ...env },
  };
}
