import { useEffect, useState } from 'react';
import { type AlarmSound, createAlarmSound } from './alarm-sound.ts';

/** The page's alarm sound, turned on by the first key press or click where the page may not sound before. */
export function useSound(): AlarmSound {
  const [sound] = useState(createAlarmSound);
  useEffect(() => {
    const wake = () => {
      if (!sound.isOn.get()) sound.turnOn();
    };
    window.addEventListener('pointerdown', wake);
    window.addEventListener('keydown', wake);
    return () => {
      window.removeEventListener('pointerdown', wake);
      window.removeEventListener('keydown', wake);
    };
  }, [sound]);
  return sound;
}
