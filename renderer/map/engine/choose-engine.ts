import { assertNever } from '#shared/domain/assert-never.ts';
import type { MapEngineName } from './engine.ts';

/** Why the map is not what the centre's Mapbox token would give. */
export type EngineNotice = 'token-refused' | 'unreachable' | 'engine-failed';

/** What draws the map, and on which ground. */
export interface EngineChoice {
  /** null: Mapbox is being asked, and nothing drawn yet. */
  engine: MapEngineName | null;
  /** `own`: the console's archives, with any engine; `mapbox`: Mapbox's style, with its engine only. */
  ground: 'own' | 'mapbox';
  notice: EngineNotice | null;
  /** When Mapbox is to be asked (again): at once, after a pause, or not until something is doubted. */
  ask: 'now' | 'later' | 'rest';
  /** How often in a row it could not be asked. */
  failedAsks: number;
}

/** What Mapbox says to the token. `unreachable`: nothing, or nothing that decides it. */
export type TokenAnswer = 'accepted' | 'refused' | 'unreachable';

/**
 * `answered`: Mapbox was asked; `doubted`: something of Mapbox's did not come, or the network came or went; `refused`: the
 * engine says that the token is not valid, and draws no more; `failed`: the engine cannot be loaded or started.
 */
export type EngineNews =
  | { kind: 'answered'; answer: TokenAnswer }
  | { kind: 'doubted' }
  | { kind: 'refused' }
  | { kind: 'failed' };

const offline: EngineChoice = { engine: 'maplibre', ground: 'own', notice: null, ask: 'rest', failedAsks: 0 };

/** MapLibre at once without a token; with one, Mapbox is asked first, so that only one engine is loaded. */
export function firstChoice(hasToken: boolean): EngineChoice {
  return hasToken ? { ...offline, engine: null, ask: 'now' } : offline;
}

/**
 * The next choice. MapLibre on the console's own ground is where every fault ends, and stays until the page is loaded
 * again; a network that is closed only takes Mapbox's ground away for as long as it is.
 */
export function chooseEngine(choice: EngineChoice, news: EngineNews): EngineChoice {
  if (choice.engine === 'maplibre') return choice;
  switch (news.kind) {
    case 'answered':
      return answered(choice, news.answer);
    case 'doubted':
      return { ...choice, ask: 'now' };
    case 'refused':
      return { ...offline, notice: 'token-refused' };
    case 'failed':
      return { ...offline, notice: 'engine-failed' };
    default:
      return assertNever(news);
  }
}

function answered({ failedAsks }: EngineChoice, answer: TokenAnswer): EngineChoice {
  switch (answer) {
    case 'accepted':
      return { engine: 'mapbox', ground: 'mapbox', notice: null, ask: 'rest', failedAsks: 0 };
    case 'refused':
      return { ...offline, notice: 'token-refused' };
    case 'unreachable':
      return { engine: 'mapbox', ground: 'own', notice: 'unreachable', ask: 'later', failedAsks: failedAsks + 1 };
    default:
      return assertNever(answer);
  }
}

const firstPauseMs = 5_000;
const longestPauseMs = 300_000;

/**
 * How long to wait before Mapbox is asked again: twice as long each time, up to five minutes.
 * @param random 0 to 1: consoles of one centre do not ask all at once
 */
export function askPauseMs(failedAsks: number, random: number): number {
  const pauseMs = Math.min(firstPauseMs * 2 ** Math.max(failedAsks - 1, 0), longestPauseMs);
  return Math.round(pauseMs * (0.75 + random * 0.5));
}
