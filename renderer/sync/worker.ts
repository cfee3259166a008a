import { openDatabase } from '../store/database.ts';
import type { WorkerReply, WorkerRequest } from './messages.ts';
import { runEngine } from './run-engine.ts';

/** The Worker's composition root: the one place that holds the socket and writes what comes in. */
const tell = (message: WorkerReply) => self.postMessage(message);
const obey = runEngine(openDatabase(), tell);

self.onmessage = ({ data: command }: MessageEvent<WorkerRequest>) => {
  if (command.kind === 'ping') tell({ kind: 'pong' });
  else obey(command);
};
