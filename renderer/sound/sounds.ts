// The cues as data: short, warm, low; told apart by rhythm first and pitch second. Knows no audio machinery.
import type { SoundGroup } from "../../shared/settings/sound.ts";
import { cueNames, type CueName } from "../../shared/session/cue-names.ts";

export { cueNames, type CueName };

/** A tick is over at once, a short note soon, a long one rings. */
export type NoteLength = "tick" | "short" | "long";
/** One note: when it begins in seconds, its pitch in Hz, how long it rings, and its loudness (0-1). */
export type Note = { readonly at: number; readonly hz: number; readonly length: NoteLength; readonly gain: number };
export type Cue = { readonly group: SoundGroup; readonly notes: readonly Note[] };

/** Distances between notes in seconds, far enough from each other to be told apart by ear: quick, measured, slow. */
const q = 0.11;
const m = 0.22;
const w = 0.42;

// A pentatonic scale from G3 to E5: whatever follows or overlaps whatever sounds in tune.
const G3 = 196;
const A3 = 220;
const C4 = 262;
const D4 = 294;
const E4 = 330;
const G4 = 392;
const A4 = 440;
const C5 = 523;
const D5 = 587;
const E5 = 659;

function tick(at: number, hz: number): Note {
  return { at, hz, length: "tick", gain: 0.36 };
}

function short(at: number, hz: number): Note {
  return { at, hz, length: "short", gain: 0.52 };
}

function long(at: number, hz: number): Note {
  return { at, hz, length: "long", gain: 0.56 };
}

export const cues: Readonly<Record<CueName, Cue>> = {
  start: { group: "hold", notes: [short(0, E4)] },
  counts: { group: "hold", notes: [short(0, G4), long(m, C5)] },
  target: { group: "hold", notes: [short(0, G4), short(m, C5), long(2 * m, E5)] },
  "last-seconds": { group: "hold", notes: [tick(0, A4)] },
  limit: { group: "hold", notes: [long(0, C5), long(w, G4), long(2 * w, C4)] },
  "end-counted": { group: "hold", notes: [long(0, G4), short(m, D4)] },
  "end-short": { group: "hold", notes: [long(0, A3)] },

  "too-much": { group: "feedback", notes: [short(0, D5), short(q, C5), short(2 * q, A4), short(3 * q, G4)] },
  "too-little": { group: "feedback", notes: [short(0, D4), short(q, G4)] },
  better: { group: "feedback", notes: [short(0, E4), short(q, G4), long(q + m, C5)] },
  worse: { group: "feedback", notes: [long(0, D4), short(w, C4), short(w + q, A3)] },
  "still-open": { group: "feedback", notes: [short(0, E4), short(q, E4), short(q + w, E4), short(2 * q + w, E4)] },

  response: { group: "answers", notes: [short(0, A4), short(m, D5)] },
  taken: { group: "answers", notes: [tick(0, E4), tick(q, E4)] },
  refused: { group: "answers", notes: [long(0, G3), long(m, G3)] },

  "scan-step": { group: "scanning", notes: [tick(0, C5), short(q, G4)] },
  "scan-take": { group: "scanning", notes: [short(0, G4), long(q, D5)] },
};

/** The cue with its pitches left out: what a person hears in the next room. Two cues never share one. */
export function rhythmOf(name: CueName): string {
  const { notes } = cues[name];
  return notes
    .map(({ at, length }, index) => {
      const gap = Math.round((at - (notes[index - 1]?.at ?? 0)) * 100);
      return index === 0 ? length : `${gap} ${length}`;
    })
    .join(" ");
}
