// How late speakers are: what the system says, and what presses along with a beat say.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOutputLatency } from "../../../renderer/sound/output-latency.ts";
import { delayFrom } from "../../../renderer/sound/tap-delay.ts";

describe("the delay the system reports", () => {
  it("is followed, and not in its trembling", () => {
    const delay = createOutputLatency();
    expect(delay.ms()).toBe(0);
    for (const ms of [32, 40, 32, 40, 40, 40, 40, 40, 40, 40, 40]) {
      delay.read(ms);
      expect(delay.ms()).toBe(32);
    }
  });

  it("is followed to other speakers, and believed up to 150 ms", () => {
    const delay = createOutputLatency();
    delay.read(20);
    for (let reading = 0; reading < 9; reading += 1) delay.read(900);
    expect(delay.ms()).toBe(150);
    delay.reset();
    expect(delay.ms()).toBe(0);
  });

  it("gives way to a measured one", () => {
    const delay = createOutputLatency();
    delay.read(20);
    delay.choose(310);
    expect(delay.ms()).toBe(310);
    delay.choose("auto");
    expect(delay.ms()).toBe(20);
  });

  it("ignores what is no figure", () => {
    const delay = createOutputLatency();
    for (const ms of [Number.NaN, Number.POSITIVE_INFINITY, -5, 0]) delay.read(ms);
    expect(delay.ms()).toBe(0);
  });
});

const tones = Array.from({ length: 8 }, (_, index) => 10_000 + index * 1_000);

describe("the delay measured by tapping along", () => {
  it("is found to within the tapper's own unevenness", () => {
    const uneven = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 560 }), uneven, (late, off) => {
        const presses = tones.map((tone, index) => tone + late + (off[index] ?? 0));
        expect(Math.abs((delayFrom(tones, presses) ?? Number.NaN) - late)).toBeLessThanOrEqual(30);
      }),
    );
  });

  it("is not guessed from too few presses, from uneven ones, or from none", () => {
    expect(delayFrom(tones, [])).toBeNull();
    expect(delayFrom(tones, tones.slice(0, 5))).toBeNull();
    expect(
      delayFrom(
        tones,
        tones.map((tone, index) => tone + (index % 3) * 200),
      ),
    ).toBeNull();
  });

  it("forgives one press that went astray and one left out", () => {
    const presses = tones.filter((_, index) => index !== 3).map((tone, index) => tone + (index === 4 ? 500 : 120));
    expect(delayFrom(tones, presses)).toBe(120);
  });
});
