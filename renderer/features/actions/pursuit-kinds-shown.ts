import type { Incident } from '#shared/domain/incident.ts';
import { isInTheftMode } from '#shared/domain/pursuit.ts';
import type { TheftStage } from '#shared/domain/theft-stage.ts';
import type { KeyedKind } from './action-keys.ts';

/** What comes next in each stage; what the car itself is asked, and what is shared, only while its position may be used. */
const byStage: Record<TheftStage, readonly KeyedKind[]> = {
  alarm: ['identify'],
  identified: ['confirm'],
  confirmed: ['theft-mode-on'],
  'theft-mode': ['police-file', 'recover', 'theft-mode-off'],
  reported: ['sight', 'recover', 'theft-mode-off'],
  tracking: ['sight', 'recover', 'theft-mode-off'],
  'in-sight': ['sight', 'recover', 'theft-mode-off'],
  recovered: ['theft-mode-off'],
  stopped: ['theft-mode-on'],
};

/** What the bar offers to whoever works on a stolen car; nothing for a crash. */
export function pursuitKindsShown(incident: Incident): readonly KeyedKind[] {
  const { pursuit } = incident;
  if (pursuit === null) return [];
  const isOn = isInTheftMode(incident);
  const ofStage = byStage[pursuit.stage].filter((kind) => kind !== 'theft-mode-off' || isOn);
  const whileOn: KeyedKind[] = isOn ? ['share', 'watch', 'command'] : [];
  return [...ofStage, ...whileOn, ...pursuitKindsForAll(incident)];
}

/** What anybody of the theft desk may do, whoever has the case: a second person's word, and taking note of a watch. */
export function pursuitKindsForAll({ pursuit }: Pick<Incident, 'pursuit'>): readonly KeyedKind[] {
  if (pursuit === null) return [];
  const isAsked = pursuit.commands.some(
    ({ command, approved, settled }) => command === 'inhibit-restart' && approved === null && settled === null,
  );
  const isRung = pursuit.watches.some(({ fired }) => fired !== null);
  return [...(isAsked ? (['approve'] as const) : []), ...(isRung ? (['heed'] as const) : [])];
}
