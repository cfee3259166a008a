import type { DesktopBridge } from '#shared/desktop/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly leitstand: DesktopBridge;
  }
}

/** The one place of the page that names the bridge to the main process. */
export const bridge: DesktopBridge = window.leitstand;
