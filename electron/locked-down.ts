import type { WebPreferences } from 'electron';

/** What every window of this app is, whatever else it is: shut off from the machine, and never asleep when it has to sound. */
export const lockedDown = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
  // An alarm sounds and rows are painted also while the window is behind others, and before anyone has clicked.
  backgroundThrottling: false,
  autoplayPolicy: 'no-user-gesture-required',
} as const satisfies WebPreferences;
