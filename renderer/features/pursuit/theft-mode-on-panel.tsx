import { stateAt } from '#shared/domain/contract-rules.ts';
import { vehicleName } from '../../i18n/incident-words.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { Fact } from '../../ui/fact.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { PanelProps } from './panel-props.ts';
import { whyNotWords } from './why-not-words.ts';

/** What theft mode rests on, once more in sight before it is switched on: whose word, and the car's Security service. */
export function TheftModeOnPanel(props: PanelProps) {
  const { incident, operator, guards, words } = props;
  const { t, format, nameOf } = words;
  const now = useNow(props.tick);
  const intent = { kind: 'theft-mode-on', args: {} } as const;
  const { confirmed = null, identified = [] } = incident.pursuit ?? {};
  const person = identified.findLast(({ outcome }) => outcome === 'verified')?.person ?? null;
  const state = incident.contract === null ? 'unknown' : stateAt(incident.contract, 'security', now);
  return (
    <ChoicePanel
      {...props}
      title={t('theftPanels.modeOn.title')}
      lead={vehicleName(words, incident.vehicle)}
      remark={t('theftPanels.modeOn.remark')}
      choices={[
        {
          key: '1',
          label: t('theftPanels.modeOn.do'),
          hint: null,
          whyNot: whyNotWords(words, incident, intent, operator, now, guards),
          intent: () => intent,
        },
      ]}
      textLabel={null}
      testId="theft-mode-on-panel"
    >
      <dl className="facts pursuit-facts">
        <Fact label={t('theftPanels.fact.owner')}>
          {confirmed === null ? (
            <span className="value-unknown">{t('theftPanels.modeOn.notConfirmed')}</span>
          ) : (
            t('theftPanels.modeOn.confirmedBy', {
              time: format.time(confirmed.at, now),
              name: nameOf(confirmed.by),
            })
          )}
          {person !== null && ` · ${t('theftPanels.modeOn.identifiedPerson', { person })}`}
        </Fact>
        <Fact label={t('theftPanels.security')}>
          <span className={state === 'active' ? 'value-good' : 'value-unknown'}>
            {t(`theftPanels.serviceState.${state}`)}
          </span>
        </Fact>
      </dl>
    </ChoicePanel>
  );
}
