import type { BoxContent } from '#shared/desktop/black-box.ts';
import { broadcastChannels } from '../broadcast-channels.ts';
import type { Database } from '../store/database.ts';
import { createEngine, type Engine } from './engine.ts';
import type { WorkerCommand, WorkerMessage } from './messages.ts';
import { relayUnits } from './relay-units.ts';
import { createRequests } from './requests.ts';
import { connect } from './transport.ts';

/**
 * Runs one engine by messages, wherever it lives: in the Worker, or in the page itself when only memory is left.
 * @returns obeys a command
 */
export function runEngine(
  database: Database,
  tell: (message: WorkerMessage) => void,
): (command: WorkerCommand) => void {
  let engine: Engine | null = null;
  let working: Promise<void> = Promise.resolve();
  let lookedAt: string | null = null;
  const recalls = createRequests<BoxContent>();
  const rows = new BroadcastChannel(broadcastChannels.rows);
  const units = relayUnits(new BroadcastChannel(broadcastChannels.units));

  async function start(command: Extract<WorkerCommand, { kind: 'start' }>): Promise<void> {
    const { gatewayUrl, consoleId, session } = command;
    engine ??= createEngine({
      database,
      connect,
      gatewayUrl,
      consoleId,
      clock: Date.now,
      monotonic: () => performance.now(),
      random: Math.random,
      recall: () => recalls.ask((requestId) => tell({ kind: 'recall:ask', requestId })),
      onSettled: (settled) => tell({ kind: 'outbox:settled', settled }),
      onUnits: units.tell,
      onStatus: (status) => tell({ kind: 'status:changed', status }),
      onChange: (change) => {
        tell({ kind: 'rows:changed', change });
        rows.postMessage(change);
      },
    });
    engine.look(lookedAt);
    await engine.start(session);
  }

  async function loadHistory(requestId: number, incidentId: string): Promise<void> {
    const isComplete = (await engine?.loadHistory(incidentId).catch(() => null)) ?? null;
    tell({ kind: 'history:loaded', requestId, isComplete });
  }

  async function findContracts(requestId: number, text: string): Promise<void> {
    const contracts = (await engine?.findContracts(text).catch(() => null)) ?? null;
    tell({ kind: 'contracts:found', requestId, contracts });
  }

  async function askShare(requestId: number, shareId: string): Promise<void> {
    const reply = (await engine?.askShare({ shareId }).catch(() => null)) ?? null;
    tell({ kind: 'share:told', requestId, reply });
  }

  return (command) => {
    switch (command.kind) {
      case 'start':
        working = working.then(() => start(command));
        return;
      case 'stop':
        working = working.then(() => engine?.stop());
        return;
      case 'wake':
        engine?.wake();
        return;
      case 'look':
        lookedAt = command.incidentId;
        engine?.look(lookedAt);
        return;
      case 'bringBack':
        engine?.bringBack();
        return;
      case 'recall:answer':
        recalls.settle(command.requestId, command.content);
        return;
      case 'history:load':
        void loadHistory(command.requestId, command.incidentId);
        return;
      case 'share:ask':
        void askShare(command.requestId, command.shareId);
        return;
      case 'contracts:find':
        void findContracts(command.requestId, command.text);
        return;
    }
  };
}
