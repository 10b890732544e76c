// Keeps every cue that is still to come in its place on the audio clock: placed at once, corrected shortly before it sounds, placed
// again when the audio was gone in between. A cue sounds once; where there was no sound at its time a mark of a hold sounds as soon as there is
// one, the marks in their order, and any other cue not at all.
import type { CueName } from "./sounds.ts";
import { quietAfter } from "./synth.ts";

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

/** What becomes of a cue whose moment has passed without sound. */
export type Late = "left-out" | "at-once";

/** The sound card's clock drifts: from here on the place of a cue is watched. */
const watchFromSeconds = 1;
/** A little more, so that the clocks are well known when the watch begins. */
const nearSeconds = 1.5;
const correctIfOffBySeconds = 0.0005;
/** What begins sooner than this is left alone: moving it could double it or lose it, for after a stall the device runs ahead of its clock. */
const leaveAloneSeconds = 0.05;
/** Later than this a cue would tell a lie about its moment, and a mark is a late one. */
const lateAtMostMs = 100;

type Cue = {
  readonly name: CueName;
  readonly pageMs: number;
  readonly onQuiet: () => void;
  readonly late: Late;
  place: { readonly when: number; readonly sounding: Sounding; readonly waits: boolean } | null;
};

export function createCueQueue(output: Output) {
  const cues = new Set<Cue>();
  /** Until then, on the audio clock in seconds, late marks sound: the next one is not to be heard into them. */
  let lateUntil = 0;

  const isLate = (pageMs: number): boolean => pageMs < output.pageNow() - lateAtMostMs;

  function put(cue: Cue): void {
    const now = output.now();
    const moment = output.momentOf(cue.pageMs);
    if (now === null || moment === null) return;
    const late = isLate(cue.pageMs);
    if (late && cue.late === "left-out") return void cues.delete(cue);
    // Slow speakers ask for a moment that is over: then as soon as can be.
    const when = Math.max(moment, now, cue.late === "at-once" ? lateUntil : 0);
    const waits = late || when > moment;
    if (waits) lateUntil = when + quietAfter(cue.name);
    const on: CueListener = { quiet: cue.onQuiet, ended: () => void cues.delete(cue) };
    cue.place = { when, waits, sounding: output.sound(cue.name, when, on) };
  }

  function correct(cue: Cue, now: number): void {
    if (cue.place === null) return put(cue);
    const { when, sounding, waits } = cue.place;
    // It stands as near as can be.
    if (waits) return;
    const better = output.momentOf(cue.pageMs);
    if (when <= now + leaveAloneSeconds || better === null) return;
    if (Math.abs(better - when) <= correctIfOffBySeconds) return;
    sounding.stop();
    cue.place = null;
    put(cue);
  }

  return {
    /**
     * `pageMs`: when it is to be heard, on the `performance.now` axis; what is over already is left out. `late`: what becomes of it where
     * there is no sound at that time.
     */
    schedule(name: CueName, pageMs: number, onQuiet: () => void = () => {}, late: Late = "left-out"): Scheduled {
      if (isLate(pageMs)) return { cancel: () => {} };
      const cue: Cue = { name, pageMs, onQuiet, late, place: null };
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
      lateUntil = 0;
      for (const cue of cues) {
        if (cue.place === null) continue;
        if (cue.place.when < now) cues.delete(cue);
        cue.place.sounding.stop();
        cue.place = null;
      }
    },

    /** Whether a cue comes in the next moments or waits for the audio: the clocks are then compared often. */
    isNear(): boolean {
      const now = output.now();
      return [...cues].some(({ place }) => now === null || place === null || place.when - now <= nearSeconds);
    },
  };
}
