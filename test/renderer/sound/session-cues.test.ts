// What is heard of a session: given a window on a real engine and a player that writes down, when keys are pressed, then these cues.
import { describe, expect, it } from "vitest";
import { followWithCues } from "../../../renderer/sound/session-cues.ts";
import {
  begin,
  finish,
  markQuadratus,
  pressure,
  respond,
  says,
  startHold,
  endHold,
  target,
  undo,
} from "../../support/samples/given.ts";
import { openWindow } from "../session/window-rig.ts";

type Note = {
  readonly name: string;
  readonly at: number;
  readonly onQuiet: (() => void) | undefined;
  cancelled: boolean;
};

async function listening({ audible = true } = {}) {
  const window = await openWindow();
  const notes: Note[] = [];
  const spoken: string[] = [];
  const sounding = { now: audible };
  const write = (name: string, at: number, onQuiet?: () => void) => {
    const note: Note = { name, at, onQuiet, cancelled: false };
    notes.push(note);
    return { cancel: () => void (note.cancelled = true) };
  };
  const pageNow = (): number => window.rig.clock.mono() - 990_000;
  const listen = () =>
    followWithCues(window.store, {
      player: {
        play: (name, onQuiet) => write(name, pageNow(), onQuiet),
        schedule: (name, pageMs, onQuiet) => write(name, pageMs, onQuiet),
      },
      speaker: { speaks: () => true, say: (words) => void spoken.push(words), hush: () => void spoken.push("(hush)") },
      audible: () => sounding.now,
    });
  const cues = listen();
  const holding = async () => {
    await window.settled(markQuadratus);
    window.rig.pass(500);
    await window.settled(startHold);
  };
  const ahead = () => notes.filter((note) => !note.cancelled && note.at > pageNow());
  return {
    window,
    cues,
    listen,
    notes,
    spoken,
    sounding,
    pageNow,
    /** What is still to come, as "name seconds from now". */
    ahead: () => ahead().map(({ name, at }) => `${name} ${Math.round((at - pageNow()) / 100) / 10}`),
    /** What has begun to sound, in order. */
    played: () =>
      notes
        .filter((note) => note.at <= pageNow())
        .toSorted((a, b) => a.at - b.at)
        .map((note) => note.name),
    holding,
    /** A hold that counts, and its end. */
    held: async () => {
      await holding();
      window.rig.pass(12_000);
      await window.settled(endHold);
    },
  };
}

const whole = ["counts 10", "target 20", "last-seconds 27", "last-seconds 28", "last-seconds 29", "limit 30"];

describe("a hold", () => {
  it("is answered at the press, before the host has answered, with all that follows scheduled ahead", async () => {
    const { window, ahead, played } = await listening();
    await window.settled(markQuadratus);
    void window.press(startHold);
    expect(played().at(-1)).toBe("start");
    expect(ahead()).toEqual(whole);
  });

  it("keeps its cues when the host confirms it: nothing is scheduled twice", async () => {
    const { holding, ahead, notes } = await listening();
    await holding();
    expect(ahead()).toEqual(whole);
    expect(notes.filter((note) => note.name === "limit")).toHaveLength(1);
  });

  it("falls silent at its end, and says whether it counted", async () => {
    const { window, holding, ahead, played } = await listening();
    await holding();
    window.rig.pass(4_000);
    await window.settled(endHold);
    expect(ahead()).toEqual([]);
    expect(played().at(-1)).toBe("end-short");
    await window.settled(startHold);
    window.rig.pass(12_000);
    await window.settled(endHold);
    expect(played().at(-1)).toBe("end-counted");
    expect(ahead()).toEqual([]);
  });

  it("cuts off what is sounding of it when it is released", async () => {
    const { window, holding, notes } = await listening();
    await holding();
    window.rig.pass(10_050);
    await window.settled(endHold);
    expect(notes.find((note) => note.name === "counts")?.cancelled).toBe(true);
  });

  it("starts its cues from zero at a change of pressure", async () => {
    const { window, holding, ahead, played } = await listening();
    await holding();
    window.rig.pass(6_000);
    await window.settled(pressure(3));
    expect(ahead()).toEqual(whole);
    expect(played().at(-1)).toBe("start");
  });

  it("that reaches the limit lets its last cue ring and adds none of its own", async () => {
    const { window, holding, notes, played } = await listening();
    await holding();
    window.rig.pass(30_000);
    window.arrive();
    expect(window.facts.running).toBeNull();
    expect(notes.find((note) => note.name === "limit")?.cancelled).toBe(false);
    expect(played().at(-1)).toBe("limit");
  });

  it("that is taken back falls silent, also after one that reached the limit", async () => {
    const { window, holding, ahead } = await listening();
    await holding();
    window.rig.pass(30_000);
    window.arrive();
    window.rig.pass(5_000);
    await window.settled(startHold);
    expect(ahead()).toEqual(whole);
    window.rig.pass(2_000);
    await window.settled(undo);
    expect(ahead()).toEqual([]);
  });

  it("that the host refused falls silent again", async () => {
    const { window, ahead } = await listening();
    await window.settled(markQuadratus);
    window.failWith({ code: "host-failed" });
    void window.press(startHold);
    expect(ahead()).toEqual(whole);
    await window.answer();
    expect(ahead()).toEqual([]);
  });

  it("has its own target", async () => {
    const { window, ahead } = await listening();
    await window.settled(markQuadratus);
    await window.settled(target(12_000));
    await window.settled(startHold);
    expect(ahead()[1]).toBe("target 12");
  });
});

