import type { UnitKind } from '#shared/domain/unit.ts';
import type { mapLegend } from './de/map-legend.ts';
import type { Words } from './words.ts';

type Legend = typeof mapLegend.mapLegend;

/** The words of the map's legend. @param key what its key is called on the keyboard: "Strg I" */
export function createLegendTexts({ t }: Pick<Words, 't'>, key: string) {
  return {
    title: t('mapLegend.title'),
    close: t('mapLegend.close'),
    key,
    group: (name: keyof Legend['groups']) => t(`mapLegend.groups.${name}`),
    caseSign: (name: keyof Legend['cases']) => t(`mapLegend.cases.${name}`),
    place: (name: keyof Legend['places']) => t(`mapLegend.places.${name}`),
    unit: (kind: UnitKind) => t(`units.kind.${kind}`),
    station: (kind: keyof Legend['stations']) => t(`mapLegend.stations.${kind}`),
  };
}
