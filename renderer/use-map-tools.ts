import { useCallback, useEffect, useMemo } from 'react';
import { type CoordinateFormats, nextFormat, shownFormat } from '#shared/domain/coordinate-format.ts';
import { stepForAccuracy } from '#shared/domain/coordinates.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Role } from '#shared/domain/operator.ts';
import { positionSight } from '#shared/domain/track/position-sight.ts';
import type { Preferences } from './features/settings/preferences.ts';
import { placeToCopy } from './i18n/coordinate-words.ts';
import type { Words } from './i18n/words.ts';
import type { Hold } from './map/camera/use-hold.ts';
import { usePlusKey } from './map/camera/use-plus-key.ts';
import { createMapTools, type MapTools } from './map/map-tools.ts';
import type { MapDeeds } from './map-commands.ts';
import { whyNoTracks } from './why-no-tracks.ts';

export interface MapToolsNeeds {
  formats: CoordinateFormats;
  preferences: Preferences;
  selectedId: string | null;
  selected: Incident | null;
  select: (id: string) => void;
  role: Role;
  /** The database is lost: what is on the disk is no longer written. */
  isEmergency: boolean;
  hold: Hold;
  words: Words;
  hint: (text: string) => void;
  clipboard?: Pick<Clipboard, 'writeText'> | undefined;
}

export interface MapKit {
  tools: MapTools;
  deeds: MapDeeds;
  /** Selects a case; the selected one is gone near to, and left again. Keeps its identity until another is selected. */
  chooseCase: (id: string) => void;
}

/** The tools of the map, and what the keys of the desk do with them. */
export function useMapTools(needs: MapToolsNeeds): MapKit {
  const {
    formats,
    preferences,
    selectedId,
    selected,
    select,
    role,
    isEmergency,
    hold,
    words,
    hint,
    clipboard = navigator.clipboard,
  } = needs;
  const { t } = words;
  const tools = useMemo(() => createMapTools(formats, preferences.coordinateFormat), [formats, preferences]);
  const format = () => shownFormat(preferences.coordinateFormat.get(), formats);
  const ask = tools.requests.ask;
  // A case that is chosen once more is looked at from near, and then from where it was looked at before.
  const chooseCase = useCallback(
    (id: string) => (id === selectedId ? ask({ kind: 'near', id }) : select(id)),
    [selectedId, ask, select],
  );
  useEffect(() => {
    if (isEmergency) tools.areTracksShown.set(false);
  }, [isEmergency, tools]);
  usePlusKey(() => ask({ kind: 'zoom', by: 1 }));

  async function copyPosition(): Promise<void> {
    const refused = (why: string) => hint(t('bar.notPossible', { what: t('mapTools.command.copyPosition'), why }));
    if (selected === null) return refused(t('why.no-case'));
    const sight = positionSight(selected, role);
    if (sight !== 'open') return refused(t(`sight.${sight}`));
    const { fix } = selected;
    if (fix === null || fix.place === null) return refused(t('map.noPosition'));
    const text = placeToCopy(words, fix.place, format(), stepForAccuracy(fix.accuracyM));
    try {
      await clipboard.writeText(text);
      hint(t('mapTools.copied', { text }));
    } catch {
      refused(t('mapTools.clipboardRefused'));
    }
  }

  const deeds: MapDeeds = {
    ask,
    zoomCase() {
      if (selectedId !== null) ask({ kind: 'near', id: selectedId });
    },
    copyPosition: () => void copyPosition(),
    nextFormat() {
      const next = nextFormat(format(), formats);
      const isOnly = next === format();
      preferences.setCoordinateFormat(next);
      hint(t(isOnly ? 'mapTools.onlyFormat' : `mapTools.format.${next}`));
    },
    measure() {
      const isOn = tools.measure.get() !== null;
      // A car that is followed must not pull the map away from under the crosshair.
      if (!isOn) hold.hold();
      tools.measure.set(isOn ? null : []);
    },
    toggleUnits() {
      const isShown = !tools.areUnitsShown.get();
      tools.areUnitsShown.set(isShown);
      hint(t(isShown ? 'units.on' : 'units.off'));
    },
    toggleLegend() {
      tools.isLegendShown.set(!tools.isLegendShown.get());
    },
    toggleTracks() {
      const what = t('units.command.allTracks');
      const why = whyNoTracks(role, isEmergency);
      if (why !== null) return hint(t('bar.notPossible', { what, why: t(why) }));
      const areShown = !tools.areTracksShown.get();
      tools.areTracksShown.set(areShown);
      hint(t(areShown ? 'units.tracksOn' : 'units.tracksOff'));
    },
  };
  return { tools, deeds, chooseCase };
}
