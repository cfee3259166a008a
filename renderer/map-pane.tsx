import { memo, useMemo } from 'react';
import type { Fix } from '#shared/domain/fix.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { Theme } from './features/settings/preferences.ts';
import { createMapTexts } from './i18n/map-texts.ts';
import type { Words } from './i18n/words.ts';
import type { Hold } from './map/camera/use-hold.ts';
import type { MapTools } from './map/map-tools.ts';
import { MapView } from './map/map-view.tsx';
import { mapKeys } from './map-commands.ts';
import { createSubject, type Observable } from './observable.ts';
import type { CaseView } from './store/desk-view.ts';
import { keyNames } from './ui/keys.tsx';
import { useNow } from './ui/use-now.ts';
import { useObservable } from './ui/use-observable.ts';

export interface MapPaneProps {
  /** Positions of the selected case; null when none is. */
  track: Observable<readonly Fix[]> | null;
  cases: readonly CaseView[];
  selected: CaseView | null;
  operator: Operator;
  theme: Theme;
  words: Words;
  hold: Hold;
  tools: MapTools;
  tick: Observable<number>;
  onSelect: (incidentId: string) => void;
}

const noTrack = createSubject<readonly Fix[]>([]);

/** The map with what it needs from the desk; it alone is painted by the passing of time. */
export const MapPane = memo(function MapPane(props: MapPaneProps) {
  const { cases, selected, words, tick } = props;
  const selectedId = selected?.incident.id ?? null;
  const track = useObservable(props.track ?? noTrack);
  const texts = useMemo(() => createMapTexts(words, keyNames(words, mapKeys.legend)), [words]);
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
      role={props.operator.role}
      now={useNow(tick)}
      theme={props.theme}
      language={words.language}
      texts={texts}
      hold={props.hold}
      tools={props.tools}
      onSelect={props.onSelect}
    />
  );
});
