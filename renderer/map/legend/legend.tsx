import './legend.css';
import type { ReactNode } from 'react';
import { unitKinds } from '#shared/domain/unit.ts';
import type { Subject } from '../../observable.ts';
import { useObservable } from '../../ui/use-observable.ts';
import { paletteOf } from '../symbols/palette.ts';
import { stationKinds } from '../symbols/station-kind.ts';
import { type MapSymbol, symbolName } from '../symbols/symbol-name.ts';
import type { MapTheme } from '../theme.ts';
import type { CaseSign, LegendTexts } from './legend-texts.ts';
import { LineSample, lineSampleNames } from './line-sample.tsx';
import { Picture } from './picture.tsx';

export interface LegendProps {
  isShown: Subject<boolean>;
  theme: MapTheme;
  texts: LegendTexts;
}

const incident = (shape: 'triangle' | 'circle' | 'diamond', tone: 'p1' | 'p2' | 'p3' | 'theft', isFilled = true) =>
  ({ kind: 'incident', shape, tone, isFilled }) as const;

const caseSigns: readonly { name: CaseSign; symbols: readonly MapSymbol[] }[] = [
  { name: 'automatic', symbols: [incident('triangle', 'p1')] },
  { name: 'byHand', symbols: [incident('circle', 'p2')] },
  { name: 'theft', symbols: [incident('diamond', 'theft')] },
  { name: 'priorities', symbols: [incident('circle', 'p1'), incident('circle', 'p2'), incident('circle', 'p3')] },
  { name: 'taken', symbols: [incident('triangle', 'p1', false)] },
  { name: 'stale', symbols: [incident('triangle', 'p1')] },
  { name: 'several', symbols: [incident('triangle', 'p1')] },
  { name: 'heading', symbols: [{ kind: 'pointer', tone: 'p1' }] },
];

/** What the signs on the map stand for. */
export function Legend({ isShown, theme, texts }: LegendProps) {
  if (!useObservable(isShown)) return null;
  const palette = paletteOf(theme);
  const picture = (name: string) => <Picture key={name} name={`${theme}/${name}`} />;
  const cases = caseSigns.map(({ name, symbols }) => ({
    name,
    sign: symbols.map((symbol) => picture(symbolName(symbol))),
    text: texts.caseSign(name),
  }));
  const places = lineSampleNames.map((name) => ({
    name,
    sign: <LineSample name={name} palette={palette} />,
    text: texts.place(name),
  }));
  const units = unitKinds.map((kind) => ({ name: kind, sign: picture(`unit/${kind}`), text: texts.unit(kind) }));
  const stations = stationKinds.map((kind) => ({
    name: kind,
    sign: picture(`station/${kind}`),
    text: texts.station(kind),
  }));
  return (
    <section className="map-tag map-legend" aria-label={texts.title} data-testid="map-legend">
      <Group title={texts.group('cases')} rows={cases} />
      <Group title={texts.group('places')} rows={places} />
      <Group title={texts.group('units')} rows={units} />
      <Group title={texts.group('stations')} rows={stations} />
      <button type="button" onClick={() => isShown.set(false)}>
        {texts.close} <kbd>{texts.key}</kbd>
      </button>
    </section>
  );
}

interface Row {
  name: string;
  sign: ReactNode;
  text: string;
}

function Group({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <div className="map-legend-group">
      <h3>{title}</h3>
      <ul>
        {rows.map(({ name, sign, text }) => (
          <li key={name} data-sign={name}>
            <span>{sign}</span>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
