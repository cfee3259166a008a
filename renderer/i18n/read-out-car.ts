import { plateDistrict } from '#shared/domain/plate.ts';
import type { Vehicle } from '#shared/domain/vehicle.ts';
import { propulsionWords } from './propulsion-words.ts';
import type { ReadOutSaid } from './read-out.ts';
import type { Words } from './words.ts';

/** What drives the car and what that means for whoever comes near it. */
export function propulsionSaid({ t }: Words, { propulsion }: Vehicle): ReadOutSaid {
  const { text, hazards, isUnknown } = propulsionWords({ t }, propulsion);
  const warned = [text, ...hazards.map((hazard) => t('readOut.hazard', { hazard }))].join('. ');
  return { id: 'propulsion', text: isUnknown ? null : warned, unknown: text };
}

/** The plate as it is and the district that it names: the fire brigade's query needs both (DOMAIN section 5). */
export function plateSaid({ t }: Words, { plate }: Vehicle): ReadOutSaid[] {
  const district = plate === null ? null : plateDistrict(plate);
  const { letters, name } = district ?? { letters: '', name: '' };
  const said = t(district?.isSure === true ? 'readOut.districtSure' : 'readOut.districtIfAustrian', { letters, name });
  return [
    { id: 'plate', text: plate, unknown: t('unknown') },
    {
      id: 'district',
      text: district === null ? null : said,
      unknown: t(plate === null ? 'unknown' : 'readOut.districtUnknown'),
    },
  ];
}

/** What the car looks like. */
export function looksSaid({ t }: Words, { model, modelYear, colour }: Vehicle): ReadOutSaid[] {
  const year = model === null || modelYear === null ? '' : ` (${modelYear})`;
  return [
    { id: 'model', text: model === null ? null : `${model}${year}`, unknown: t('unknown') },
    { id: 'colour', text: colour, unknown: t('unknown') },
  ];
}
