import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { bridge } from './bridge.ts';
import { createDesk } from './create-desk.ts';
import { nextFrame } from './next-frame.ts';

const configuration = await bridge.getConfiguration();
const desk = createDesk({
  gatewayUrl: configuration.gatewayUrl,
  consoleId: configuration.consoleId,
  worker: new Worker(new URL('./sync/worker.ts', import.meta.url), { type: 'module', name: 'sync' }),
  clock: Date.now,
  nextFrame,
});
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <App
    desk={desk}
    announce={(line) => void bridge.announce(line)}
    setAttention={(alarmingCases) => void bridge.setAttention(alarmingCases)}
    demoSignIn={configuration.demoSignIn}
  />,
);
