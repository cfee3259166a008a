import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { type SymbolTone, tones } from './incident-symbol.ts';
import { paletteOf } from './palette.ts';

/** What can have the same shape on the map (incident-symbol.ts): there colour alone tells them apart. */
const sameShape: readonly [SymbolTone, SymbolTone][] = [
  ['p1', 'p3'],
  ['p2', 'p3'],
];
const eyes: Record<string, (colour: Color) => Color> = {
  'most eyes': (colour) => colour,
  'eyes without red': (colour) => filterDeficiencyProt(1)(colour),
  'eyes without green': (colour) => filterDeficiencyDeuter(1)(colour),
  'eyes without blue': (colour) => filterDeficiencyTrit(1)(colour),
};
const difference = differenceCiede2000();

function colourOf(text: string): Color {
  const colour = parse(text);
  if (colour === undefined) throw new Error(`no colour: ${text}`);
  return colour;
}

describe.each(['dark', 'light'] as const)('the colours of cases on the %s map', (theme) => {
  const palette = paletteOf(theme);

  it.each(tones)('%s stands out from land, woods and water (WCAG 1.4.11)', (tone) => {
    for (const ground of ['ground', 'wood', 'green', 'built', 'water', 'sea'] as const) {
      expect(wcagContrast(palette.tones[tone], palette[ground]), ground).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(eyes))('are told apart by %s where the shape is the same', (_name, seen) => {
    for (const [one, other] of sameShape) {
      const [a, b] = [seen(colourOf(palette.tones[one])), seen(colourOf(palette.tones[other]))];
      expect(difference(a, b), `${one} ${other}`).toBeGreaterThan(25);
    }
  });

  it('are legible as text on their ground', () => {
    for (const colour of [palette.text, palette.placeText]) {
      expect(wcagContrast(colour, palette.ground)).toBeGreaterThanOrEqual(7);
    }
    expect(wcagContrast(palette.roadText, palette.ground)).toBeGreaterThanOrEqual(4.5);
  });
});
