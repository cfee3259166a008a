import { broadcastChannels, type UnitsMessage } from './broadcast-channels.ts';
import { createTracksSource } from './map/all-tracks/tracks-source.ts';
import type { MapAnswer, MapRequest } from './map/units/map-worker-messages.ts';
import { createUnitsSource } from './map/units/units-source.ts';
import { openDatabase } from './store/database.ts';
import type { InboxChange } from './store/inbox.ts';
import { trackQuery } from './store/track-query.ts';

/** The map Worker's composition root: what moves on a window's map is kept and put together here, away from its page. */
const everyMs = 1_000;
const soonMs = 50;
const tell = (answer: MapAnswer) => self.postMessage(answer);
const database = openDatabase();
const units = createUnitsSource(tell, Date.now);
const tracks = createTracksSource(tell, Date.now, (incidentId) => trackQuery(database, incidentId));
let isDueSoon = false;

function show(): void {
  units.show();
  tracks.show();
}

function showSoon(): void {
  if (isDueSoon) return;
  isDueSoon = true;
  setTimeout(() => {
    isDueSoon = false;
    show();
  }, soonMs);
}

const told = new BroadcastChannel(broadcastChannels.units);
told.onmessage = ({ data }: MessageEvent<UnitsMessage>) => units.hear(data);
told.postMessage({ kind: 'ask' } satisfies UnitsMessage);
const rows = new BroadcastChannel(broadcastChannels.rows);
rows.onmessage = ({ data }: MessageEvent<InboxChange>) => tracks.hear(data);

self.onmessage = ({ data }: MessageEvent<MapRequest>) => {
  const areDue = [units.obey(data), tracks.obey(data)];
  if (areDue.includes(true)) showSoon();
};
setInterval(show, everyMs);
