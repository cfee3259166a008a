import type { Words } from './i18n/words.ts';
import type { MapRequest } from './map/camera/map-requests.ts';
import type { Command } from './ui/command.ts';

/** What the commands of the map do. */
export interface MapDeeds {
  ask: (request: MapRequest) => void;
  zoomCase: () => void;
  copyPosition: () => void;
  nextFormat: () => void;
  measure: () => void;
  toggleUnits: () => void;
  toggleTracks: () => void;
  toggleLegend: () => void;
}

/** Keys that are shown where they act. */
export const mapKeys = { legend: 'ctrl+i' } as const;

/** The keys of the map. Those with Ctrl that no text field knows work from there as well. */
export function mapCommands({ t }: Pick<Words, 't'>, deeds: MapDeeds): Omit<Command, 'group'>[] {
  const moves = [
    { id: 'zoomIn', keys: ['plus'], request: { kind: 'zoom', by: 1 } },
    { id: 'zoomOut', keys: ['minus'], request: { kind: 'zoom', by: -1 } },
    { id: 'panLeft', keys: ['ctrl+left'], request: { kind: 'pan', right: -1, down: 0 } },
    { id: 'panRight', keys: ['ctrl+right'], request: { kind: 'pan', right: 1, down: 0 } },
    { id: 'panUp', keys: ['ctrl+up'], request: { kind: 'pan', right: 0, down: -1 } },
    { id: 'panDown', keys: ['ctrl+down'], request: { kind: 'pan', right: 0, down: 1 } },
  ] as const;
  const label = (id: keyof typeof import('./i18n/de/map-tools.ts').mapTools.mapTools.command) =>
    t(`mapTools.command.${id}`);
  return [
    ...moves.map(({ id, keys, request }) => ({
      id,
      label: label(id),
      keys,
      run: () => deeds.ask(request),
      isRepeating: true,
      accepts: request.kind === 'zoom' ? isNotFromCanvas : () => true,
    })),
    {
      id: 'overview',
      label: label('overview'),
      keys: ['ctrl+0'],
      run: () => deeds.ask({ kind: 'overview' }),
      isEverywhere: true,
    },
    {
      id: 'zoomCase',
      label: label('zoomCase'),
      keys: ['ctrl+f'],
      run: deeds.zoomCase,
      isEverywhere: true,
    },
    { id: 'copyPosition', label: label('copyPosition'), keys: ['ctrl+g'], run: deeds.copyPosition, isEverywhere: true },
    { id: 'nextFormat', label: label('nextFormat'), keys: ['ctrl+l'], run: deeds.nextFormat, isEverywhere: true },
    { id: 'measure', label: label('measure'), keys: ['ctrl+d'], run: deeds.measure },
    { id: 'units', label: t('units.command.units'), keys: ['ctrl+e'], run: deeds.toggleUnits, isEverywhere: true },
    // In a field it brings back what was taken back.
    { id: 'allTracks', label: t('units.command.allTracks'), keys: ['ctrl+y'], run: deeds.toggleTracks },
    {
      id: 'legend',
      label: t('mapLegend.command'),
      keys: [mapKeys.legend],
      run: deeds.toggleLegend,
      isEverywhere: true,
    },
  ];
}

/** With the focus in the map, the engine itself answers plus and minus. */
function isNotFromCanvas({ target }: KeyboardEvent): boolean {
  return !(target instanceof HTMLCanvasElement);
}
