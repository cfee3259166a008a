/** Model lines that the services are offered for, with their first and last model years (DOMAIN section 1); null: still built. */
export const eligibleModels = [
  { line: '718', from: 2016, to: null },
  { line: '911', from: 2011, to: 2019 },
  { line: 'Panamera', from: 2013, to: 2022 },
  { line: 'Macan', from: 2015, to: 2024 },
  { line: 'Cayenne', from: 2017, to: 2018 },
] as const satisfies readonly { line: string; from: number; to: number | null }[];

export type Eligibility = 'eligible' | 'model-not-served' | 'year-not-served' | 'unknown';

/**
 * Whether a car can have the services at all.
 * @param model such as `911 Carrera 4S`: its first word is the model line
 * @returns unknown when model or model year are not known
 */
export function eligibilityOf({ model, modelYear }: { model: string | null; modelYear: number | null }): Eligibility {
  if (model === null || modelYear === null) return 'unknown';
  const line = model.trim().split(/\s+/)[0]?.toLowerCase();
  const served = eligibleModels.find((one) => one.line.toLowerCase() === line);
  if (served === undefined) return 'model-not-served';
  return modelYear >= served.from && modelYear <= (served.to ?? Number.POSITIVE_INFINITY)
    ? 'eligible'
    : 'year-not-served';
}
