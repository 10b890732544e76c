// Laws of the map between the page's clock and the audio's: true whatever the blocks, the drift, and how seldom the page may look.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createContextClock } from "../../../renderer/sound/context-clock.ts";

/** An audio clock as browsers show it: `driftPpm` off, moving in blocks, so that a look sees the end of the last block. */
function audioClock({ driftPpm = 0, blockMs = 11.6, zero = -1_350 } = {}) {
  const exactly = (pageMs: number): number => (pageMs + zero) * (1 + driftPpm / 1e6);
  return { exactly, shown: (pageMs: number): number => Math.floor(exactly(pageMs) / blockMs) * blockMs };
}

const drift = fc.integer({ min: -300, max: 300 });
const look = fc.integer({ min: 45, max: 55 });

describe("the clock map", () => {
  it("knows nothing before the first reading and everything it needs after twelve", () => {
    const map = createContextClock();
    expect(map.toAudioSeconds(1_000)).toBeNull();
    for (let at = 0; at < 12; at += 1) {
      expect(map.settled()).toBe(false);
      map.sample(at, at);
    }
    expect(map.settled()).toBe(true);
    map.reset();
    expect(map.toAudioSeconds(1_000)).toBeNull();
  });

  it("is right to within 2 ms a second ahead, at any drift a sound card has, and to 3 when hardly a look met the end of a block", () => {
    const errors: number[] = [];
    fc.assert(
      fc.property(drift, fc.array(look, { minLength: 80, maxLength: 600 }), (driftPpm, looks) => {
        const clock = audioClock({ driftPpm });
        const map = createContextClock();
        let now = 2_000;
        for (const step of looks) map.sample(clock.shown((now += step)), now);
        const found = (map.toAudioSeconds(now + 1_000) ?? Number.NaN) * 1000;
        const error = Math.abs(found - clock.exactly(now + 1_000));
        errors.push(error);
        expect(error).toBeLessThan(3);
      }),
    );
    // Once in some ten thousand times.
    expect(errors.filter((error) => error >= 2).length).toBeLessThanOrEqual(1);
  });

  it("never looks back further than it must: after a device has lost time, the old readings are forgotten", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 5_000 }), (lostMs) => {
        const clock = audioClock();
        const map = createContextClock();
        let now = 2_000;
        for (let reading = 0; reading < 80; reading += 1) map.sample(clock.shown((now += 50)), now);
        for (let reading = 0; reading < 12; reading += 1) map.sample(clock.shown((now += 50)) - lostMs, now);
        const found = (map.toAudioSeconds(now) ?? Number.NaN) * 1000;
        expect(Math.abs(found - (clock.exactly(now) - lostMs))).toBeLessThan(6);
      }),
    );
  });
});
