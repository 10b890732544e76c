// The audio benchmarks' measuring parts on signals whose truth is known.
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { envelope, loudest, risesThrough, type Band } from "./onsets.ts";
import { pairUp } from "./pair-up.ts";
import { recordingClock, type Arrival } from "./recording-clock.ts";
import { soundsIn } from "./sounds-in.ts";
import { planStarts } from "./audio-plan.ts";
import { summarize } from "./stats.ts";
import { wordsIn } from "./words-in.ts";

const rate = 48_000;
const low: Band = { hz: 440, halfWidthHz: 250 };
const high: Band = { hz: 8500, halfWidthHz: 900 };

/** A tone of this pitch from `atSeconds` on, swelling over 3 ms. */
function addTone(samples: Float32Array, hz: number, atSeconds: number, seconds: number, gain: number): void {
  for (let index = Math.ceil(atSeconds * rate); index < (atSeconds + seconds) * rate; index += 1) {
    const t = index / rate - atSeconds;
    const edge = Math.min(1, t / 0.003, (seconds - t) / 0.003);
    samples[index] = (samples[index] ?? 0) + gain * Math.max(0, edge) * Math.sin(2 * Math.PI * hz * t);
  }
}

function onsetsMs(samples: Float32Array, band: Band, level: number): number[] {
  return risesThrough(envelope(samples, rate, band), level).map((frame) => (frame / rate) * 1000);
}

describe("the onset detector", () => {
  test("finds each tone of its band within a twentieth of a millisecond, wherever it falls between samples", () => {
    const samples = new Float32Array(rate * 3);
    const truth = [0.5, 1.000013, 1.50037, 2.123456];
    for (const at of truth) addTone(samples, high.hz, at, 0.016, 0.08);
    const found = onsetsMs(samples, high, 0.04);
    expect(found).toHaveLength(truth.length);
    const delays = found.map((at, index) => at - (truth[index] ?? 0) * 1000);
    for (const delay of delays) expect(Math.abs(delay - (delays[0] ?? 0))).toBeLessThan(0.05);
  });

  test("is not disturbed by louder tones of other bands that sound at the same time", () => {
    const alone = new Float32Array(rate * 2);
    addTone(alone, low.hz, 0.7, 0.1, 0.2);
    const crowded = alone.slice();
    for (const [index, hz] of [6500, 8500, 10_500, 12_500].entries())
      addTone(crowded, hz, 0.69 + index * 0.007, 0.016, 0.3);
    const [before = 0] = onsetsMs(alone, low, 0.1);
    const found = onsetsMs(crowded, low, 0.1);
    expect(found).toHaveLength(1);
    expect(Math.abs((found[0] ?? 0) - before)).toBeLessThan(0.05);
  });

  test("hears nothing in silence and in other bands", () => {
    const samples = new Float32Array(rate);
    addTone(samples, 6500, 0.3, 0.2, 0.5);
    expect(loudest(envelope(samples, rate, high))).toBeLessThan(0.002);
  });

  test("a doubled tone is two onsets", () => {
    const samples = new Float32Array(rate);
    for (const at of [0.3, 0.34]) addTone(samples, high.hz, at, 0.016, 0.08);
    expect(onsetsMs(samples, high, 0.04)).toHaveLength(2);
  });
});

