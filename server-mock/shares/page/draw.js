/** The track as a drawing in metres around the last position, north up. */

const SVG = 'http://www.w3.org/2000/svg';
const SIZE = 400;
const MARGIN = 40;
/** Never nearer than this many metres from the middle to the edge: a standing car must not look lost in its own noise. */
const LEAST_HALF_M = 50;

function element(name, attributes, text = null) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== null) made.textContent = text;
  return made;
}

/** The longest 1, 2 or 5 times a power of ten of metres that is not longer than a third of the drawing. */
export function scaleLengthM(halfM) {
  const most = (halfM * 2) / 3;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
}

/**
 * @param {{ eastM: number, northM: number, isAfterGap: boolean }[]} track metres from the last position, oldest first
 * @param {{ accuracyM: number | null, reachM: number | null, headingDeg: number | null }} car
 * @param {{ title: string, distance: (metres: number) => string }} words
 */
export function drawing(track, { accuracyM, reachM, headingDeg }, words) {
  const farthest = Math.max(...track.map(({ eastM, northM }) => Math.max(Math.abs(eastM), Math.abs(northM))), 0);
  const halfM = Math.max(LEAST_HALF_M, farthest, accuracyM ?? 0, reachM ?? 0) * 1.1;
  const perM = (SIZE / 2 - MARGIN / 2) / halfM;
  const x = (eastM) => SIZE / 2 + eastM * perM;
  const y = (northM) => SIZE / 2 - northM * perM;
  const svg = element('svg', { viewBox: `0 0 ${SIZE} ${SIZE}`, role: 'img', 'aria-label': words.title });
  if (reachM !== null) svg.append(element('circle', { class: 'estimate', cx: x(0), cy: y(0), r: reachM * perM }));
  if (accuracyM !== null) svg.append(element('circle', { class: 'accuracy', cx: x(0), cy: y(0), r: accuracyM * perM }));
  track.forEach((point, index) => {
    const before = track[index - 1];
    if (before !== undefined && !point.isAfterGap) {
      svg.append(
        element('line', {
          class: 'way',
          x1: x(before.eastM),
          y1: y(before.northM),
          x2: x(point.eastM),
          y2: y(point.northM),
        }),
      );
    }
    svg.append(element('circle', { class: 'point', cx: x(point.eastM), cy: y(point.northM), r: 3 }));
  });
  if (headingDeg !== null) {
    const angle = (headingDeg * Math.PI) / 180;
    const [east, north] = [Math.sin(angle) * 26, Math.cos(angle) * 26];
    svg.append(element('line', { class: 'heading', x1: x(0), y1: y(0), x2: SIZE / 2 + east, y2: SIZE / 2 - north }));
  }
  svg.append(element('circle', { class: 'car', cx: x(0), cy: y(0), r: 5 }));
  const scaleM = scaleLengthM(halfM);
  const foot = SIZE - 14;
  svg.append(
    element('line', { class: 'scale', x1: 14, y1: foot, x2: 14 + scaleM * perM, y2: foot }),
    element('text', { x: 14, y: foot - 8 }, words.distance(scaleM)),
    element('text', { x: SIZE - 28, y: 22 }, 'N'),
    element('line', { class: 'scale', x1: SIZE - 22, y1: 46, x2: SIZE - 22, y2: 28 }),
  );
  return svg;
}
