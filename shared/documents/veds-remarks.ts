import type { Incident } from '../domain/incident.ts';
import type { Reality } from './document-context.ts';

/**
 * What VEDS has no element or code for, as its free text, in English like its codes: that it is a drill, how the call was
 * made, and what would otherwise be lost or said wrongly.
 */
export function vedsRemarks({ trigger, crash, fix, told }: Incident, reality: Reality): string {
  return [
    reality === 'test' ? 'TEST CALL. No help is needed.' : null,
    reality === 'exercise' ? 'EXERCISE. No help is needed.' : null,
    triggerRemark[trigger],
    fix !== null && !fix.isTrusted ? 'Position not trusted by the vehicle.' : null,
    crash?.impactSide ? `Impact side: ${crash.impactSide}.` : null,
    ...deltaVRemarks(crash?.deltaV ?? null),
    crash?.finalRest === 'left-side' ? 'Final rest: on its left side.' : null,
    crash?.finalRest === 'right-side' ? 'Final rest: on its right side.' : null,
    crash?.finalRest === 'other' ? 'Final rest: other.' : null,
    ...(crash?.airbags ?? [])
      .filter(({ place, isDeployed }) => (place === 'knee' || place === 'other') && isDeployed === true)
      .map(({ place }) => `Airbag deployed: ${place}.`),
    told.findLast(({ fact }) => fact === 'trapped')?.value === true ? 'Told by voice: a person is trapped.' : null,
    told.findLast(({ fact }) => fact === 'injured')?.value === true ? 'Told by voice: a person is injured.' : null,
  ]
    .filter((remark) => remark !== null)
    .join(' ');
}

const triggerRemark: Record<Incident['trigger'], string> = {
  automatic: 'Triggered automatically by the vehicle.',
  manual: 'Triggered by hand in the vehicle.',
  reported: 'Reported by a person.',
};

function deltaVRemarks(deltaV: NonNullable<Incident['crash']>['deltaV']): string[] {
  if (deltaV === null) return [];
  const size = deltaV.magnitude.toFixed(1);
  return [
    ...(deltaV.unit === 'unstated' ? [`Change of velocity ${size}, unit not stated by the vehicle.`] : []),
    ...(deltaV.isAtLimit ? ["Change of velocity at the sensor's limit: it may have been more."] : []),
  ];
}
