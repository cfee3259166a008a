import type { VehicleData } from '#shared/domain/car-command.ts';
import type { Pursuit } from '#shared/domain/pursuit.ts';
import type { Words } from './words.ts';

/**
 * What a car told of itself when it was asked, what it did not say included: "Türen versperrt, Licht unbekannt". Its word on the
 * restart inhibition is left out where a command since then says more.
 */
export function vehicleDataWords(
  { t, format }: Pick<Words, 't' | 'format'>,
  data: VehicleData,
  about: { pursuit: Pursuit | null },
): string {
  const { doors, areLightsOn, energyPercent, isIgnitionOn, isRestartInhibited } = data;
  const unknown = (what: 'doors' | 'lights' | 'ignition' | 'energy' | 'inhibited') =>
    t('theftPanels.data.unknown', { what: t(`theftPanels.data.${what}Name`) });
  const isOvertaken = about.pursuit?.commands.some(
    ({ command, settled }) =>
      (command === 'inhibit-restart' || command === 'release-restart') &&
      settled?.outcome === 'done' &&
      settled.at > data.measuredAt,
  );
  return [
    doors === null ? unknown('doors') : t(`theftPanels.data.doors.${doors}`),
    areLightsOn === null ? unknown('lights') : t(`theftPanels.data.lights.${areLightsOn ? 'on' : 'off'}`),
    isIgnitionOn === null ? unknown('ignition') : t(`theftPanels.data.ignition.${isIgnitionOn ? 'on' : 'off'}`),
    energyPercent === null
      ? unknown('energy')
      : t('theftPanels.data.energy', { percent: format.number(energyPercent) }),
    isRestartInhibited === null
      ? unknown('inhibited')
      : isOvertaken
        ? null
        : t(`theftPanels.data.inhibited.${isRestartInhibited ? 'yes' : 'no'}`),
  ]
    .filter((part) => part !== null)
    .join(', ');
}
