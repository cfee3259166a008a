import { type Pattern, samplesOf } from './pattern.ts';

export interface Voice {
  /** Repeats this pattern until told otherwise. */
  sing(pattern: Pattern): void;
  hush(): void;
  /** Whether a tone would be heard now. */
  isOn(): boolean;
}

/** The siren's voice by WebAudio. @param onChange called when `isOn` may have changed */
export function createVoice(onChange: () => void): Voice {
  const context = openContext();
  let singing: AudioBufferSourceNode | null = null;
  context?.addEventListener('statechange', onChange);

  const hush = () => {
    singing?.stop();
    singing?.disconnect();
    singing = null;
  };
  return {
    sing(pattern) {
      hush();
      if (context === null) return;
      const samples = samplesOf(pattern, context.sampleRate);
      const buffer = new AudioBuffer({ length: samples.length, sampleRate: context.sampleRate });
      buffer.copyToChannel(samples, 0);
      singing = new AudioBufferSourceNode(context, { buffer, loop: true });
      singing.connect(context.destination);
      singing.start();
      context.resume().catch((error) => console.error('the siren has no sound', error));
    },
    hush,
    isOn: () => context?.state === 'running',
  };
}

function openContext(): AudioContext | null {
  try {
    return new AudioContext();
  } catch (error) {
    console.error('the siren has no sound', error);
    return null;
  }
}
