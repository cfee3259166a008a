import type { WorkerCommand, WorkerMessage } from './messages.ts';

/** Where the sync engine runs, as the window sees it: it is told things, and it tells. */
export interface SyncHost {
  tell(command: WorkerCommand): void;
  /** @returns ends the listening */
  listen(listener: (message: WorkerMessage) => void): () => void;
  /** Ends the engine for good; nothing is told any more. */
  close(): void;
}
