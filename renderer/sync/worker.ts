import { openDatabase } from '../store/database.ts';
import { createEngine, type Engine } from './engine.ts';
import type { WorkerCommand, WorkerMessage } from './messages.ts';
import { connect } from './transport.ts';

/** The Worker's composition root: the one place that holds the socket and writes what comes in. */
const tell = (message: WorkerMessage) => self.postMessage(message);
let engine: Engine | null = null;
let working: Promise<void> = Promise.resolve();

async function obey(command: Exclude<WorkerCommand, { kind: 'wake' }>): Promise<void> {
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

self.onmessage = ({ data: command }: MessageEvent<WorkerCommand>) => {
  if (command.kind === 'wake') engine?.wake();
  else working = working.then(() => obey(command));
};
