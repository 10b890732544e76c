import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClockSync } from "../../../renderer/host/clock-sync.ts";

describe("the clock handshake", () => {
  it("takes the offset of the shortest round trip", () => {
    const sync = createClockSync();
    sync.learn([
      { sent: 100, hostMono: 5_130, received: 140 },
      { sent: 200, hostMono: 5_201, received: 202 },
      { sent: 300, hostMono: 5_301, received: 390 },
    ]);
    expect(sync.toHostMono(1_000)).toBe(6_000);
    expect(sync.errorMs()).toBe(1);
  });

  it("keeps what it knew when a later batch says it less well, and takes it when it says it better", () => {
    const sync = createClockSync();
    sync.learn([{ sent: 0, hostMono: 1_000, received: 2 }]);
    sync.learn([{ sent: 100, hostMono: 1_105, received: 120 }]);
    expect(sync.errorMs()).toBe(1);
    sync.learn([{ sent: 200, hostMono: 1_199.3, received: 200.4 }]);
    expect(sync.errorMs()).toBeCloseTo(0.2);
  });

  it("believes a batch that contradicts what it knew: the computer slept", () => {
    const sync = createClockSync();
    sync.learn([{ sent: 0, hostMono: 1_000, received: 2 }]);
    sync.learn([{ sent: 10_000, hostMono: 500_000, received: 10_020 }]);
    expect(sync.toHostMono(10_010)).toBe(500_000);
  });

  it("knows nothing from no trips", () => {
    const sync = createClockSync();
    sync.learn([]);
    expect(sync.errorMs()).toBe(Number.POSITIVE_INFINITY);
  });

  it("is right to within half the shortest trip, however lopsided the trips are", () => {
    const trip = fc.record({
      sent: fc.double({ min: 0, max: 1e6, noNaN: true }),
      out: fc.double({ min: 0, max: 200, noNaN: true }),
      back: fc.double({ min: 0, max: 200, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.array(trip, { minLength: 1, maxLength: 30 }),
        (offset, trips) => {
          const sync = createClockSync();
          sync.learn(
            trips.map(({ sent, out, back }) => ({ sent, hostMono: sent + out + offset, received: sent + out + back })),
          );
          expect(Math.abs(sync.toHostMono(0) - offset)).toBeLessThanOrEqual(sync.errorMs() + 1e-6);
        },
      ),
    );
  });
});
