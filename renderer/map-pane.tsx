import { memo, useMemo } from 'react';
import type { Operator } from '#shared/domain/operator.ts';
import type { Desk } from './desk.ts';
import type { Theme } from './features/settings/preferences.ts';
import { createMapTexts } from './i18n/map-texts.ts';
import type { Words } from './i18n/words.ts';
import { MapView } from './map/map-view.tsx';
import type { Hold } from './map/use-hold.ts';
import { createSubject, type Observable } from './observable.ts';
import type { CaseView } from './store/desk-view.ts';
import { useNow } from './ui/use-now.ts';
import { useObservable } from './ui/use-observable.ts';

export interface MapPaneProps {
  desk: Pick<Desk, 'track'>;
  cases: readonly CaseView[];
  selected: CaseView | null;
  operator: Operator;
  theme: Theme;
  words: Words;
  hold: Hold;
  tick: Observable<number>;
  onSelect: (incidentId: string) => void;
}

const noTrack = createSubject<[]>([]);

/** The map with what it needs from the desk; it alone is painted by the passing of time. */
export const MapPane = memo(function MapPane(props: MapPaneProps) {
  const { desk, cases, selected, words, tick } = props;
  const selectedId = selected?.incident.id ?? null;
  const track = useObservable(
    useMemo(() => (selectedId === null ? noTrack : desk.track(selectedId)), [desk, selectedId]),
  );
  const texts = useMemo(() => createMapTexts(words), [words]);
  const incidents = useMemo(() => {
    const open = cases.map(({ incident }) => incident);
    if (selected === null || open.some(({ id }) => id === selected.incident.id)) return open;
    return [...open, selected.incident];
  }, [cases, selected]);
  return (
    <MapView
      incidents={incidents}
      selectedId={selectedId}
      track={track}
      operatorId={props.operator.id}
      now={useNow(tick)}
      theme={props.theme}
      language={words.language}
      texts={texts}
      hold={props.hold}
      onSelect={props.onSelect}
    />
  );
});
