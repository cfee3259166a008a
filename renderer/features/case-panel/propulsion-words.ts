import type { Propulsion } from '#shared/domain/vehicle.ts';
import type { Words } from '../../i18n/words.ts';

export interface PropulsionWords {
  text: string;
  /** What it means for whoever comes near the car (DOMAIN section 5). */
  hazards: readonly string[];
  isUnknown: boolean;
}

/** The car's energy storage in words, with its dangers. Nothing named means unknown: then it has to be asked. */
export function propulsionWords({ t }: Pick<Words, 't'>, propulsion: readonly Propulsion[]): PropulsionWords {
  if (propulsion.length === 0) return { text: t('vehicle.propulsionUnknown'), hazards: [], isUnknown: true };
  const parts = propulsion.map((kind) => t(`vehicle.propulsion.${kind}`)).join(', ');
  const isHybrid = propulsion.includes('electric') && propulsion.length > 1;
  return {
    text: isHybrid ? t('vehicle.hybrid', { parts }) : parts,
    hazards: hazardsOf(propulsion).map((hazard) => t(`vehicle.hazard.${hazard}`)),
    isUnknown: false,
  };
}

function hazardsOf(propulsion: readonly Propulsion[]): ('voltage' | 'pressure' | 'explosion')[] {
  const has = (...kinds: Propulsion[]) => kinds.some((kind) => propulsion.includes(kind));
  return [
    ...(has('electric') ? (['voltage'] as const) : []),
    ...(has('hydrogen', 'cng') ? (['pressure'] as const) : []),
    ...(has('lpg') ? (['explosion'] as const) : []),
  ];
}
