import { useEffect, useId, useRef, useState } from 'react';
import { tokenFault } from '#shared/desktop/map-token.ts';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { type MapSettings, shortToken } from './map-settings.ts';

export interface MapSettingsPanelProps {
  settings: MapSettings;
  words: Words;
  onClose: () => void;
}

/** Keeps and removes the centre's Mapbox token. Says first how it would be kept on this machine. */
export function MapSettingsPanel({ settings: { token, keep }, words, onClose }: MapSettingsPanelProps) {
  const { t } = words;
  const [text, setText] = useState('');
  const [isKeeping, setKeeping] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const ids = { field: useId(), need: useId() };
  const { held, canSeal } = token;
  const isChangeable = held?.keeping !== 'rollout';
  const fault = tokenFault(text);

  useEffect(() => field.current?.focus(), []);

  async function change(next: string | null): Promise<void> {
    if (isKeeping) return;
    setKeeping(true);
    setFailure(null);
    try {
      await keep(next);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setKeeping(false);
    }
  }
  function submit(): void {
    if (fault === null) void change(text.trim());
    else field.current?.focus();
  }

  return (
    <SidePanel
      title={t('mapSettings.title')}
      lead={t('mapSettings.lead')}
      closeLabel={t('app.dismiss')}
      testId="map-settings"
      onClose={onClose}
    >
      <p data-testid="map-token-state">
        {held === null
          ? t('mapSettings.state.none')
          : t(`mapSettings.state.${held.keeping}`, { token: shortToken(held.token) })}
      </p>
      {isChangeable && (
        <form
          className="map-settings"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {!canSeal && <p className="value-unknown">{t('mapSettings.unsealed')}</p>}
          <label htmlFor={ids.field}>{t('mapSettings.field')}</label>
          <input
            id={ids.field}
            ref={field}
            className="field mono"
            aria-describedby={ids.need}
            aria-invalid={fault !== null && fault !== 'empty'}
            autoComplete="off"
            spellCheck={false}
            maxLength={1100}
            placeholder="pk.…"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p id={ids.need} role="status" className={fault === null || fault === 'empty' ? 'muted' : 'value-unknown'}>
            {fault === null ? t('mapSettings.reload') : t(`mapSettings.fault.${fault}`)}
          </p>
          {failure !== null && <p role="alert">{t('mapSettings.failed', { why: failure })}</p>}
          <div className="map-settings-deeds">
            <button type="submit" className="button primary" aria-disabled={fault !== null || isKeeping}>
              <Keys combo="enter" words={words} /> {t('mapSettings.keep')}
            </button>
            {held !== null && (
              <button type="button" className="button" aria-disabled={isKeeping} onClick={() => void change(null)}>
                {t('mapSettings.remove')}
              </button>
            )}
          </div>
        </form>
      )}
    </SidePanel>
  );
}
