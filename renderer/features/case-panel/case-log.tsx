import { useEffect, useMemo, useRef } from 'react';
import type { IncidentKind } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { LogLine } from '../../store/log-line.ts';
import { useNow } from '../../ui/use-now.ts';
import { useObservable } from '../../ui/use-observable.ts';
import { logWords, type NamedActions, namedIn, proofWords } from './log-words.ts';
import { OlderEntries } from './older-entries.tsx';
import type { History } from './use-history.ts';

export interface CaseLogProps {
  /** The kind of the case. */
  about: IncidentKind;
  log: Observable<readonly LogLine[]>;
  history: History;
  historyKey: string;
  tick: Observable<number>;
  words: Words;
}

const nearEndPx = 40;

/** The log, oldest first, its newest line in sight, unless the operator scrolled back to read. */
export function CaseLog({ about, log, history, historyKey, tick, words }: CaseLogProps) {
  const { t } = words;
  const lines = useObservable(log);
  const named = useMemo(() => namedIn(lines), [lines]);
  const list = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows new lines
  useEffect(() => {
    if (isAtEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [lines]);

  return (
    <section className="case-section case-log" data-testid="case-log" aria-label={t('log.title')}>
      <h3>{t('log.title')}</h3>
      <OlderEntries history={history} keyCombo={historyKey} words={words} />
      {lines.length === 0 && <p className="muted">{t('log.empty')}</p>}
      <ol
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('log.title')}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          isAtEnd.current = scrollHeight - scrollTop - clientHeight < nearEndPx;
        }}
      >
        {lines.map((line) => (
          <LogRow key={keyOf(line)} about={about} line={line} named={named} tick={tick} words={words} />
        ))}
      </ol>
    </section>
  );
}

interface LogRowProps extends Pick<CaseLogProps, 'about' | 'tick' | 'words'> {
  line: LogLine;
  named: NamedActions;
}

function LogRow({ about, line, named, tick, words }: LogRowProps) {
  const proof = proofWords(words, line);
  return (
    <li className="log-line" data-proof={proof.state}>
      <LogTime at={line.at} tick={tick} words={words} />
      <span className="log-text">{logWords(words, line, named, about)}</span>
      <span className={`proof proof-${proof.state}`}>{proof.text}</span>
    </li>
  );
}

function LogTime({ at, tick, words: { format } }: { at: number; tick: Observable<number>; words: Words }) {
  return <time className="mono muted">{format.time(at, useNow(tick))}</time>;
}

/** One line keeps its key when its action is recorded, so that only its proof changes. */
function keyOf(line: LogLine): string {
  if (line.proof === 'unsettled') return line.action.id;
  return line.entry.kind === 'action:recorded' ? line.entry.action.id : String(line.entry.seq);
}
