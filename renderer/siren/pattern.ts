import type { SirenNotice } from '#shared/desktop/siren-notice.ts';

/** Tones of one length, one after the other, and then silence until the pattern begins anew. Seconds and hertz. */
export interface Pattern {
  frequenciesHz: readonly number[];
  repeatS: number;
}

const toneS = 0.18;
const stepS = 0.28;
const rampS = 0.012;
const peak = 0.6;

const urgent: Pattern = { frequenciesHz: [880, 1175, 880], repeatS: 2 };
/** As many as the console sounds for the top priority: it is the same alarm. */
const unclaimed: Pattern = { frequenciesHz: [988, 988, 988, 988, 988], repeatS: 2.5 };
const plain: Pattern = { frequenciesHz: [660, 523], repeatS: 5 };

/**
 * Three tones every 2 s when this desk shows nothing new at all, five every 2.5 s for an alarm that nobody has claimed, two
 * every 5 s for what the operator can work on through.
 */
export const patternOf: Record<SirenNotice['kind'], Pattern> = {
  'page-silent': urgent,
  'worker-silent': urgent,
  'alarm-unclaimed': unclaimed,
  'link-down': plain,
  'sign-in-needed': plain,
};

/** @returns the samples (-1 to 1) of one repetition: played in a loop they need no timer, and no page that keeps time */
export function samplesOf({ frequenciesHz, repeatS }: Pattern, sampleRateHz: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(repeatS * sampleRateHz));
  for (const [index, frequencyHz] of frequenciesHz.entries()) {
    const first = Math.round(index * stepS * sampleRateHz);
    const count = Math.round(toneS * sampleRateHz);
    for (let sample = 0; sample < count; sample += 1) {
      const fromEdgeS = Math.min(sample, count - sample) / sampleRateHz;
      const loudness = peak * Math.min(1, fromEdgeS / rampS);
      samples[first + sample] = loudness * Math.sin((2 * Math.PI * frequencyHz * sample) / sampleRateHz);
    }
  }
  return samples;
}
