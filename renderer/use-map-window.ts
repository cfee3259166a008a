import { useCallback, useEffect } from 'react';
import type { DeskMirror } from './desk-mirror.ts';
import type { Words } from './i18n/words.ts';

/** The main window's means to have the map in a window of its own. */
export interface MapWindowLink {
  mirror: DeskMirror;
  /** Opens it, or closes it. @returns whether it is open now */
  toggle: () => Promise<boolean>;
}

export interface MapWindowNeeds {
  selectedId: string | null;
  /** Must be stable. */
  select: (incidentId: string) => void;
  words: Words;
  hint: (text: string) => void;
}

/** Tells the map window which case is selected, and selects what is chosen there. @returns opens it, or closes it */
export function useMapWindow({ mirror, toggle }: MapWindowLink, needs: MapWindowNeeds): () => void {
  const { selectedId, select, words, hint } = needs;
  useEffect(() => mirror.show({ selectedId }), [mirror, selectedId]);
  useEffect(() => () => mirror.show({ selectedId: null }), [mirror]);
  useEffect(() => mirror.listen(select), [mirror, select]);
  return useCallback(() => {
    const { t } = words;
    toggle().then(
      (isOpen) => hint(t(isOpen ? 'mapWindow.opened' : 'mapWindow.closed')),
      () => hint(t('bar.notPossible', { what: t('mapWindow.command.toggle'), why: t('mapWindow.failed') })),
    );
  }, [toggle, words, hint]);
}
