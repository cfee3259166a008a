import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type Channel, type ChannelArgs, type ChannelResult, desktopContract } from '#shared/desktop/contract.ts';
import { mayCall, type WindowName } from './gate.ts';
import { isAppUrl } from './origin.ts';

export type Handlers = { [C in Channel]: (...args: ChannelArgs<C>) => ChannelResult<C> | Promise<ChannelResult<C>> };

/** Which of the app's windows this is; null: none that has the bridge. */
export type WindowOf = (contents: WebContents) => WindowName | null;

/**
 * The one gate between page and main process, the only file that names ipcMain. Lets in the main frame of the app's own
 * pages only, only what its window may call, and only arguments that fit the contract; everything else is rejected aloud,
 * at both ends.
 */
export function installIpc(handlers: Handlers, windowOf: WindowOf): void {
  for (const channel of Object.keys(desktopContract) as Channel[]) handle(channel, handlers[channel], windowOf);
}

function handle<C extends Channel>(channel: C, handler: Handlers[C], windowOf: WindowOf): void {
  ipcMain.handle(channel, async (event, ...raw: unknown[]) => {
    if (!isOwnMainFrame(event)) throw reject(channel, `not from a main frame of this app: ${event.senderFrame?.url}`);
    const window = windowOf(event.sender);
    if (!mayCall(window, channel)) throw reject(channel, `not for the ${window ?? 'unknown'} window`);
    const args = desktopContract[channel].args.safeParse(raw);
    if (!args.success) throw reject(channel, args.error.message);
    return handler(...(args.data as ChannelArgs<C>));
  });
}

function isOwnMainFrame({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url);
}

function reject(channel: Channel, why: string): Error {
  console.error(`ipc ${channel} rejected: ${why}`);
  return new Error(`${channel} rejected: ${why}`);
}