describe("feedback", () => {
  it("has four answers of its own, and repeats while it is open", async () => {
    const { window, holding, ahead, played } = await listening();
    await holding();
    window.rig.pass(1_500);
    await window.settled(says("too-much"));
    expect(played().at(-1)).toBe("too-much");
    expect(ahead().filter((one) => one.startsWith("still"))).toHaveLength(4);
    await window.settled(pressure(1));
    expect(ahead().filter((one) => one.startsWith("still"))).toEqual([]);
  });

  it("leaves alone the marks that are scheduled or sounding", async () => {
    const { window, holding, notes } = await listening();
    await holding();
    window.rig.pass(10_020);
    await window.settled(says("worse"));
    expect(notes.filter((note) => note.name === "counts")).toMatchObject([{ cancelled: false }]);
  });

  it("better closes nothing and needs nothing", async () => {
    const { window, holding, ahead, played } = await listening();
    await holding();
    await window.settled(says("better"));
    expect(played().at(-1)).toBe("better");
    expect(ahead()).toEqual(whole);
  });
});

describe("what cannot be done", () => {
  it("sounds refused and, where words are spoken, says why", async () => {
    const { window, played, notes, spoken } = await listening();
    await window.settled(startHold);
    expect(played()).toEqual(["refused"]);
    notes.at(-1)?.onQuiet?.();
    expect(spoken.at(-1)).toBe("Mark a site first.");
  });
});

describe("spoken words", () => {
  it("follow their tone, and are hushed when the hold ends", async () => {
    const { window, holding, notes, spoken } = await listening();
    await holding();
    window.rig.pass(10_500);
    notes.find((note) => note.name === "counts")?.onQuiet?.();
    expect(spoken.at(-1)).toBe("ten");
    await window.settled(endHold);
    expect(spoken.at(-1)).toBe("(hush)");
  });

  it("say which answer was recorded, where one tone stands for all of them", async () => {
    const { window, held, notes, spoken } = await listening();
    await held();
    await window.settled(respond("not-released"));
    notes.at(-1)?.onQuiet?.();
    expect(spoken.at(-1)).toBe("not released");
  });
});

describe("choices offered in turn", () => {
  it("are heard after what the act has come to, and after no more than its tone", async () => {
    const { cues, held, notes, spoken } = await listening();
    await held();
    cues.signal("scan-step", "Released");
    const [ended, ...after] = notes.slice(notes.findIndex(({ name }) => name === "end-counted"));
    expect(ended?.cancelled).toBe(false);
    expect(after).toEqual([]);
    ended?.onQuiet?.();
    expect(notes.at(-1)?.name).toBe("scan-step");
    notes.at(-1)?.onQuiet?.();
    expect(spoken.at(-1)).toBe("Released");
  });

  it("are heard at once with the next press", async () => {
    const { cues, held, notes } = await listening();
    await held();
    cues.signal("scan-step", "Released");
    cues.signal("scan-step", "Easing");
    expect(notes.slice(-2)).toMatchObject([
      { name: "end-counted", cancelled: true },
      { name: "scan-step", cancelled: false },
    ]);
  });

  it("wait for the tone of the limit and take the place of its word", async () => {
    const { window, cues, holding, notes, spoken } = await listening();
    await holding();
    window.rig.pass(30_000);
    window.arrive();
    cues.signal("scan-step", "Released");
    const limit = notes.find(({ name }) => name === "limit");
    expect(limit?.cancelled).toBe(false);
    expect(notes.at(-1)?.name).not.toBe("scan-step");
    limit?.onQuiet?.();
    expect(notes.at(-1)?.name).toBe("scan-step");
    expect(spoken).not.toContain("release");
  });
});

describe("two windows", () => {
  it("one is silent, and takes over in mid-hold when the other closes", async () => {
    const { window, cues, holding, ahead, notes, sounding } = await listening({ audible: false });
    await holding();
    window.rig.pass(15_000);
    expect(notes).toEqual([]);
    sounding.now = true;
    cues.arrange();
    expect(ahead()).toEqual(["target 5", "last-seconds 12", "last-seconds 13", "last-seconds 14", "limit 15"]);
  });

  it("that joins in mid-hold schedules what is left, with the feedback that is open", async () => {
    const { window, cues, listen, holding, ahead } = await listening();
    await holding();
    window.rig.pass(1_000);
    await window.settled(says("too-little"));
    window.rig.pass(11_000);
    cues.stop();
    expect(ahead()).toEqual([]);
    listen();
    expect(ahead().slice(0, 3)).toEqual(["still-open 4", "target 8", "still-open 9"]);
  });
});

describe("a hold that ends a massage", () => {
  it("sounds as every hold does, and so does one beside heat", async () => {
    const plain = await listening();
    await plain.holding();
    for (const modality of ["massage", "heat"] as const) {
      const after = await listening();
      await after.window.settled(begin(modality));
      await after.holding();
      expect(after.ahead()).toEqual(plain.ahead());
      expect(after.played().at(-1)).toBe("start");
    }
  });
});

describe("the end of the session", () => {
  it("is answered, and nothing is left to come", async () => {
    const { window, played, ahead } = await listening();
    await window.settled(finish);
    expect(played()).toEqual(["taken"]);
    expect(ahead()).toEqual([]);
  });
});
