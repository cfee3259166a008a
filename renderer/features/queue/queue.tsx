import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react';
import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { QueueHead } from './queue-head.tsx';
import { QueueRow } from './queue-row.tsx';

export interface QueueProps {
  /** All open cases, and those of them that the filters leave, in queue order. */
  cases: readonly CaseView[];
  shown: readonly CaseView[];
  /** When the cases that this desk knows were opened, closed ones included, milliseconds UTC. */
  known: readonly number[];
  isLoaded: boolean;
  /** The desk has all that the gateway tells of; without it an empty queue means nothing. */
  isComplete: boolean;
  selectedId: string | null;
  filterText: string;
  filterField: RefObject<HTMLInputElement | null>;
  operator: Operator;
  /** The centre's thresholds. */
  severity: Centre['severity'];
  presence: Observable<Presence | null>;
  tick: Observable<number>;
  words: Words;
  placeInWords: (incident: Incident) => string | null;
  onSelect: (incidentId: string) => void;
  onStep: (step: 1 | -1) => void;
  onFilterText: (text: string) => void;
}

const estimatedRowPx = 106;

/** The open cases. Only the rows in sight exist, so that a night of two hundred alerts scrolls as one of two. */
export function Queue(props: QueueProps) {
  const { cases, shown, selectedId, words, operator, tick, placeInWords, onSelect } = props;
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => list.current,
    estimateSize: () => estimatedRowPx,
    getItemKey: (index) => shown[index]?.incident.id ?? index,
    overscan: 4,
  });
  const selectedIndex = shown.findIndex(({ incident }) => incident.id === selectedId);

  // Scrolls when the selection moves; a new order of the queue alone must not pull the list away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (selectedIndex >= 0) rows.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedId]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    props.onStep(step);
  }

  return (
    <nav className="queue" data-testid="queue" aria-label={words.t('queue.label')}>
      <QueueHead {...props} />
      {shown.length === 0 && <QueueEmpty {...props} hasCases={cases.length > 0} />}
      <div
        ref={list}
        className="queue-list"
        role="listbox"
        tabIndex={0}
        aria-label={words.t('queue.label')}
        aria-activedescendant={selectedIndex < 0 ? undefined : `${listId}-${selectedId}`}
        hidden={shown.length === 0}
        onKeyDown={onKeyDown}
      >
        <div className="queue-all" role="presentation" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const row = shown[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={item.key}
                ref={rows.measureElement}
                className="queue-slot"
                role="presentation"
                data-index={item.index}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <QueueRow
                  row={row}
                  id={`${listId}-${row.incident.id}`}
                  isSelected={row.incident.id === selectedId}
                  position={item.index + 1}
                  total={shown.length}
                  operator={operator}
                  severity={props.severity}
                  presence={props.presence}
                  tick={tick}
                  words={words}
                  placeInWords={placeInWords(row.incident)}
                  onSelect={onSelect}
                />
              </div>
            );
          })}
        </div>
      </div>
    </nav>
  );
}

function QueueEmpty({ isLoaded, isComplete, hasCases, words: { t } }: QueueProps & { hasCases: boolean }) {
  if (!isLoaded) return <p className="queue-empty muted">{t('app.loading')}</p>;
  if (!hasCases && !isComplete) return <p className="queue-empty value-unknown">{t('queue.notComplete')}</p>;
  return <p className="queue-empty muted">{t(hasCases ? 'queue.noMatch' : 'queue.empty')}</p>;
}
