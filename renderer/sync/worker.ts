import { openDatabase } from '../store/database.ts';
import { createEngine, type Engine } from './engine.ts';
import { type ChannelMessage, channelName, type WorkerCommand } from './messages.ts';
import { connect } from './transport.ts';

/** The Worker's composition root: the one place that holds the socket and writes what comes in. */
const channel = new BroadcastChannel(channelName);
const tell = (message: ChannelMessage) => channel.postMessage(message);
let engine: Engine | null = null;
let working: Promise<void> = Promise.resolve();

async function obey(command: WorkerCommand): Promise<void> {
  await engine?.stop();
  if (command.kind === 'stop') return;
  const { gatewayUrl, consoleId, session } = command;
  engine ??= createEngine({
    database: openDatabase(),
    connect,
    gatewayUrl,
    consoleId,
    clock: Date.now,
    random: Math.random,
    onStatus: (status) => tell({ kind: 'status:changed', status }),
    onChange: (change) => tell({ kind: 'rows:changed', change }),
  });
  await engine.start(session);
}

self.onmessage = ({ data }: MessageEvent<WorkerCommand>) => {
  working = working.then(() => obey(data));
};
channel.onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
  if (data.kind === 'outbox:appended') engine?.wake();
};
