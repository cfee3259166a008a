import { plateStyle } from './plate-style.ts';

/** A number plate that looks like one. */
export function Plate({ plate }: { plate: string }) {
  const style = plateStyle(plate);
  return (
    <span className={`plate plate-${style}`}>
      {style === 'austria' && <i aria-hidden="true">A</i>}
      <span>{plate}</span>
    </span>
  );
}
