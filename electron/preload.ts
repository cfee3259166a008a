import { contextBridge, ipcRenderer } from 'electron';
import type { Channel, ChannelArgs, ChannelResult, DesktopBridge } from '#shared/desktop/contract.ts';

function invoke<C extends Channel>(channel: C, ...args: ChannelArgs<C>): Promise<ChannelResult<C>> {
  return ipcRenderer.invoke(channel, ...args);
}

const bridge: DesktopBridge = {
  getConfiguration: () => invoke('configuration:get'),
  announce: (line) => invoke('announce', line),
  setAttention: (alarmingCases) => invoke('attention:set', alarmingCases),
};

contextBridge.exposeInMainWorld('leitstand', bridge);
