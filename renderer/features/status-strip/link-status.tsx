import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { SyncStatus } from '../../sync/status.ts';
import { useNow } from '../../ui/use-now.ts';
import { completenessOf } from './completeness.ts';
import { linkWords } from './link-words.ts';

interface Props {
  status: SyncStatus;
  /** Supervisors compare it with an exported log. */
  isHashShown: boolean;
  tick: Observable<number>;
  words: Words;
}

const shortHashLength = 16;

/** Whether the gateway is heard, and how complete the screen is. */
export function LinkStatus({ status, isHashShown, tick, words }: Props) {
  const now = useNow(tick);
  return (
    <>
      <span className="strip-item link" data-link={status.link.kind}>
        <i className={`dot dot-${status.link.kind}`} aria-hidden="true" />
        {linkWords(words, status.link, now)}
      </span>
      <CompletenessStatus status={status} isHashShown={isHashShown} now={now} words={words} />
    </>
  );
}

/** How complete the screen is (IN-4), or since when it is not. */
export function CompletenessStatus({
  status,
  isHashShown,
  now,
  words: { t, format },
}: Omit<Props, 'tick'> & { now: number }) {
  const state = completenessOf(status, now);
  const hashWords = () =>
    t('strip.entryHash', { seq: format.seq(status.cursor), hash: status.hash.slice(0, shortHashLength) });
  if (state.kind === 'complete') {
    return (
      <span className="strip-item muted" data-complete="true" title={isHashShown ? hashWords() : undefined}>
        {t('strip.complete')} <b className="mono strong">{format.seq(state.cursor)}</b>
        {state.at !== null && ` · ${format.time(state.at, now)}`}
      </span>
    );
  }
  return (
    <span className="strip-item value-unknown" data-complete="false">
      {state.since === null ? t('strip.neverComplete') : t('strip.incomplete', { time: format.time(state.since, now) })}
      {state.head !== null && state.cursor !== state.head && (
        <>
          {' · '}
          <span className="mono">
            {t('strip.known', { cursor: format.seq(state.cursor), head: format.seq(state.head) })}
          </span>
        </>
      )}
    </span>
  );
}
