import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import cors from '@fastify/cors';
import Fastify from 'fastify';
import type { Contract } from '#shared/domain/contract.ts';
import { createRecordActions } from './actions/record-actions.ts';
import { lastToldOf } from './cars/last-told.ts';
import { createSimulatedCars } from './cars/simulated-cars.ts';
import { simulationRoutes } from './cars/simulation-routes.ts';
import { loadCentre } from './centre/load-centre.ts';
import { runCommands } from './commands/run-commands.ts';
import { contractTable } from './contracts/contract-table.ts';
import { findContract } from './contracts/find-contract.ts';
import { loadContracts } from './contracts/load-contracts.ts';
import { seedContracts } from './contracts/save-contract.ts';
import { tellOpenCases } from './contracts/tell-open-cases.ts';
import { watchEscalation } from './escalation/watch-escalation.ts';
import { evidenceRoute } from './evidence/evidence-route.ts';
import { holdFolder } from './hold-folder.ts';
import { installErrorAnswers } from './http-answers.ts';
import { intake } from './intake/intake.ts';
import { openJournal } from './journal/journal.ts';
import { journalRoutes } from './journal/journal-routes.ts';
import { openPgliteDatabase } from './journal/pglite-database.ts';
import { watchChain } from './journal/watch-chain.ts';
import { loadKeys } from './keys.ts';
import type { Log } from './log.ts';
import { quarantineRoute } from './quarantine/quarantine-route.ts';
import { createShareAddresses } from './shares/share-address.ts';
import { shareRoutes } from './shares/share-routes.ts';
import { loadOperators } from './sign-in/operators.ts';
import { sessionRoute } from './sign-in/session-route.ts';
import { createTokens } from './sign-in/tokens.ts';
import { installSockets } from './sockets/sockets.ts';
import { telephoneRoutes } from './telephone/telephone-routes.ts';
import { createUnitList } from './units/unit-list.ts';
import { createVehicleRegistry } from './vehicle-registry.ts';

/** The console's own origin (SEC-1): no other page may read this gateway's answers. */
const CONSOLE_ORIGIN = 'app://leitstand';

export interface GatewayOptions {
  /** Holds the journal and `keys.json`; made when missing. */
  dataDir: string;
  host?: string;
  /** 0 takes a free one. */
  port?: number;
  /** How the police reach this gateway, like `https://share.example.org`; null: by the address it listens on. */
  publicUrl?: string | null;
  /** null: the demo operators, whose secret everybody knows. */
  operatorsFile?: string | null;
  /** null: the demo centre. */
  centreFile?: string | null;
  /** null: the demo's contracts. */
  contractsFile?: string | null;
  /** Of the simulated cars that no file has. */
  moreContracts?: readonly Contract[];
  /** In place of the key in `keys.json`. */
  apiKey?: string | null;
  /** Milliseconds UTC. */
  clock?: () => number;
  log?: Log;
  tokenLifetimeMs?: number;
  receiptTimeoutMs?: number;
  /** A console that lacks more entries than this gets a snapshot in place of them. */
  mostEntriesBehind?: number;
  /** For fault tests: a clock that is wrong by this much. */
  clockOffsetMs?: number;
}

export interface Gateway {
  /** Like `http://127.0.0.1:41234`. */
  url: string;
  apiKey: string;
  close(): Promise<void>;
}

/** Starts a gateway: http intake, sign-in and the consoles' sockets over one journal. @throws when it cannot start */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { dataDir, host = '127.0.0.1', port = 0, log = () => undefined, clockOffsetMs = 0 } = options;
  const trueClock = options.clock ?? Date.now;
  const clock = () => trueClock() + clockOffsetMs;
  const undo: (() => unknown)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await mkdir(dataDir, { recursive: true });
    undo.push(await holdFolder(dataDir));
    const keys = await loadKeys(dataDir);
    const apiKey = options.apiKey ?? keys.apiKey;
    const operators = await loadOperators(options.operatorsFile ?? demoOperators(log));
    const centre = await loadCentre(options.centreFile ?? new URL('./centre/demo-centre.json', import.meta.url));
    const contracts = await loadContracts(options.contractsFile ?? null, clock());
    const database = await openPgliteDatabase(join(dataDir, 'journal'), log);
    undo.push(() => database.close());
    const journal = await openJournal(database, clock);
    await database.exec(contractTable);
    await seedContracts(database, [...contracts, ...(options.moreContracts ?? [])]);
    await tellOpenCases(journal);

    const app = Fastify({ forceCloseConnections: true });
    undo.push(() => app.close());
    installErrorAnswers(app, log);
    await app.register(cors, { origin: [CONSOLE_ORIGIN], methods: ['GET', 'POST'] });
    const tokens = createTokens(keys.tokenKeyHex, operators, clock, options.tokenLifetimeMs ?? 12 * 3_600_000);
    app.get('/health', async () => ({ status: 'ok', epoch: journal.epoch, head: journal.head() }));
    await app.register(sessionRoute({ operators, tokens, centre, clock, log }));
    await app.register(telephoneRoutes({ telephone: centre.telephone, tokens, clock, log }));
    await app.register(quarantineRoute({ sql: database, tokens, log }));
    await app.register(journalRoutes({ journal, sql: database, tokens, log }));
    const addresses = createShareAddresses(keys.shareKeyHex);
    await app.register(shareRoutes({ journal, addresses, centre: centre.name, clock, log }));
    await app.register(evidenceRoute({ journal, sql: database, tokens, log }));
    const units = createUnitList(clock);
    await app.register(
      intake({ units, journal, apiKey, findVehicle: createVehicleRegistry(), findContract, clock, log }),
    );
    const cars = createSimulatedCars({ lastTold: (vin) => lastToldOf(journal, vin), clock });
    await app.register(simulationRoutes({ cars, apiKey, log }));

    const recordActions = createRecordActions({ journal, operators, guards: centre.guards, log });
    const { receiptTimeoutMs = 30_000, mostEntriesBehind = 20_000 } = options;
    undo.push(
      installSockets(app.server, {
        ...{ journal, tokens, recordActions, units, clock, log },
        ...{ receiptTimeoutMs, mostEntriesBehind },
        shareUrlOf: (shareId: string) =>
          `${options.publicUrl ?? urlOf(app.server.address(), host)}/share/${addresses.tokenOf(shareId)}`,
      }),
    );
    await app.listen({ host, port });
    undo.push(watchChain({ journal, sql: database, log }));
    undo.push(runCommands({ journal, link: cars, guards: centre.guards, clock, log }));
    undo.push(watchEscalation({ journal, ladders: centre.escalateAfterS, clock, log }));
    log('gateway:started', { epoch: journal.epoch, head: journal.head() });
    return { url: urlOf(app.server.address(), host), apiKey, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function demoOperators(log: Log): URL {
  log('WARNING:demo-operators', { meaning: 'everybody knows their secret: for trying out only, use --operators FILE' });
  return new URL('./demo-operators.json', import.meta.url);
}

function urlOf(address: AddressInfo | string | null, host: string): string {
  if (address === null || typeof address === 'string') throw new Error('the gateway listens on no port');
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}
