import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { SyncStatus } from '../../sync/status.ts';
import { useNow } from '../../ui/use-now.ts';
import { completenessOf } from './completeness.ts';
import { linkWords } from './link-words.ts';

interface Props {
  status: SyncStatus;
  tick: Observable<number>;
  words: Words;
}

/** Whether the gateway is heard, and how complete the screen is. */
export function LinkStatus({ status, tick, words }: Props) {
  const now = useNow(tick);
  return (
    <>
      <span className="strip-item link" data-link={status.link.kind}>
        <i className={`dot dot-${status.link.kind}`} aria-hidden="true" />
        {linkWords(words, status.link, now)}
      </span>
      <CompletenessStatus status={status} now={now} words={words} />
    </>
  );
}

function CompletenessStatus({ status, now, words: { t, format } }: { status: SyncStatus; now: number; words: Words }) {
  const state = completenessOf(status, now);
  if (state.kind === 'complete') {
    return (
      <span className="strip-item muted" data-complete="true">
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
