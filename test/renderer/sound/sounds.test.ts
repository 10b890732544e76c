// What makes the cues calm and tells them apart, as laws of the samples that are played.
import { describe, expect, it } from "vitest";
import { cueNames, cues, rhythmOf, type CueName } from "../../../renderer/sound/sounds.ts";
import { lengthOf, renderCue } from "../../../renderer/sound/synth.ts";

const rate = 48_000;
const feedback: readonly CueName[] = ["too-much", "too-little", "better", "worse"];

const peakOf = (samples: Float32Array): number => samples.reduce((peak, one) => Math.max(peak, Math.abs(one)), 0);

/** Where the energy lies, in Hz: the root mean square of the frequencies in the sound. */
function brightnessOf(samples: Float32Array): number {
  const energy = samples.reduce((sum, one) => sum + one * one, 0);
  const change = samples.reduce((sum, one, index) => sum + (one - (samples[index - 1] ?? 0)) ** 2, 0);
  return (Math.sqrt(change / energy) * rate) / (2 * Math.PI);
}

/** How many notes, and which of the gaps between them are longer than the shortest: what is left when somebody taps it at any speed. */
function shapeOf(name: CueName): string {
  const { notes } = cues[name];
  const gaps = notes.slice(1).map((note, index) => note.at - (notes[index]?.at ?? 0));
  const shortest = Math.min(...gaps);
  return `${notes.length}: ${gaps.map((gap) => (gap > shortest * 1.5 ? "wide" : "near")).join(" ")}`;
}

describe("the cues", () => {
  it("are told apart by rhythm alone: no two share one", () => {
    expect(new Set(cueNames.map(rhythmOf)).size).toBe(cueNames.length);
  });

  it("of the four kinds of feedback differ in shape, whatever the tempo", () => {
    expect(new Set(feedback.map(shapeOf)).size).toBe(4);
  });

  it("are low: no note above 700 Hz, and none too low for a laptop's speaker", () => {
    for (const name of cueNames) {
      for (const note of cues[name].notes) {
        expect(note.hz).toBeGreaterThanOrEqual(190);
        expect(note.hz).toBeLessThanOrEqual(700);
      }
    }
  });

  it("are short: an answer is over before the next second, a mark before the next tick would be missed", () => {
    for (const name of cueNames) {
      const { notes } = cues[name];
      expect(notes[0]?.at).toBe(0);
      expect(notes.at(-1)?.at).toBeLessThan(0.9);
      expect(lengthOf(name)).toBeLessThan(2);
    }
  });

  it.each(cueNames)("%s is warm, unclipped, and begins and ends without a click", (name) => {
    const samples = renderCue(name, rate);
    const peak = peakOf(samples);
    expect(peak).toBeGreaterThan(0.2);
    // Two that overlap still fit.
    expect(peak * 2).toBeLessThan(1.2);
    expect(brightnessOf(samples)).toBeLessThan(900);
    expect(samples[0]).toBe(0);
    expect(samples.at(-1)).toBe(0);
    expect(peakOf(samples.slice(-Math.round(rate * 0.002)))).toBeLessThan(peak * 0.02);
    // A click is a step no tone of this height could make.
    const steepest = samples.reduce((most, one, index) => Math.max(most, Math.abs(one - (samples[index - 1] ?? 0))), 0);
    expect(steepest).toBeLessThan(peak * 2 * Math.PI * (1_400 / rate));
  });

  it.each(cueNames)(
    "%s is heard from its first instant: within 2.5 ms at a tenth, within 5 ms at half its height",
    (name) => {
      const samples = renderCue(name, rate);
      const first = samples.slice(0, Math.round(rate * 0.09));
      const peak = peakOf(first);
      const reaches = (share: number): number =>
        (first.findIndex((one) => Math.abs(one) >= peak * share) / rate) * 1000;
      expect(reaches(0.1)).toBeLessThan(2.5);
      expect(reaches(0.5)).toBeLessThan(5);
    },
  );

  it("are the same at every sample rate a sound card has", () => {
    for (const name of cueNames) {
      for (const other of [44_100, 96_000]) {
        expect(renderCue(name, other).length / other).toBeCloseTo(renderCue(name, rate).length / rate, 3);
        expect(peakOf(renderCue(name, other))).toBeCloseTo(peakOf(renderCue(name, rate)), 1);
      }
    }
  });
});