describe("the recording's clock", () => {
  test("is found from blocks that come late at random, drift and all", () => {
    const ppm = 150;
    const msPerFrame = 1000 / (rate * (1 + ppm / 1e6));
    const arrivals: Arrival[] = Array.from({ length: 6000 }, (_, index) => {
      const frames = (index + 1) * 480;
      // Most blocks are punctual, some are late by up to 20 ms.
      const late = index % 7 === 0 ? 0 : ((index * 7919) % 200) / 10;
      return { frames, atMono: 5000 + frames * msPerFrame + late };
    });
    const clock = recordingClock(arrivals, rate);
    expect(clock.driftPpm).toBeCloseTo(ppm, 0);
    for (const frames of [0, 1_000_000, 2_880_000]) {
      expect(clock.monoOf(frames)).toBeCloseTo(5000 + frames * msPerFrame, 2);
    }
    expect(clock.unsureMsAt(1_000_000)).toBeLessThan(0.01);
  });

  const blocks = (seconds: number, beyondMs: (second: number) => number): Arrival[] =>
    Array.from({ length: seconds * 100 }, (_, index) => {
      const frames = (index + 1) * 480;
      return { frames, atMono: 5000 + frames / 48 + beyondMs(frames / rate) };
    });

  test("a second whose blocks all came late does not bend it, and is said to be unsure", () => {
    const { monoOf, unsureMsAt } = recordingClock(
      blocks(20, (second) => (Math.floor(second) === 6 ? 3 : 0)),
      rate,
    );
    for (const second of [4.5, 6.5, 8.5]) expect(monoOf(second * rate)).toBeCloseTo(5000 + second * 1000, 1);
    expect(unsureMsAt(4.5 * rate)).toBeLessThan(0.01);
    expect(unsureMsAt(6.5 * rate)).toBeCloseTo(3, 1);
    expect(unsureMsAt(600 * rate)).toBe(Number.POSITIVE_INFINITY);
  });

  test("follows a clock that jumps, and is unsure only about the jump itself", () => {
    const jumped = (second: number): number => (second < 8.3 ? 0 : second < 14.3 ? -3 : 0);
    const { monoOf, unsureMsAt } = recordingClock(blocks(22, jumped), rate);
    for (const second of [4, 7, 10, 13, 16, 20]) {
      expect(monoOf(second * rate)).toBeCloseTo(5000 + second * 1000 + jumped(second), 1);
      expect(unsureMsAt(second * rate)).toBeLessThan(0.01);
    }
    for (const second of [8.1, 14.6]) expect(unsureMsAt(second * rate)).toBeCloseTo(3, 1);
  });

  test("follows a sound card whose clock bends", () => {
    const truth = (frames: number): number => 5000 + frames / 48 + 3 * Math.sin(frames / rate / 20);
    const arrivals: Arrival[] = Array.from({ length: 12_000 }, (_, index) => {
      const frames = (index + 1) * 480;
      return { frames, atMono: truth(frames) + (index % 7 === 0 ? 0 : ((index * 7919) % 200) / 10) };
    });
    const { monoOf } = recordingClock(arrivals, rate);
    for (let second = 3; second < 117; second += 1) {
      expect(Math.abs(monoOf(second * rate) - truth(second * rate))).toBeLessThan(0.15);
    }
  });
});

test("sounds begin where silence ends, the notes of one cue as one", () => {
  const samples = new Float32Array(4 * rate);
  for (const second of [0.5, 0.72, 1.14, 2.5]) samples.fill(0.1, second * rate, (second + 0.1) * rate);
  samples[3 * rate] = 0.001;
  expect(soundsIn(samples, rate)).toEqual([0.5 * rate, 2.5 * rate]);
});

describe("pairing up", () => {
  test("tells missed and extra ones, nearest first", () => {
    const { seen, extra } = pairUp([100, 200, 300], [203, 305, 312, 900], 50);
    expect(seen).toEqual([null, 203, 305]);
    expect(extra).toEqual([312, 900]);
  });

  test("every seen moment serves at most once and is otherwise extra", () => {
    const moments = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 30 });
    fc.assert(
      fc.property(moments, moments, (expected, seen) => {
        const paired = pairUp(expected, seen, 100);
        const used = paired.seen.filter((at) => at !== null);
        expect([...used, ...paired.extra].toSorted((a, b) => a - b)).toEqual(seen.toSorted((a, b) => a - b));
        paired.seen.forEach((at, index) => {
          if (at !== null) expect(Math.abs(at - (expected[index] ?? 0))).toBeLessThanOrEqual(100);
        });
      }),
    );
  });
});

test("a contender's cues fall due far enough apart to be told from each other", () => {
  const mix = { full: [[30_000, 20]] as const, shortened: [1000, 3000], cues: 100 };
  const due = planStarts(3, 7, mix, 31_000, Math.random)
    .map(({ startAt, durationMs }) => startAt + durationMs)
    .toSorted((a, b) => a - b);
  expect(due).toHaveLength(100);
  due.forEach((at, index) => {
    if (index > 0) expect(at - (due[index - 1] ?? 0)).toBeGreaterThan(430);
  });
});

test("a summary's quantiles are always values that were measured", () => {
  const values = Array.from({ length: 200 }, (_, index) => index + 1);
  const { count, median, p90, p99, max, negative } = summarize([...values, -1].toReversed());
  expect({ count, median, p90, p99, max, negative }).toEqual({
    count: 201,
    median: 100,
    p90: 180,
    p99: 198,
    max: 200,
    negative: 1,
  });
});

describe("the word detector", () => {
  test("hears a voice where it begins and ends, its pauses included, and no cue however loud", () => {
    const samples = new Float32Array(rate * 4);
    addTone(samples, 1_977, 0.5, 1, 0.5);
    for (const at of [2, 2.3]) addTone(samples, 3_100, at, 0.15, 0.05);
    addTone(samples, 3_300, 3.2, 0.3, 0.05);
    const found = wordsIn(samples, rate).map(({ from, to }) => [from / rate, to / rate]);
    expect(found).toHaveLength(2);
    for (const [index, truth] of [2, 2.45, 3.2, 3.5].entries())
      expect(Math.abs((found.flat()[index] ?? 0) - truth)).toBeLessThan(0.01);
  });
});
