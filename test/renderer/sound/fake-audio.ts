// An audio device in the test's hand: its clock runs beside the page's, drifts, stops and is replaced; it writes down what was heard and when.
import type { CueName } from "../../../renderer/sound/sounds.ts";
import type { CueListener, Output } from "../../../renderer/sound/cue-queue.ts";
import { lengthOf, quietAfter } from "../../../renderer/sound/synth.ts";

type Source = {
  readonly name: CueName;
  readonly when: number;
  readonly on: CueListener;
  stoppedAt: number | null;
  quiet: boolean;
  done: boolean;
};
export type Heard = { readonly name: CueName; readonly at: number; readonly whole: boolean };

export function fakeAudio() {
  let page = 1_000;
  let audio = 5;
  let running = true;
  let speed = 1;
  /** What the map believes beyond the truth, in ms. */
  let error = 0;
  let sources: Source[] = [];
  const begun = new Map<Source, number>();

  function step(ms: number): void {
    page += ms;
    if (!running) return;
    audio += (ms / 1000) * speed;
    for (const source of sources) {
      if (source.stoppedAt !== null && source.stoppedAt <= source.when) source.done = true;
      if (source.done || source.when > audio) continue;
      if (!begun.has(source)) begun.set(source, page - (audio - source.when) * 1000);
      if (!source.quiet && source.stoppedAt === null && audio >= source.when + quietAfter(source.name)) {
        source.quiet = true;
        source.on.quiet();
      }
      const over = source.stoppedAt !== null || audio >= source.when + lengthOf(source.name);
      if (!over) continue;
      source.done = true;
      if (source.stoppedAt === null) source.on.ended();
    }
    sources = sources.filter((source) => !source.done);
  }

  const output: Output = {
    pageNow: () => page,
    now: () => (running ? audio : null),
    momentOf: (pageMs) => (running ? audio + ((pageMs + error - page) / 1000) * speed : null),
    sound(name, when, on) {
      const source: Source = { name, when, on, stoppedAt: null, quiet: false, done: false };
      sources.push(source);
      return {
        stop: () => {
          source.stoppedAt ??= audio;
        },
      };
    },
  };

  return {
    output,
    page: () => page,
    audio: () => audio,
    pass(ms: number, each: () => void = () => {}, everyMs = 50): void {
      for (let left = ms; left > 0; left -= everyMs) {
        // Fine steps of the device between two looks of the page.
        for (let fine = 0; fine < Math.min(everyMs, left); fine += 1) step(1);
        each();
      }
    },
    /** The page's belief about the audio clock is off by this much. */
    believe(ms: number): void {
      error = ms;
    },
    drift(ppm: number): void {
      speed = 1 + ppm / 1e6;
    },
    /** The device stops; its clock stands still. */
    stop(): void {
      running = false;
    },
    resume(): void {
      running = true;
    },
    /** Another device with a clock of its own; what was scheduled on the old one is gone with it. */
    replace(): void {
      sources = [];
      audio = 0.2;
      running = true;
    },
    /** Everything that was heard, with the page time at which it began. */
    heard: (): readonly Heard[] =>
      [...begun].map(([source, at]) => ({ name: source.name, at, whole: source.stoppedAt === null })),
  };
}
