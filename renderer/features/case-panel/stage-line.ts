import type { Incident } from '#shared/domain/incident.ts';
import type { TheftStage } from '#shared/domain/theft-stage.ts';

/** passed: another stage was reached without this one. */
export interface StageStep {
  stage: TheftStage;
  state: 'done' | 'now' | 'later' | 'passed';
}

const way: readonly TheftStage[] = [
  'alarm',
  'identified',
  'confirmed',
  'theft-mode',
  'reported',
  'tracking',
  'in-sight',
  'recovered',
];

/**
 * The way of a theft case and how far it is: what happened, by the facts and not by the order, where it stands, what is to come.
 * Theft mode that ended without the car being found stands at the end, as the present state.
 */
export function stageLine({ pursuit, fix }: Pick<Incident, 'pursuit' | 'fix'>): StageStep[] {
  if (pursuit === null) return [];
  const { stage } = pursuit;
  const happened: Record<TheftStage, boolean> = {
    alarm: true,
    identified: pursuit.identified.some(({ outcome }) => outcome === 'verified'),
    confirmed: pursuit.confirmed !== null,
    'theft-mode': pursuit.modes.length > 0,
    reported: pursuit.policeFile !== null,
    // A theft case has a position only since it may be used.
    tracking: pursuit.policeFile !== null && fix !== null,
    'in-sight': pursuit.sightings.some(({ isInSight }) => isInSight),
    recovered: pursuit.recovered !== null,
    stopped: stage === 'stopped',
  };
  const at = stage === 'stopped' ? way.length : way.indexOf(stage);
  const steps = way.map((one, index): StageStep => {
    if (one === stage) return { stage: one, state: 'now' };
    if (happened[one]) return { stage: one, state: 'done' };
    return { stage: one, state: index < at ? 'passed' : 'later' };
  });
  return stage === 'stopped' ? [...steps, { stage, state: 'now' }] : steps;
}
