import type { Priority } from '#shared/domain/priority.ts';
import { createSubject, type Observable } from '../../observable.ts';
import { pulsesOf } from './pulses.ts';

export interface AlarmSound {
  /** Whether a tone would be heard now. False is shown to the operator: a silent console must not look like a quiet night. */
  isOn: Observable<boolean>;
  play(priority: Priority): void;
  /** Ends what is sounding. */
  stop(): void;
  /** Asks the page's sound to run: works after a key press or click. */
  turnOn(): void;
  /** Calls `listener` when the machine's sound devices change or the present one fails. @returns ends it */
  onDeviceChange(listener: () => void): () => void;
}

const peakGain = 0.4;
const rampS = 0.012;

/** The alarm's voice by WebAudio. Without a sound device, or before the page may sound, `isOn` says so. */
export function createAlarmSound(): AlarmSound {
  const isOn = createSubject(false);
  const context = openContext();
  let sounding: OscillatorNode[] = [];
  const follow = () => isOn.set(context?.state === 'running');
  context?.addEventListener('statechange', follow);
  follow();

  return {
    isOn,
    play(priority) {
      if (context === null || context.state !== 'running') return;
      for (const { startS, durationS, frequencyHz } of pulsesOf(priority)) {
        const start = context.currentTime + startS;
        const end = start + durationS;
        const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: frequencyHz });
        const gain = new GainNode(context, { gain: 0 });
        gain.gain.setValueAtTime(0, start);
        gain.gain.linearRampToValueAtTime(peakGain, start + rampS);
        gain.gain.setValueAtTime(peakGain, end - rampS);
        gain.gain.linearRampToValueAtTime(0, end);
        oscillator.connect(gain).connect(context.destination);
        oscillator.start(start);
        oscillator.stop(end);
        sounding.push(oscillator);
        oscillator.addEventListener('ended', () => {
          sounding = sounding.filter((one) => one !== oscillator);
        });
      }
    },
    stop() {
      for (const oscillator of sounding) oscillator.stop();
      sounding = [];
    },
    turnOn() {
      context?.resume().catch((error) => console.error('the sound could not be turned on', error));
    },
    onDeviceChange(listener) {
      // Needs no permission: which devices there are stays hidden, that they changed does not.
      const sources: [EventTarget | null, string][] = [
        [navigator.mediaDevices ?? null, 'devicechange'],
        [context, 'sinkchange'],
        [context, 'error'],
      ];
      for (const [source, type] of sources) source?.addEventListener(type, listener);
      return () => {
        for (const [source, type] of sources) source?.removeEventListener(type, listener);
      };
    },
  };
}

function openContext(): AudioContext | null {
  try {
    return new AudioContext();
  } catch (error) {
    console.error('this page has no sound', error);
    return null;
  }
}
