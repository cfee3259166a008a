import type { MapPalette } from '../symbols/palette.ts';

export const lineSampleNames = ['accuracy', 'earlier', 'estimate', 'track', 'gap', 'stop', 'watchArea'] as const;
export type LineSampleName = (typeof lineSampleNames)[number];

export interface LineSampleProps {
  name: LineSampleName;
  palette: MapPalette;
}

/** What the map draws as lines and areas, small. */
export function LineSample({ name, palette }: LineSampleProps) {
  return (
    <svg viewBox="-17 -17 34 34" width={34} height={34} aria-hidden="true">
      {sampleOf(name, palette)}
    </svg>
  );
}

function sampleOf(name: LineSampleName, { tones, estimate, text, halo }: MapPalette) {
  switch (name) {
    case 'accuracy':
      return <circle r={11} fill={tones.p1} fillOpacity={0.15} stroke={tones.p1} strokeDasharray="4 3" />;
    case 'earlier':
      return (
        <>
          <path d="M-10 0H10" stroke={tones.p1} strokeWidth={2.5} strokeDasharray="2 4" />
          <circle cx={-10} r={4.5} fill={tones.p1} stroke={halo} />
          <circle cx={6} r={4.5} fill={tones.p1} stroke={halo} />
        </>
      );
    case 'estimate':
      return (
        <circle r={11} fill={estimate} fillOpacity={0.06} stroke={estimate} strokeWidth={2} strokeDasharray="5 4" />
      );
    case 'track':
      return (
        <>
          <path d="M-14 0H0" stroke={tones.theft} strokeWidth={3} strokeOpacity={0.4} />
          <path d="M0 0H14" stroke={tones.theft} strokeWidth={3} />
        </>
      );
    case 'gap':
      return <path d="M-14 0H14" stroke={tones.theft} strokeWidth={1.5} strokeDasharray="3 6" />;
    case 'stop':
      return <circle r={6} fill={halo} stroke={tones.theft} strokeWidth={2.5} />;
    case 'watchArea':
      return <circle r={11} fill="none" stroke={text} strokeWidth={1.4} strokeOpacity={0.75} />;
  }
}
