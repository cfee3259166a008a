import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { bridge } from './bridge.ts';
import { broadcastChannels } from './broadcast-channels.ts';
import { createDeskMirror } from './desk-mirror.ts';
import { createPreferences } from './features/settings/preferences.ts';
import { createSubject } from './observable.ts';
import { openDesk } from './open-desk.ts';
import { startHeartbeat } from './watch/start-heartbeat.ts';
import { alarmOfDesk } from './watch/unclaimed-alarm.ts';

const configuration = await bridge.getConfiguration();
const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with the id root');
const root = createRoot(element);
const mute = createSubject(false);
const liked = createPreferences(window.localStorage);
const mirror = createDeskMirror(new BroadcastChannel(broadcastChannels.desk), {
  selectedId: null,
  theme: liked.theme.get(),
  language: liked.language.get(),
});
let endHeartbeat = () => {};

await openDesk({
  configuration,
  bridge,
  onDesk(desk, health) {
    endHeartbeat();
    mirror.follow(desk);
    desk.session.subscribe(() => void bridge.keepSession(desk.session.get()));
    endHeartbeat = startHeartbeat({
      beat: bridge.heartbeat,
      status: desk.status,
      worker: health,
      alarm: () => alarmOfDesk(desk, mute.get()),
      language: () => (document.documentElement.lang === 'en' ? 'en' : 'de'),
    });
    root.render(
      <App
        desk={desk}
        announce={(line) => void bridge.announce(line)}
        setAttention={(alarmingCases) => void bridge.setAttention(alarmingCases)}
        documents={bridge.documents}
        mapWindow={{ mirror, toggle: bridge.mapWindow.toggle }}
        mapSettings={{ token: configuration.mapToken, keep: bridge.keepMapToken }}
        demoSignIn={configuration.demoSignIn}
        mute={mute}
      />,
    );
  },
});
