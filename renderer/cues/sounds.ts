// The cues as data: short, warm, low; told apart by rhythm first and pitch second. Knows no audio machinery.

export const cueNames = [
  "start",
  "counts",
  "target",
  "last-seconds",
  "limit",
  "end-counted",
  "end-short",
  "too-much",
  "too-little",
  "better",
  "worse",
  "still-open",
  "response",
  "taken",
  "refused",
] as const;
export type CueName = (typeof cueNames)[number];

/** One tone: start and length in seconds, pitch in Hz, loudness 0-1. */
export type Tone = { readonly at: number; readonly hz: number; readonly length: number; readonly gain: number };

const soft = 0.3;

function tone(at: number, hz: number, length = 0.16, gain = soft): Tone {
  return { at, hz, length, gain };
}

export const sounds: Readonly<Record<CueName, readonly Tone[]>> = {
  start: [tone(0, 330, 0.12)],
  counts: [tone(0, 392), tone(0.18, 523, 0.22)],
  target: [tone(0, 392, 0.14), tone(0.16, 523, 0.14), tone(0.32, 659, 0.3)],
  "last-seconds": [tone(0, 440, 0.07, 0.2)],
  limit: [tone(0, 523, 0.3), tone(0.34, 392, 0.3), tone(0.68, 262, 0.5)],
  "end-counted": [tone(0, 392, 0.12), tone(0.14, 294, 0.2)],
  "end-short": [tone(0, 220, 0.22)],
  "too-much": [tone(0, 494, 0.09), tone(0.12, 392, 0.09), tone(0.24, 311, 0.16)],
  "too-little": [tone(0, 294, 0.09), tone(0.12, 370, 0.16)],
  better: [tone(0, 349, 0.1), tone(0.13, 440, 0.1), tone(0.26, 523, 0.16)],
  worse: [tone(0, 277, 0.12), tone(0.15, 277, 0.12), tone(0.3, 233, 0.2)],
  "still-open": [tone(0, 311, 0.1, 0.24), tone(0.14, 311, 0.1, 0.24)],
  response: [tone(0, 440, 0.1), tone(0.12, 554, 0.14)],
  taken: [tone(0, 370, 0.08, 0.22)],
  refused: [tone(0, 185, 0.14), tone(0.2, 185, 0.18)],
};
