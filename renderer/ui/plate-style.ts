export type PlateStyle = 'austria' | 'liechtenstein' | 'plain';

/**
 * How a plate is drawn. Only a form that no neighbour shares gets a country's dress (DOMAIN section 5): district letters,
 * digits, letters = Austria; `FL` and digits only = Liechtenstein; the rest stays plain, because it could be anybody's.
 */
export function plateStyle(plate: string): PlateStyle {
  if (/^FL ?\d{1,6}$/.test(plate)) return 'liechtenstein';
  if (/^[A-Z]{1,2} \d{1,6} ?[A-Z]{1,3}$/.test(plate)) return 'austria';
  return 'plain';
}
