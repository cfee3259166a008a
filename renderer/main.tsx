import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { bridge } from './bridge.ts';
import { createSubject } from './observable.ts';
import { openDesk } from './open-desk.ts';
import { startHeartbeat } from './watch/start-heartbeat.ts';
import { alarmOfDesk } from './watch/unclaimed-alarm.ts';

const configuration = await bridge.getConfiguration();
const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with the id root');
const root = createRoot(element);
const mute = createSubject(false);
let endHeartbeat = () => {};

await openDesk({
  configuration,
  bridge,
  onDesk(desk, health) {
    endHeartbeat();
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
        demoSignIn={configuration.demoSignIn}
        mute={mute}
      />,
    );
  },
});
