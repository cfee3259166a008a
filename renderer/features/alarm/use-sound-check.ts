import { useEffect, useReducer } from 'react';
import type { OperatorId } from '#shared/domain/operator.ts';
import { useLatest } from '../../ui/use-latest.ts';
import type { AlarmSound } from './alarm-sound.ts';
import { freshCheck, type SoundCheck, stepCheck } from './sound-check.ts';

export interface SoundChecking {
  check: SoundCheck;
  play: () => void;
  /** The operator has heard it; nothing happens before it was played. */
  confirm: () => void;
}

/**
 * Has the operator of this sign-in confirm that they hear the desk, and once more when its sound device changed or failed.
 * @param now gateway-corrected, milliseconds UTC
 */
export function useSoundCheck(sound: AlarmSound, operatorId: OperatorId, now: () => number): SoundChecking {
  const [check, step] = useReducer(stepCheck, freshCheck);
  const latest = useLatest({ now, operatorId });

  useEffect(() => {
    const ends = [
      sound.onDeviceChange(() => step({ kind: 'doubted', cause: 'device-changed' })),
      sound.isOn.subscribe(() => {
        if (!sound.isOn.get()) step({ kind: 'doubted', cause: 'sound-lost' });
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [sound]);

  return {
    check,
    play() {
      if (!sound.isOn.get()) {
        sound.turnOn();
        return;
      }
      sound.play(1);
      step({ kind: 'played' });
    },
    confirm: () => step({ kind: 'heard', at: latest.current.now(), by: latest.current.operatorId }),
  };
}
