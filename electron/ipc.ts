import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Channel, type ChannelArgs, type ChannelResult, desktopContract } from '#shared/desktop/contract.ts';
import { isAppUrl } from './origin.ts';

export type Handlers = { [C in Channel]: (...args: ChannelArgs<C>) => ChannelResult<C> | Promise<ChannelResult<C>> };

/**
 * The one gate between page and main process, the only file that names ipcMain. Lets in the main frame of the app's own
 * pages only, and only arguments that fit the contract; everything else is rejected aloud, at both ends.
 */
export function installIpc(handlers: Handlers): void {
  for (const channel of Object.keys(desktopContract) as Channel[]) handle(channel, handlers[channel]);
}

function handle<C extends Channel>(channel: C, handler: Handlers[C]): void {
  ipcMain.handle(channel, async (event, ...raw: unknown[]) => {
    if (!isOwnMainFrame(event)) throw reject(channel, `not from a main frame of this app: ${event.senderFrame?.url}`);
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
