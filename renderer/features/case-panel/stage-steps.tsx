import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import { stageLine } from './stage-line.ts';

const signs = { done: '✓', now: '▸', later: '○', passed: '–' } as const;

/** How far a theft case is, as a line of steps: by sign, weight and word, not by colour alone. */
export function StageSteps({ incident, words: { t } }: { incident: Incident; words: Words }) {
  return (
    <ol className="stages" data-testid="theft-stage" data-stage={incident.pursuit?.stage}>
      {stageLine(incident).map(({ stage, state }) => (
        <li
          key={stage}
          className={`stage stage-${state}`}
          data-stage={stage}
          data-state={state}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span aria-hidden="true">{signs[state]}</span> {t(`theftDesk.stage.${stage}`)}
          <span className="visually-hidden"> ({t(`theftPanels.step.${state}`)})</span>
        </li>
      ))}
    </ol>
  );
}
