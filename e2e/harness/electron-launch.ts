/** True when Electron runs with Chromium's sandbox, as it does for every ordinary user. */
export const isSandboxed = process.env.LEITSTAND_E2E_SANDBOX === '1';

/** What Playwright needs to start an app folder in the Electron that ELECTRON_OVERRIDE_DIST_PATH names. */
export function electronLaunch(appFolder: string, env: Record<string, string>) {
  return {
    args: [appFolder],
    chromiumSandbox: isSandboxed,
    env: { ...(process.env as Record<string, string>), ...env },
  };
}
