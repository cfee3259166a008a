import type { CaseLook } from './case-look.ts';

const paths = {
  triangle: 'M13 2 25 22H1z',
  circle: 'M13 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19z',
  diamond: 'M13 1 25 12 13 23 1 12z',
} as const;

/** The sign of a case; the words beside it say the same. */
export function ShapeIcon({ look }: { look: CaseLook }) {
  const stroke = look.isFilled ? { fill: 'currentColor' } : { fill: 'none', stroke: 'currentColor', strokeWidth: 2.4 };
  return (
    <svg className={`shape tone-${look.tone}`} width="26" height="24" viewBox="0 0 26 24" aria-hidden="true">
      <path d={paths[look.shape]} strokeLinejoin="round" {...stroke} />
      {look.isFilled && look.shape === 'triangle' && (
        <path d="M13 9v6M13 18v1.6" className="shape-mark" fill="none" strokeWidth="2.4" />
      )}
    </svg>
  );
}
