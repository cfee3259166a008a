import type { Channel } from '#shared/desktop/contract.ts';

/** The windows that have the bridge. */
export type WindowName = 'main' | 'map';

/** All that a window which only shows needs. Sign-in, black box, heartbeat, disk and telephone are the main window's alone. */
const mapChannels: ReadonlySet<Channel> = new Set([
  'mapWindow:configuration',
  'mapWindow:alive',
  'mapWindow:keepStay',
  'mapWindow:toggle',
]);
const mapOnlyChannels: ReadonlySet<Channel> = new Set([
  'mapWindow:configuration',
  'mapWindow:alive',
  'mapWindow:keepStay',
]);

/** @param window null: none of the app's windows with the bridge */
export function mayCall(window: WindowName | null, channel: Channel): boolean {
  switch (window) {
    case 'main':
      return !mapOnlyChannels.has(channel);
    case 'map':
      return mapChannels.has(channel);
    case null:
      return false;
  }
}
