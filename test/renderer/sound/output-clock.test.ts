// Page time to the audio time that is heard then: true to the pairs the browser gives, steady against odd ones, following the drift.
import { describe, expect, test } from "vitest";
import { createOutputClock } from "../../../renderer/sound/output-clock.ts";

/** A sound card 150 millionths fast, what it plays 46 ms behind. */
function heardAt(pageMs: number): number {
  return (pageMs * 1.00015 - 46) / 1000;
}

function fed(fromMs: number, toMs: number, wrongBy: (index: number) => number = () => 0) {
  const map = createOutputClock();
  for (let pageMs = fromMs, index = 0; pageMs <= toMs; pageMs += 50, index += 1) {
    map.sample({ contextTime: heardAt(pageMs) + wrongBy(index), performanceTime: pageMs });
  }
  return map;
}

describe("the map of what is heard", () => {
  test("knows nothing until a few pairs have come", () => {
    expect(fed(1000, 1150).toAudioSeconds(2000)).toBeNull();
    expect(fed(1000, 1200).toAudioSeconds(2000)).not.toBeNull();
  });

  test("follows the drift to a fraction of a millisecond", () => {
    const map = fed(1000, 60_000);
    expect(((map.toAudioSeconds(60_500) ?? 0) - heardAt(60_500)) * 1000).toBeCloseTo(0, 0);
  });

  test("is not moved by single odd pairs", () => {
    const map = fed(1000, 20_000, (index) => (index % 5 === 0 ? 0.04 : 0));
    expect(Math.abs((map.toAudioSeconds(20_500) ?? 0) - heardAt(20_500)) * 1000).toBeLessThan(0.3);
  });

  test("takes up a new delay within a second or so", () => {
    const map = fed(1000, 20_000);
    for (let pageMs = 20_050; pageMs <= 21_500; pageMs += 50) {
      map.sample({ contextTime: heardAt(pageMs) - 0.02, performanceTime: pageMs });
    }
    expect(Math.abs((map.toAudioSeconds(21_600) ?? 0) - (heardAt(21_600) - 0.02)) * 1000).toBeLessThan(0.3);
  });

  test("a device that has not played yet teaches nothing", () => {
    const map = createOutputClock();
    for (let index = 0; index < 20; index += 1) map.sample({ contextTime: 0, performanceTime: 0 });
    expect(map.toAudioSeconds(1000)).toBeNull();
  });

  test("forgets when told to", () => {
    const map = fed(1000, 5000);
    map.reset();
    expect(map.toAudioSeconds(6000)).toBeNull();
  });
});
