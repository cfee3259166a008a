import { expect, it } from 'vitest';
import { type Channel, desktopContract } from '#shared/desktop/contract.ts';
import { mayCall, type WindowName } from './gate.ts';

const channels = Object.keys(desktopContract) as Channel[];
const open = (window: WindowName | null) => channels.filter((channel) => mayCall(window, channel));

it('SEC the map window reaches nothing but itself: no session, no black box, no heartbeat, no telephone', () => {
  expect(open('map')).toEqual(['mapWindow:configuration', 'mapWindow:toggle', 'mapWindow:keepStay', 'mapWindow:alive']);
});

it('the main window reaches all but what is told of the map window', () => {
  const shut = channels.filter((channel) => !mayCall('main', channel));
  expect(shut).toEqual(['mapWindow:configuration', 'mapWindow:keepStay', 'mapWindow:alive']);
});

it('SEC a window that is neither reaches nothing', () => expect(open(null)).toEqual([]));
