import { guardsFor } from '#shared/domain/judge-theft.ts';
import { lastVehicleData } from '#shared/domain/pursuit.ts';
import { agoWords } from '../../i18n/age-words.ts';
import { commandStateWords } from '../../i18n/command-words.ts';
import { vehicleDataWords } from '../../i18n/vehicle-data-words.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { Fact } from '../../ui/fact.tsx';
import { useNow } from '../../ui/use-now.ts';
import { commandChoices } from './command-choices.ts';
import { GuardList } from './guard-list.tsx';
import type { PanelProps } from './panel-props.ts';

const inhibit = { kind: 'command', args: { command: 'inhibit-restart' } } as const;
/** So many of the last commands are shown. */
const lastCount = 3;

/** What is asked of the car from afar; what a restart inhibition lacks, as it changes; what became of the last commands. */
export function CommandPanel(props: PanelProps) {
  const { incident, operator, guards, words } = props;
  const { t, format } = words;
  const now = useNow(props.tick);
  const last = (incident.pursuit?.commands ?? []).slice(-lastCount).reverse();
  const data = lastVehicleData(incident);
  return (
    <ChoicePanel
      {...props}
      title={t('theftPanels.command.title')}
      lead={null}
      choices={commandChoices(words, incident, operator, now, guards)}
      textLabel={null}
      testId="command-panel"
    >
      <dl className="facts pursuit-facts">
        <Fact label={t('theftPanels.fact.inhibition')}>
          <GuardList
            missing={guardsFor(incident, inhibit, operator, now, guards)}
            limits={guards}
            leftOut={['second-person', 'in-time']}
            words={words}
          />
        </Fact>
        <Fact label={t('theftPanels.command.last')}>
          {last.length === 0 && <span className="muted">{t('theftPanels.command.noneYet')}</span>}
          {last.map((command) => (
            <div key={command.actionId} data-testid="last-command">
              <span className="mono muted">{format.time(command.at, now)}</span>{' '}
              {t(`theftDesk.command.${command.command}`)}: <b>{commandStateWords(words, command, now)}</b>
            </div>
          ))}
        </Fact>
        <Fact label={t('theftPanels.data.title')}>
          {data === null ? (
            <span className="muted">{t('theftPanels.data.none')}</span>
          ) : (
            <>
              {vehicleDataWords(words, data, incident)}{' '}
              <span className="muted">{agoWords(words, now - data.measuredAt)}</span>
            </>
          )}
        </Fact>
      </dl>
    </ChoicePanel>
  );
}
