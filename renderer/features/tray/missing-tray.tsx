import { vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { MissingRow } from '../../store/rows.ts';
import { Keys } from '../../ui/keys.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useItemKeys } from '../../ui/use-item-keys.ts';
import { useNow } from '../../ui/use-now.ts';
import { useSettling } from './use-settling.ts';

export interface MissingTrayProps {
  missing: readonly MissingRow[];
  caseName: (incidentId: string) => string;
  tick: Observable<number>;
  words: Words;
  onSettle: (incidentId: string) => Promise<unknown>;
  onClose: () => void;
}

/** Cases that were open here and that the gateway no longer tells of: each stays until a person has looked after it. */
export function MissingTray({ missing, words, onClose, ...props }: MissingTrayProps) {
  const { t } = words;
  const { list, onKeyDown } = useItemKeys(missing.map(({ id }) => id));
  const settling = useSettling<'settle'>();
  return (
    <SidePanel
      title={t('tray.missingTitle')}
      lead={t('tray.missingLead')}
      closeLabel={t('app.dismiss')}
      testId="missing-tray"
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      {missing.length === 0 && <p>{t('tray.missingEmpty')}</p>}
      <ul ref={list} className="tray">
        {missing.map((row) => (
          <li key={row.id} className="tray-item">
            <Summary row={row} name={props.caseName(row.id)} tick={props.tick} words={words} />
            <div className="tray-deeds">
              <button
                type="button"
                className="button"
                aria-label={`${t('tray.settle')}: ${vehicleName(words, row.incident.vehicle)}`}
                onClick={() => settling.run(row.id, 'settle', () => props.onSettle(row.id), '')}
              >
                <Keys combo="enter" words={words} /> {t('tray.settle')}
              </button>
            </div>
            {settling.failed.has(row.id) && (
              <div className="value-danger" role="alert">
                {t('tray.settleFailed')}
              </div>
            )}
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

interface SummaryProps extends Pick<MissingTrayProps, 'tick' | 'words'> {
  row: MissingRow;
  name: string;
}

/** What one needs to look after the case by telephone: car, number to call, who had it. */
function Summary({ row: { incident, noticedAt }, name, tick, words: { t, format, nameOf } }: SummaryProps) {
  const now = useNow(tick);
  const { claim, vehicle, callBackNumber } = incident;
  return (
    <div>
      <b>{name}</b>
      <div>
        {claim === null ? t('tray.missingFree') : t('tray.missingHeld', { name: nameOf(claim.by) })}
        {' · '}
        {callBackNumber === null ? t('call.noBackNumber') : t('choice.callNumber', { number: callBackNumber })}
      </div>
      {vehicle.vin !== null && <div className="mono">{vehicle.vin}</div>}
      <div className="muted">
        {t('tray.missingOpened', { time: format.time(incident.openedAt, now) })}
        {' · '}
        {t('tray.missingNoticed', { time: format.time(noticedAt, now) })}
      </div>
    </div>
  );
}
