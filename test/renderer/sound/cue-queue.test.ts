// The laws of the queue: a cue is heard once and at its moment; where there was no sound at its moment a mark is heard at once when there is, and
// any other cue not at all.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCueQueue } from "../../../renderer/sound/cue-queue.ts";
import { quietAfter } from "../../../renderer/sound/synth.ts";
import { fakeAudio } from "./fake-audio.ts";

function rig() {
  const audio = fakeAudio();
  const queue = createCueQueue(audio.output);
  return {
    audio,
    queue,
    pass: (ms: number, everyMs = 50) => audio.pass(ms, () => queue.tick(), everyMs),
    lose: () => {
      queue.lost(audio.audio());
      audio.stop();
    },
    find: () => {
      audio.replace();
      queue.replan();
    },
  };
}

describe("a scheduled cue", () => {
  it("is heard once, at its moment", () => {
    const { audio, queue, pass } = rig();
    queue.schedule("counts", audio.page() + 10_000);
    const due = audio.page() + 10_000;
    pass(12_000);
    expect(audio.heard()).toHaveLength(1);
    expect(audio.heard()[0]?.at).toBeCloseTo(due, 0);
  });

  it("is corrected in its last second when the sound card's clock has drifted", () => {
    const { audio, queue, pass } = rig();
    const due = audio.page() + 30_000;
    queue.schedule("limit", due);
    audio.drift(-300);
    pass(31_000);
    expect(audio.heard()).toHaveLength(1);
    expect(Math.abs((audio.heard()[0]?.at ?? 0) - due)).toBeLessThan(2.1);
  });

  it("keeps its first place where nobody looks after it, as in a page that is held up", () => {
    const { audio, queue } = rig();
    const due = audio.page() + 10_000;
    queue.schedule("counts", due);
    audio.pass(11_000);
    expect(audio.heard()).toMatchObject([{ name: "counts", whole: true }]);
  });

  it("is neither doubled nor lost by a correction that comes while it sounds or just before", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 400 }), fc.integer({ min: -40, max: 40 }), (afterMs, error) => {
        const { audio, queue, pass } = rig();
        const due = audio.page() + 2_000;
        queue.schedule("counts", due);
        pass(2_000 + afterMs, 10);
        audio.believe(error);
        queue.tick();
        queue.replan();
        pass(3_000, 10);
        expect(audio.heard().map((one) => one.name)).toEqual(["counts"]);
        expect(audio.heard()[0]?.whole).toBe(true);
      }),
    );
  });

  it("is heard though it was scheduled within its last second, even for right now", () => {
    const { audio, queue, pass } = rig();
    queue.schedule("target", audio.page() + 300);
    queue.schedule("start", audio.page());
    pass(1_000);
    expect(audio.heard().map((one) => one.name)).toEqual(["start", "target"]);
  });

  it("that is long past is left out", () => {
    const { audio, queue, pass } = rig();
    queue.schedule("counts", audio.page() - 150);
    pass(1_000);
    expect(audio.heard()).toEqual([]);
    expect(queue.isNear()).toBe(false);
  });

  it("is silent at once when it is taken back, before it sounds and while it does", () => {
    const { audio, queue, pass } = rig();
    const before = queue.schedule("counts", audio.page() + 500);
    const during = queue.schedule("limit", audio.page() + 100);
    pass(200);
    before.cancel();
    during.cancel();
    during.cancel();
    pass(2_000);
    expect(audio.heard()).toMatchObject([{ name: "limit", whole: false }]);
  });

  it("tells that it is quiet, and tells nothing when it was taken back", () => {
    const { audio, queue, pass } = rig();
    const told: string[] = [];
    queue.schedule("counts", audio.page() + 100, () => told.push("counts"));
    queue.schedule("target", audio.page() + 100, () => told.push("target")).cancel();
    pass(3_000);
    expect(told).toEqual(["counts"]);
  });

  it("is taken back though only its ringing is left", () => {
    const { audio, queue, pass } = rig();
    let quiet = false;
    const ringing = queue.schedule("counts", audio.page() + 100, () => {
      quiet = true;
    });
    pass(100 + 800);
    expect(quiet).toBe(true);
    ringing.cancel();
    pass(1_000);
    expect(audio.heard()).toMatchObject([{ name: "counts", whole: false }]);
  });
});

