// Reads one cell of the audio benchmark: finds every contender's sounds in the recording, tells which wait each belongs to, and how far
// from its due moment it began. Pure arithmetic.
import { bands, type CueRecord } from "./audio-page/plan.ts";
import { envelope, risesThrough } from "./onsets.ts";
import { pairUp } from "./pair-up.ts";
import { recordingClock } from "./recording-clock.ts";
import { sampleRate, type Recording } from "./sound-card.ts";
import { summarize } from "./stats.ts";

/** A sound further than this from where it is expected is another one: cues lie more than twice as far apart. */
const usualWithinMs = 190;

export interface HeardCue {
  readonly durationMs: number;
  /** Beginning of the sound minus due moment, on the monotonic clock; the sound card's constant delay is in it. Null: missed. */
  readonly lateMs: number | null;
  /** How well the recording's own time is known there, in ms. */
  readonly knownWithinMs: number;
}

/** A cue heard where the recording's time is known less well than this counts as heard, but says nothing about jitter. */
export const sureWithinMs = 1;

export interface HeardCell {
  /** By contender. */
  readonly cues: readonly (readonly HeardCue[])[];
  readonly doubled: readonly number[];
  readonly driftPpm: number;
}

/** `levels`: how loud each contender's sound alone is. `offsetMs` turns page time into monotonic time. `withinMs`: how late a sound may be. */
export function readCell(
  recording: Recording,
  records: readonly CueRecord[],
  levels: readonly number[],
  offsetMs: number,
  withinMs = usualWithinMs,
): HeardCell {
  const clock = recordingClock(recording.arrivals, sampleRate);
  const read = bands.map((band, contender) => {
    const loudness = envelope(recording.samples, sampleRate, band);
    const frames = risesThrough(loudness, (levels[contender] ?? 1) / 2);
    const onsets = frames.map(clock.monoOf);
    const known = new Map(frames.map((frame, index) => [onsets[index], clock.unsureMsAt(frame)]));
    const own = records.filter((record) => record.contender === contender).toSorted((a, b) => a.dueAt - b.dueAt);
    // A peer is expected to sound when its callback ran, however late that was; ours when it is due.
    const expected = own.map(({ dueAt, calledAt }) => (contender === 0 ? dueAt : (calledAt[0] ?? dueAt)) + offsetMs);
    const delay = usualDelay(expected, onsets);
    const paired = pairUp(
      expected.map((at) => at + delay),
      onsets,
      withinMs,
    );
    const cues = own.map(({ durationMs, dueAt }, index) => {
      const seen = paired.seen[index] ?? null;
      if (seen === null) return { durationMs, lateMs: null, knownWithinMs: Number.POSITIVE_INFINITY };
      return {
        durationMs,
        lateMs: seen - (dueAt + offsetMs),
        knownWithinMs: known.get(seen) ?? Number.POSITIVE_INFINITY,
      };
    });
    return { cues, doubled: paired.extra.length };
  });
  return {
    cues: read.map(({ cues }) => cues),
    doubled: read.map(({ doubled }) => doubled),
    driftPpm: clock.driftPpm,
  };
}

/** What lies between asking for a sound and the sound card playing it: the median over the first sound after each. */
function usualDelay(expected: readonly number[], onsets: readonly number[]): number {
  const delays = expected.flatMap((at) => {
    const next = onsets.find((onset) => onset >= at - 10 && onset <= at + usualWithinMs);
    return next === undefined ? [] : [next - at];
  });
  return delays.length === 0 ? 0 : summarize(delays).median;
}

export interface Jitter {
  readonly missed: number;
  /** Heard, but left out of what follows: the recording's time was not known to 1 ms there. */
  readonly unsure: number;
  /** The median delay itself, from due moment to sound. */
  readonly delayMs: number;
  /** How far from that median, either way. */
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** `around`: the delay to compare with; this list's own median when it is left out. */
export function jitter(cues: readonly HeardCue[], around?: number): Jitter {
  const heard = cues.filter(({ lateMs }) => lateMs !== null);
  const late = heard.flatMap(({ lateMs, knownWithinMs }) =>
    lateMs === null || knownWithinMs > sureWithinMs ? [] : [lateMs],
  );
  const delayMs = around ?? summarize(late).median;
  const { median, p99, max } = summarize(late.map((ms) => Math.abs(ms - delayMs)));
  return {
    missed: cues.length - heard.length,
    unsure: heard.length - late.length,
    delayMs,
    medianMs: median,
    p99Ms: p99,
    maxMs: max,
  };
}
