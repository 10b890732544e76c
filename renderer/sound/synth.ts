// Turns a cue into samples: a soft mallet on wood. Pure arithmetic, so that what is tested is exactly what is heard.
import { cues, type CueName, type Note, type NoteLength } from "./sounds.ts";

/** How fast a note dies away, in seconds to 1/e. */
const decay: Readonly<Record<NoteLength, number>> = { tick: 0.022, short: 0.055, long: 0.17 };
/** Long enough not to click, short enough that the beginning is heard to within a millisecond or two. */
const attackSeconds = 0.006;
/** After this many decays nothing is left to hear (-52 dB); the rest is faded to exact silence. */
const decaysToSilence = 6;
/** After this many the last note is 20 dB down: a word is understood over it. */
const decaysToQuiet = 2.3;
/** A note makes the one before it fall silent, so that each beginning stands out; also how a note ends by itself. */
const releaseSeconds = 0.025;

/** The tone above gives warmth and lets small speakers be heard; it dies away sooner, as on wood. */
const partials: readonly { readonly times: number; readonly share: number; readonly decay: number }[] = [
  { times: 1, share: 0.8, decay: 1 },
  { times: 2, share: 0.16, decay: 0.6 },
  { times: 3, share: 0.04, decay: 0.35 },
];

/** Seconds from the beginning of a cue until it is silent. */
export function lengthOf(name: CueName): number {
  return Math.max(...ringing(name).map(({ note, ring }) => note.at + ring));
}

/** Seconds from the beginning of a cue until no more than the ringing of its last note is left. */
export function quietAfter(name: CueName): number {
  return Math.max(...cues[name].notes.map(({ at, length }) => at + decay[length] * decaysToQuiet));
}

/** The samples of a cue, one channel, between -1 and 1, at `rate` samples a second; the last one is silent. */
export function renderCue(name: CueName, rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil(lengthOf(name) * rate) + 1);
  for (const { note, ring } of ringing(name)) addNote(samples, note, ring, rate);
  return samples;
}

function addNote(samples: Float32Array, note: Note, ring: number, rate: number): void {
  const first = Math.round(note.at * rate);
  const count = Math.floor(ring * rate);
  const tones = partials.map((partial) => createTone(partial, note, rate));
  for (let index = 0; index < count; index += 1) {
    const at = index / rate;
    const swell = at < attackSeconds ? 0.5 - 0.5 * Math.cos((Math.PI * at) / attackSeconds) : 1;
    const fade = Math.min(1, (ring - at) / releaseSeconds);
    let value = 0;
    for (const tone of tones) {
      value += tone.sin;
      turn(tone);
    }
    const here = first + index;
    samples[here] = (samples[here] ?? 0) + note.gain * swell * fade * value;
  }
}

/** A partial on its way: a point that turns about the middle and draws nearer to it; `sin` is what is heard. */
type Tone = { sin: number; cos: number; readonly turnSin: number; readonly turnCos: number };

function createTone({ times, share, decay: faster }: (typeof partials)[number], note: Note, rate: number): Tone {
  const angle = (2 * Math.PI * note.hz * times) / rate;
  const shrink = Math.exp(-1 / (decay[note.length] * faster * rate));
  return { sin: 0, cos: share, turnSin: shrink * Math.sin(angle), turnCos: shrink * Math.cos(angle) };
}

/** To the next sample. A page makes all its cues before its first key, and a product is several times quicker than a sine and an exponential. */
function turn(tone: Tone): void {
  const { sin, cos, turnSin, turnCos } = tone;
  tone.sin = cos * turnSin + sin * turnCos;
  tone.cos = cos * turnCos - sin * turnSin;
}

/** The notes of a cue with how long each is heard, in seconds: until it has died away or the next one has begun. */
function ringing(name: CueName): readonly { readonly note: Note; readonly ring: number }[] {
  const { notes } = cues[name];
  return notes.map((note, index) => {
    const next = notes[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    return { note, ring: Math.min(decay[note.length] * decaysToSilence, next - note.at + releaseSeconds) };
  });
}