describe("without sound", () => {
  it("what was scheduled is heard at its moment once there is sound again", () => {
    const { audio, queue, pass, lose, find } = rig();
    lose();
    const due = audio.page() + 10_000;
    queue.schedule("counts", due);
    pass(5_000);
    find();
    pass(6_000);
    expect(audio.heard()).toHaveLength(1);
    expect(audio.heard()[0]?.at).toBeCloseTo(due, 0);
  });

  it("a moment that passes is not made up for later", () => {
    const { audio, queue, pass, lose, find } = rig();
    queue.schedule("counts", audio.page() + 1_000);
    queue.schedule("target", audio.page() + 4_000);
    lose();
    pass(2_000);
    find();
    pass(3_000);
    expect(audio.heard().map((one) => one.name)).toEqual(["target"]);
  });

  it("a device that only stood still has its cues moved to their moments", () => {
    const { audio, queue, pass } = rig();
    const due = audio.page() + 5_000;
    queue.schedule("counts", due);
    queue.lost(audio.audio());
    audio.stop();
    pass(1_500);
    audio.resume();
    queue.replan();
    pass(5_000);
    expect(audio.heard()).toHaveLength(1);
    expect(audio.heard()[0]?.at).toBeCloseTo(due, 0);
  });

  it("whatever happens to the device, no cue is heard twice, nor far from its moment", () => {
    const happening = fc.oneof(
      fc.record({ what: fc.constant("pass" as const), ms: fc.integer({ min: 10, max: 4_000 }) }),
      fc.record({ what: fc.constantFrom("lose", "find", "replan"), ms: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), fc.array(fc.nat(30_000), { maxLength: 6 }), (story, dues) => {
        const { audio, queue, pass, lose, find } = rig();
        const from = audio.page();
        const moments = dues.map((due) => from + due);
        for (const moment of moments) queue.schedule("start", moment);
        let lost = false;
        for (const { what, ms } of story) {
          if (what === "pass") pass(ms);
          else if (what === "lose" && !lost) {
            lose();
            lost = true;
          } else if (what === "find" && lost) {
            find();
            lost = false;
          } else if (what === "replan") queue.replan();
        }
        const heard = audio.heard().map((one) => one.at);
        expect(heard.length).toBeLessThanOrEqual(moments.length);
        for (const at of heard)
          expect(Math.min(...moments.map((moment) => Math.abs(moment - at)))).toBeLessThanOrEqual(155);
      }),
    );
  });
});

describe("D15: a mark of a hold on a starved computer", () => {
  const marks = ["counts", "target", "limit"] as const;

  it("that fell into a time without sound is heard at once when there is sound again, in order and one after the other", () => {
    const { audio, queue, pass, lose, find } = rig();
    const from = audio.page();
    marks.forEach((name, index) => queue.schedule(name, from + 1_000 + index * 500, () => {}, "at-once"));
    lose();
    pass(4_000);
    find();
    const foundAt = audio.page();
    pass(8_000);
    const heard = audio.heard();
    expect(heard.map(({ name }) => name)).toEqual(marks);
    expect(heard[0]?.at).toBeCloseTo(foundAt, -1);
    for (const [index, { at, whole }] of heard.entries()) {
      expect(whole).toBe(true);
      const before = heard[index - 1];
      if (before !== undefined) expect(at - before.at).toBeGreaterThanOrEqual(quietAfter(before.name) * 1000 - 2);
    }
  });

  it("leaves the ticks and repeats of that time out", () => {
    const { audio, queue, pass, lose, find } = rig();
    queue.schedule("last-seconds", audio.page() + 1_000);
    queue.schedule("limit", audio.page() + 2_000, () => {}, "at-once");
    lose();
    pass(3_000);
    find();
    pass(3_000);
    expect(audio.heard().map(({ name }) => name)).toEqual(["limit"]);
  });

  it("is not heard late where it was over before the hold was joined, nor once it was taken back", () => {
    const { audio, queue, pass, lose, find } = rig();
    queue.schedule("counts", audio.page() - 5_000, () => {}, "at-once");
    const taken = queue.schedule("target", audio.page() + 500, () => {}, "at-once");
    lose();
    pass(1_000);
    taken.cancel();
    find();
    pass(2_000);
    expect(audio.heard()).toEqual([]);
  });

  it("is heard late and once where the audio stood still over its moment", () => {
    const { audio, queue, pass } = rig();
    const due = audio.page() + 1_000;
    queue.schedule("counts", due, () => {}, "at-once");
    pass(900);
    audio.stop();
    pass(300);
    audio.resume();
    pass(2_000);
    expect(audio.heard()).toMatchObject([{ name: "counts", whole: true }]);
    expect((audio.heard()[0]?.at ?? 0) - due).toBeLessThanOrEqual(301);
  });

  it("is never left out, doubled, early or out of order, whatever happens to the device", () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant("pass" as const), ms: fc.integer({ min: 10, max: 3_000 }) }),
      fc.record({ what: fc.constantFrom("lose", "find", "stall", "replan"), ms: fc.integer({ min: 10, max: 900 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.array(fc.integer({ min: 500, max: 9_000 })), (story, waits) => {
        const { audio, queue, pass, lose, find } = rig();
        const dues: number[] = [];
        for (const wait of waits.slice(0, 3)) dues.push((dues.at(-1) ?? audio.page()) + wait);
        dues.forEach((due, index) => queue.schedule(marks[index] ?? "limit", due, () => {}, "at-once"));
        let lost = false;
        for (const { what, ms } of story) {
          if (what === "pass") pass(ms);
          else if (what === "lose" && !lost) {
            lose();
            lost = true;
          } else if (what === "find" && lost) {
            find();
            lost = false;
          } else if (what === "stall" && !lost) {
            audio.stop();
            pass(ms);
            audio.resume();
          } else if (what === "replan") queue.replan();
        }
        if (lost) find();
        pass(32_000);
        const heard = audio.heard();
        expect(heard.map(({ name }) => name)).toEqual(marks.slice(0, dues.length));
        for (const [index, { at }] of heard.entries()) expect(at).toBeGreaterThanOrEqual((dues[index] ?? 0) - 55);
      }),
    );
  });
});
