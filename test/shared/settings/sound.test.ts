// How loud a channel is for what its sliders say.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loudnessOf, soundDefaults, soundGroups, soundSchema } from "../../../shared/settings/sound.ts";

const volume = fc.integer({ min: 0, max: 100 });

describe("loudness", () => {
  it("is silent when the channel or everything is muted or at zero, and only then", () => {
    fc.assert(
      fc.property(
        volume,
        volume,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(...soundGroups),
        (all, one, a, b, group) => {
          const settings = {
            ...soundDefaults,
            master: { volume: all, muted: a },
            [group]: { volume: one, muted: b },
          };
          const loudness = loudnessOf(settings, group);
          expect(loudness === 0).toBe(a || b || all === 0 || one === 0);
          expect(loudness).toBeGreaterThanOrEqual(0);
          expect(loudness).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("has every tone on and every word off until somebody asks for them", () => {
    for (const group of soundGroups) expect(loudnessOf(soundDefaults, group)).toBeGreaterThan(0.5);
    expect(loudnessOf(soundDefaults, "speech")).toBe(0);
  });

  it("is refused outside 0 to 100", () => {
    for (const wrong of [-1, 101, 0.5, Number.NaN])
      expect(soundSchema.safeParse({ ...soundDefaults, master: { volume: wrong, muted: false } }).success).toBe(false);
  });
});
