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
  const palette = paletteOf(theme);
  if (!useObservable(isShown)) return null;
  return (
    <section className="map-tag map-legend" aria-label={texts.title} data-testid="map-legend">
      <Group title={texts.group('cases')}>
        {caseSigns.map(({ name, symbols }) => (
          <li key={name} data-sign={name}>
            <span>
              {symbols.map((symbol) => (
                <Picture key={symbolName(symbol)} name={`${theme}/${symbolName(symbol)}`} />
              ))}
            </span>
            {texts.caseSign(name)}
          </li>
        ))}
      </Group>
      <Group title={texts.group('places')}>
        {lineSampleNames.map((name) => (
          <li key={name}>
            <LineSample name={name} palette={palette} />
            {texts.place(name)}
          </li>
        ))}
      </Group>
      <Group title={texts.group('units')}>
        {unitKinds.map((kind) => (
          <li key={kind}>
            <Picture name={`${theme}/unit/${kind}`} />
            {texts.unit(kind)}
          </li>
        ))}
      </Group>
      <Group title={texts.group('stations')}>
        {stationKinds.map((kind) => (
          <li key={kind}>
            <Picture name={`${theme}/station/${kind}`} />
            {texts.station(kind)}
          </li>
        ))}
      </Group>
      <button type="button" onClick={() => isShown.set(false)}>
        {texts.close} <kbd>{texts.key}</kbd>
      </button>
    </section>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="map-legend-group">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );
}
