import { BrowserWindow, type Session } from 'electron';

/** Loads the pages of this session again: everything they knew is on disk, and their policy comes with the answer. */
export function reloadPages(session: Session): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) {
    if (webContents.session === session) webContents.reload();
  }
}
