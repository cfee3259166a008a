import { createSubject, type Observable } from '../../observable.ts';
import type { MapboxAnswer, MapboxStyles } from './ask-mapbox.ts';
import { askPauseMs, chooseEngine, type EngineChoice, type EngineNews, firstChoice } from './choose-engine.ts';

export interface EngineChoiceNeeds {
  /** null: without a token. */
  token: string | null;
  ask: (token: string) => Promise<MapboxAnswer>;
  /** 0 to 1. */
  random: () => number;
  /** Where the network's coming and going is told. */
  network: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

/** The choice as it changes, with Mapbox's styles once it gave them. */
export interface EngineChoiceSource {
  choice: Observable<EngineChoice>;
  /** Known whenever the ground is Mapbox's. */
  styles: () => MapboxStyles | null;
  tell: (news: EngineNews) => void;
  /** Asks what there is to ask, and goes on doing so. @returns ends it */
  start: () => () => void;
}

/** Between two answers, however many tiles are missing. */
const restMs = 5_000;

/** Carries out what chooseEngine decides: asks Mapbox, one ask at a time. */
export function createEngineChoice({ token, ask, random, network }: EngineChoiceNeeds): EngineChoiceSource {
  const choice = createSubject<EngineChoice>(firstChoice(token !== null));
  let styles: MapboxStyles | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isAsking = false;
  let isStarted = false;
  let lastAnswerMs = Number.NEGATIVE_INFINITY;

  function tell(news: EngineNews): void {
    choice.set(chooseEngine(choice.get(), news));
    plan();
  }

  function plan(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const { ask: when, failedAsks } = choice.get();
    if (!isStarted || isAsking || when === 'rest') return;
    const waitMs = when === 'later' ? askPauseMs(failedAsks, random()) : lastAnswerMs + restMs - performance.now();
    timer = setTimeout(() => void askNow(), Math.max(waitMs, 0));
  }

  async function askNow(): Promise<void> {
    if (token === null) return;
    isAsking = true;
    const answer = await ask(token);
    isAsking = false;
    lastAnswerMs = performance.now();
    if (answer.answer === 'accepted') styles ??= answer.styles;
    tell({ kind: 'answered', answer: answer.answer });
  }

  const doubt = () => tell({ kind: 'doubted' });

  return {
    choice,
    styles: () => styles,
    tell,
    start() {
      isStarted = true;
      network.addEventListener('online', doubt);
      network.addEventListener('offline', doubt);
      plan();
      return () => {
        isStarted = false;
        network.removeEventListener('online', doubt);
        network.removeEventListener('offline', doubt);
        plan();
      };
    },
  };
}
