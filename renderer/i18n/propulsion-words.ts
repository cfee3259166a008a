import type { Propulsion } from '#shared/domain/vehicle.ts';
import type { Words } from './words.ts';

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
  return {
    text: kindOf(propulsion, (kind) => t(`vehicle.${kind}`, { parts })) ?? parts,
    hazards: hazardsOf(propulsion).map((hazard) => t(`vehicle.hazard.${hazard}`)),
    isUnknown: false,
  };
}

/** Electric beside something that burns is a hybrid, electric beside hydrogen a fuel cell; null = no name for it. */
function kindOf(propulsion: readonly Propulsion[], say: (kind: 'hybrid' | 'fuelCell') => string): string | null {
  if (!propulsion.includes('electric')) return null;
  if ((['gasoline', 'diesel', 'cng', 'lpg'] as const).some((fuel) => propulsion.includes(fuel))) return say('hybrid');
  return propulsion.includes('hydrogen') ? say('fuelCell') : null;
}

function hazardsOf(propulsion: readonly Propulsion[]): ('voltage' | 'pressure' | 'explosion' | 'other')[] {
  const has = (...kinds: Propulsion[]) => kinds.some((kind) => propulsion.includes(kind));
  return [
    ...(has('electric') ? (['voltage'] as const) : []),
    ...(has('hydrogen', 'cng') ? (['pressure'] as const) : []),
    ...(has('lpg') ? (['explosion'] as const) : []),
    ...(has('other') ? (['other'] as const) : []),
  ];
}
