import { app, type Session, shell } from 'electron';
import { externalUrl } from './external-url.ts';
import { isAppUrl } from './origin.ts';
import { isPermitted } from './permissions.ts';

/**
 * Closes what a page could otherwise open: navigation, redirects, frames, windows, permissions, devices. One place for every window.
 * @param sessions every session that shows pages of this app
 */
export function installHardening(sessions: readonly Session[]): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      const external = externalUrl(url);
      if (external !== null) void shell.openExternal(external);
      return { action: 'deny' };
    });
  });
  for (const session of sessions) hardenSession(session);
}

function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(isPermitted(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
}
