import type { Crash, ImpactSide } from '#shared/domain/crash.ts';

const sides: Partial<Record<ImpactSide, string>> = {
  front: 'M36 10Q60 0 84 10',
  rear: 'M34 163Q60 173 86 163',
  left: 'M24 60V130',
  right: 'M96 60V130',
  // Beside the driver's seat as it is drawn.
  'driver-side': 'M24 60V130',
  'non-driver-side': 'M96 60V130',
  top: 'M48 96a12 12 0 1 0 24 0a12 12 0 1 0 -24 0',
  bottom: 'M48 96a12 12 0 1 0 24 0a12 12 0 1 0 -24 0',
};

/** Where the blow came from: an arrow for a known angle, else the struck side, else a dashed ring with a question mark. */
export function CarBlow({ crash }: { crash: Crash | null }) {
  const fromDeg = crash?.deltaV?.fromDeg ?? null;
  const side = crash?.impactSide == null ? undefined : sides[crash.impactSide];
  if (fromDeg !== null) {
    const y = blowStartY(fromDeg);
    return (
      <g transform={`rotate(${fromDeg} 60 86)`}>
        <path className="blow" d={`M60 ${y}v22`} strokeWidth="5" />
        <path className="blow-head" d={`M50 ${y + 18}h20l-10 16z`} />
      </g>
    );
  }
  if (side !== undefined) return <path className="blow" d={side} fill="none" strokeWidth="5" />;
  return (
    <>
      <ellipse className="blow-unknown" cx="60" cy="86" rx="56" ry="92" />
      <text className="car-question" x="60" y="32" textAnchor="middle">
        ?
      </text>
    </>
  );
}

/** The arrow starts outside the body: nearer from the sides than from front and rear, because a car is longer than wide. */
function blowStartY(fromDeg: number): number {
  const along = Math.abs(Math.cos((fromDeg * Math.PI) / 180));
  return 22 - 26 * along;
}
