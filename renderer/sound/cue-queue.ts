// Keeps every cue that is still to come in its place on the audio clock: placed at once, corrected shortly before it sounds, placed
// again when the audio was gone in between. A cue sounds once or, where there was no sound at its time, not at all.
import type { CueName } from "./sounds.ts";

/** The audio as the queue needs it. `null`: there is none right now. */
export interface Output {
  /** The audio clock in seconds: what begins before it can no longer be reached. */
  readonly now: () => number | null;
  /** The `performance.now` axis. */
  readonly pageNow: () => number;
  /** When to play, on the audio clock in seconds, what is to be heard at page time `pageMs`. */
  readonly momentOf: (pageMs: number) => number | null;
  /** Begins a cue at `when`. A cue that is stopped tells nothing any more. */
  readonly sound: (name: CueName, when: number, on: CueListener) => Sounding;
}

/** `quiet`: it rings no louder than a word or another cue is understood over it; `ended`: nothing of it is left. Each once. */
export type CueListener = { readonly quiet: () => void; readonly ended: () => void };
/** Stops without a click what sounds, and silently what has not begun. */
export type Sounding = { readonly stop: () => void };
export type Scheduled = { readonly cancel: () => void };

/** The sound card's clock drifts: from here on the place of a cue is watched. */
const watchFromSeconds = 1;
const correctIfOffBySeconds = 0.0005;
/** What begins sooner than this is left alone: moving it could double it or lose it. */
const leaveAloneSeconds = 0.03;
/** Later than this a cue would tell a lie about its moment. */
const lateAtMostMs = 100;

type Cue = {
  readonly name: CueName;
  readonly pageMs: number;
  readonly onQuiet: () => void;
  place: { readonly when: number; readonly sounding: Sounding } | null;
};

export function createCueQueue(output: Output) {
  const cues = new Set<Cue>();

  function put(cue: Cue): void {
    const now = output.now();
    const moment = output.momentOf(cue.pageMs);
    if (now === null || moment === null) return;
    if (cue.pageMs < output.pageNow() - lateAtMostMs) return void cues.delete(cue);
    // Slow speakers ask for a moment that is over: then as soon as can be.
    const when = Math.max(moment, now);
    const on: CueListener = { quiet: cue.onQuiet, ended: () => void cues.delete(cue) };
    cue.place = { when, sounding: output.sound(cue.name, when, on) };
  }

  function correct(cue: Cue, now: number): void {
    if (cue.place === null) return put(cue);
    const { when, sounding } = cue.place;
    const better = output.momentOf(cue.pageMs);
    if (when <= now + leaveAloneSeconds || better === null) return;
    if (Math.abs(better - when) <= correctIfOffBySeconds) return;
    sounding.stop();
    cue.place = null;
    put(cue);
  }

  return {
    /** `pageMs`: when it is to be heard, on the `performance.now` axis. What is over by then is left out. */
    schedule(name: CueName, pageMs: number, onQuiet: () => void = () => {}): Scheduled {
      const cue: Cue = { name, pageMs, onQuiet, place: null };
      cues.add(cue);
      put(cue);
      return {
        cancel: () => {
          if (cues.delete(cue)) cue.place?.sounding.stop();
        },
      };
    },

    /** To be called often: looks after the cues of the next second. */
    tick(): void {
      const now = output.now();
      if (now === null) return;
      for (const cue of cues) if (cue.place === null || cue.place.when - now <= watchFromSeconds) correct(cue, now);
    },

    /** The audio is there again, or its clock has jumped: every cue is looked at. */
    replan(): void {
      const now = output.now();
      if (now === null) return;
      for (const cue of cues) correct(cue, now);
    },

    /** The audio is gone and stopped at `now`: what had begun is over, the rest waits for `replan`. */
    lost(now: number): void {
      for (const cue of cues) {
        if (cue.place === null) continue;
        if (cue.place.when <= now) cues.delete(cue);
        cue.place.sounding.stop();
        cue.place = null;
      }
    },

    pending: (): number => cues.size,
  };
}
