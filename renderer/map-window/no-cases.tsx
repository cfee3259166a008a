import type { ToldDesk } from '../desk-message.ts';
import { useWords } from '../i18n/use-words.ts';
import { ariaKeys, Keys } from '../ui/keys.tsx';
import { useCommandKeys } from '../ui/use-command-keys.ts';
import { windowKeys } from './window-commands.ts';

export interface NoCasesProps {
  told: ToldDesk | null;
  isSilent: boolean;
  onClose: () => void;
}

/** Why the map window shows no cases. */
export function NoCases({ told, isSilent, onClose }: NoCasesProps) {
  const words = useWords();
  const { t } = words;
  const label = t('mapWindow.command.toggle');
  useCommandKeys([{ id: 'close', label, group: 'screen', keys: [windowKeys.close], run: onClose }], false);
  const why = whyNone(told, isSilent);
  return (
    <main className="map-window-none" data-testid="map-window-none" data-why={why}>
      <div>
        <h1>{t('app.map')}</h1>
        <p role="status">{t(`mapWindow.none.${why}`)}</p>
        <button type="button" className="button" aria-keyshortcuts={ariaKeys(windowKeys.close)} onClick={onClose}>
          {t('mapWindow.close')} <Keys combo={windowKeys.close} words={words} />
        </button>
      </div>
    </main>
  );
}

function whyNone(told: ToldDesk | null, isSilent: boolean) {
  if (told === null) return isSilent ? 'unheard' : 'asking';
  if (told.seat === null) return 'signed-out';
  return told.isEmergency ? 'emergency' : 'asking';
}
