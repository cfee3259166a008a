import { contextBridge, ipcRenderer } from 'electron';
import type { Channel, ChannelArgs, ChannelResult, DesktopBridge } from '#shared/desktop/contract.ts';

function invoke<C extends Channel>(channel: C, ...args: ChannelArgs<C>): Promise<ChannelResult<C>> {
  return ipcRenderer.invoke(channel, ...args);
}

const bridge: DesktopBridge = {
  getConfiguration: () => invoke('configuration:get'),
  announce: (line) => invoke('announce', line),
  setAttention: (alarmingCases) => invoke('attention:set', alarmingCases),
  heartbeat: (heartbeat) => invoke('heartbeat', heartbeat),
  keepSession: (session) => invoke('session:keep', session),
  blackBox: {
    append: (draft) => invoke('blackBox:append', draft),
    settle: async (settled) => {
      await invoke('blackBox:settle', [...settled]);
    },
    read: () => invoke('blackBox:read'),
  },
  documents: {
    pdf: (name) => invoke('document:pdf', name),
    save: (file) => invoke('document:save', file),
    savePackage: (files) => invoke('document:package', files),
  },
  storageHealth: () => invoke('storage:health'),
  mapWindow: {
    configuration: () => invoke('mapWindow:configuration'),
    toggle: () => invoke('mapWindow:toggle'),
    keepStay: (stay) => invoke('mapWindow:keepStay', stay),
    alive: () => invoke('mapWindow:alive'),
  },
  keepMapToken: (token) => invoke('mapToken:keep', token),
  dial: (number) => invoke('telephone:dial', number),
};

contextBridge.exposeInMainWorld('leitstand', bridge);
