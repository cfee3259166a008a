import { createRoot } from 'react-dom/client';
import { bridge } from './bridge.ts';
import { broadcastChannels } from './broadcast-channels.ts';
import { listenToDesk } from './map-window/heard-desk.ts';
import { MapWindowApp } from './map-window/map-window-app.tsx';
import { openReadingDesk } from './map-window/reading-desk.ts';
import { createStayMemory } from './map-window/stay-memory.ts';
import { nextFrame } from './next-frame.ts';
import { openDatabase } from './store/database.ts';

/** The map window's composition root: it reads the rows on the disk, hears the main window, and writes nothing. */
const aliveMs = 1_000;
setInterval(() => void bridge.mapWindow.alive().catch(() => {}), aliveMs);

const { mapToken, stay } = await bridge.mapWindow.configuration();
const stayMemory = createStayMemory(stay, (view) => {
  bridge.mapWindow
    .keepStay(view)
    .catch((error: unknown) => console.error('where the map stays could not be kept:', error));
});
const element = document.getElementById('root');
if (element === null) throw new Error('map-window.html has no element with the id root');
const database = openDatabase();
const listener = listenToDesk({
  channel: new BroadcastChannel(broadcastChannels.desk),
  clock: Date.now,
  monotonic: () => performance.now(),
});
const openReading = () =>
  openReadingDesk({
    database,
    rows: new BroadcastChannel(broadcastChannels.rows),
    now: () => Date.now() + (listener.heard.get().told?.status.offsetMs ?? 0),
    nextFrame,
  });

createRoot(element).render(
  <MapWindowApp
    listener={listener}
    openReading={openReading}
    stayMemory={stayMemory}
    mapboxToken={mapToken.held?.token ?? null}
    onClose={() => void bridge.mapWindow.toggle()}
  />,
);
