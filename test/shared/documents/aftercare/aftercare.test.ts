// The sheet the client takes home, word for word: the four signs of an emergency, the dates, the places for a doctor, whom to ask.
import { describe, expect, it } from "vitest";
import { type AftercareBlock, composeAftercare } from "../../../../shared/documents/aftercare/aftercare.ts";
import type { Sender } from "../../../../shared/documents/letter/letter-content.ts";
import type { Session } from "../../../../shared/session/state.ts";
import {
  clear,
  finish,
  lift,
  pain,
  startHold,
  suspectInflammation,
  undo,
  writePart,
} from "../../../support/samples/given.ts";
import { knowing, visitBefore } from "../../../support/samples/known-background.ts";
import { type Opening, story } from "../../../support/drivers/session-story.ts";

const sender: Sender = { therapist: "Ada Roy", credentials: "RMT", practice: "Roy Massage", phone: "555 0100" };
const nobody: Sender = { therapist: "", credentials: "", practice: "", phone: "" };
const begun = (opening: Partial<Opening> = {}) => story(opening).at(60_000).site("multifidus", "left");
const emergency: AftercareBlock = {
  kind: "emergency",
  heading: "Seek emergency care at once for",
  lines: [
    "numbness where you would sit on a saddle",
    "new trouble with holding or passing urine or stool",
    "a leg that grows weak",
    "sudden pain or numbness in both legs",
  ],
};
const doctorOf = (session: Session) =>
  composeAftercare(session, sender).blocks.find(({ kind }) => kind === "doctor") ?? null;

describe("the aftercare sheet", () => {
  it("of a usual session is this, word for word", () => {
    const { session } = begun().act(knowing()).hold(20_000, [], "released").wait(1_698_000).act(finish);
    expect(composeAftercare(session, sender)).toEqual({
      title: "After your session",
      client: "JM-042",
      when: "Session of Tuesday, November 24, 2026",
      blocks: [
        {
          kind: "usual",
          heading: "You may be sore",
          lines: [
            "That is usual and fades within 24 to 36 hours. It should be gone by Wednesday, November 25, 2026 at 9:44 p.m. (36 hours). If not, call your therapist.",
          ],
        },
        {
          kind: "usual",
          heading: "How long the relief lasts",
          lines: [
            "The muscles that relaxed usually stay more relaxed for 4 to 14 days: at least until Saturday, November 28, 2026, at most until Tuesday, December 8, 2026. Stress, activity and how strong the pain was make the difference.",
          ],
        },
        {
          kind: "usual",
          heading: "Your next visit",
          lines: ["Between Saturday, December 5, 2026 and Friday, December 11, 2026."],
        },
        emergency,
      ],
      contact: ["Ada Roy, RMT", "Roy Massage", "555 0100"],
      source: "Source: Mueller, Massage Therapy for Lower Back Pain",
    });
  });

  it("names all four signs of an emergency last, whatever the session was", () => {
    const sessions = [
      begun().session,
      begun().act(finish).session,
      begun().act(startHold).session,
      begun().hold(4_000).act(finish).session,
      begun().hold(20_000).act(suspectInflammation, finish).session,
    ];
    for (const session of sessions) expect(composeAftercare(session, nobody).blocks.at(-1)).toEqual(emergency);
  });

  it("promises no soreness where no hold was made, where one still runs and where the only one was taken back", () => {
    for (const { session } of [begun().act(finish), begun().act(startHold), begun().hold(20_000).act(undo, finish)]) {
      expect(composeAftercare(session, sender).blocks).toEqual([emergency]);
    }
    expect(composeAftercare(begun().hold(4_000).act(finish).session, sender).blocks).toHaveLength(2);
  });

  it("promises no lasting relief where nothing relaxed", () => {
    const headings = (response: "released" | "easing" | "not-released" | null) =>
      composeAftercare(begun().hold(20_000, [], response).act(finish).session, sender).blocks.map(
        ({ heading }) => heading,
      );
    const relief = "How long the relief lasts";
    expect(headings("released")).toContain(relief);
    expect(headings("easing")).toContain(relief);
    expect(headings("not-released")).not.toContain(relief);
    expect(headings(null)).not.toContain(relief);
    const inTheEnd = begun().hold(20_000, [], "released").hold(20_000, [], "not-released").act(finish);
    expect(composeAftercare(inTheEnd.session, sender).blocks.map(({ heading }) => heading)).not.toContain(relief);
  });

  it("begins with the therapist's own words, line by line", () => {
    const { session } = begun().act(writePart("aftercare", "Heat at night.\n\nWalk daily.")).hold(20_000).act(finish);
    expect(composeAftercare(session, sender).blocks[0]).toEqual({
      kind: "usual",
      heading: "From your therapist",
      lines: ["Heat at night.", "Walk daily."],
    });
  });

  it("names the client by name and birth date where the visit knows them, and else by the code", () => {
    const named = (known: Parameters<typeof knowing>[0]) =>
      composeAftercare(begun().act(knowing(known)).session, sender).client;
    expect(named({ name: "Jane Miller", born: "1980-04-12" })).toBe("JM-042, Jane Miller, born April 12, 1980");
    expect(named({ name: "Jane Miller", born: "1980" })).toBe("JM-042, Jane Miller, born in 1980");
    expect(named({ name: "jm-042" })).toBe("JM-042");
    expect(named({})).toBe("JM-042");
  });

  it("announces the next visit by the visit's own log, and none once the course is closed or all were made", () => {
    const next = (known: Parameters<typeof knowing>[0], isClosed = false) =>
      composeAftercare(begun().act(knowing(known)).hold(20_000).act(finish).session, sender, isClosed).blocks.find(
        ({ heading }) => heading === "Your next visit",
      )?.lines;
    const earlier = [visitBefore("2026-11-10T10:00:00-05:00")];
    expect(next({ earlier })).toEqual(["Between Saturday, December 5, 2026 and Thursday, December 10, 2026."]);
    expect(next({ earlier }, true)).toBeUndefined();
    expect(next({ earlier, plan: { visits: 2, weeks: 6 } })).toBeUndefined();
  });

  it("says what two visits without a response mean, and not what is only missing", () => {
    const at = { wall: Date.parse("2026-11-24T09:30:00-05:00"), timeZone: "America/Toronto" };
    const advised = (cause: string) => {
      const advice = [{ rule: "two-visits" as const, cause, text: "…", source: "…", fired: at, settled: null }];
      const told = begun().hold(20_000).act(finish, { type: "give-advice", moment: "after", advice });
      return composeAftercare(told.session, sender).blocks.map(({ heading }) => heading);
    };
    expect(advised("course")).toContain("If this does not help");
    expect(advised("unknown")).not.toContain("If this does not help");
  });

  it("counts its dates from the end of the session, by the clock that never jumps", () => {
    // Ends at 1:30 in the night in which the clocks of Toronto go back at 2.
    const startedWall = Date.parse("2026-11-01T01:00:00-04:00");
    const { session } = begun({ startedWall }).hold(20_000, [], "easing").wait(1_698_000).act(finish);
    const lines = composeAftercare(session, sender).blocks.flatMap((block) => block.lines);
    expect(lines[0]).toContain("gone by Monday, November 2, 2026 at 12:29 p.m. (36 hours)");
    expect(lines[1]).toContain("at least until Thursday, November 5, 2026, at most until Sunday, November 15, 2026");
  });

  it("names the day on which the soreness of an afternoon should be gone", () => {
    const { session } = begun({ startedWall: Date.parse("2026-11-24T14:00:00-05:00") })
      .hold(20_000)
      .act(finish);
    expect(composeAftercare(session, sender).blocks[0]?.lines[0]).toContain(
      "gone by Thursday, November 26, 2026 at 2:01 a.m. (36 hours)",
    );
  });

  it("is of the day the session began, and names whom to ask as far as they are known", () => {
    const { session } = begun({ startedWall: Date.parse("2026-11-24T23:50:00-05:00") })
      .hold(20_000)
      .wait(1_800_000)
      .act(finish);
    expect(composeAftercare(session, nobody)).toMatchObject({
      when: "Session of Tuesday, November 24, 2026",
      contact: [],
    });
    expect(composeAftercare(session, { ...nobody, therapist: "Ada Roy" }).contact).toEqual(["Ada Roy"]);
    expect(composeAftercare(session, { ...sender, credentials: "" }).contact[0]).toBe("Ada Roy");
    expect(composeAftercare(session, { ...nobody, phone: "555 0100" }).contact).toEqual(["555 0100"]);
  });
});

describe("the block that sends the client to a doctor", () => {
  const heading = "Please see a doctor";
  const because =
    "When a muscle does not relax under pressure, inflammation is often the reason, and massage is then not the best help. Please have a doctor look at:";

  it("names the places in plain words, with the client's side", () => {
    const { session } = begun().hold(20_000).act(suspectInflammation).site("piriformis", "right").hold(20_000);
    expect(doctorOf(session)).toEqual({ kind: "doctor", heading, lines: [because, "beside the spine, left"] });
  });

  it("names a place that was suspected without a hold too", () => {
    const { session } = begun().act(suspectInflammation, finish);
    expect(doctorOf(session)).toEqual({ kind: "doctor", heading, lines: [because, "beside the spine, left"] });
    expect(composeAftercare(session, sender).blocks.map(({ kind }) => kind)).toEqual(["doctor", "emergency"]);
  });

  it("names a place once though two sites of it were closed, and both sides", () => {
    const { session } = begun()
      .act(suspectInflammation)
      .site("multifidus", "right")
      .act(suspectInflammation)
      .site("multifidus", "right")
      // A correction of where it lies: the suspicion goes with the mark.
      .act({ type: "move-site", site: 2, point: { x: -20, y: 30 } })
      .act({ type: "choose-site", site: 3 }, suspectInflammation);
    expect(doctorOf(session)?.lines).toEqual([because, "beside the spine, left; beside the spine, right"]);
  });

  it("is not there where nothing was suspected, and where the block was lifted", () => {
    expect(doctorOf(begun().hold(20_000, [], "not-released").act(finish).session)).toBeNull();
    expect(doctorOf(begun().act(suspectInflammation, lift(1, "Seen by Dr. Roy")).session)).toBeNull();
  });

  it("names five places and counts the others", () => {
    const muscles = [
      "multifidus",
      "piriformis",
      "gluteus-medius",
      "hamstrings",
      "gluteus-maximus",
      "iliopsoas",
    ] as const;
    const closed = (count: number) => {
      const told = story().at(60_000);
      for (const muscle of muscles.slice(0, count)) told.site(muscle, "left").act(suspectInflammation);
      return doctorOf(told.act(finish).session)?.lines;
    };
    expect(closed(5)).toEqual([
      because,
      "beside the spine, left; deep buttock, left; side of the hip, left; back of the thigh, left; buttock, left",
    ]);
    expect(closed(6)?.slice(2)).toEqual(["and one more place, which your therapist tells you"]);
    expect(closed(6)?.[1]).toBe(closed(5)?.[1]);
  });
});

describe("the sheet of a visit that ended at a gate", () => {
  const screened = (yes: readonly ("saddle-numbness" | "cancer")[]) =>
    knowing({ screening: { yes: [...yes], by: "Ada Roy", at: { wall: 0, timeZone: "UTC" }, settled: null } });

  it("says what the client was told, and promises nothing", () => {
    const { session } = begun().act(screened(["saddle-numbness", "cancer"]), clear("emergency"), finish);
    expect(composeAftercare(session, sender)).toMatchObject({
      title: "After your visit",
      blocks: [
        {
          kind: "emergency",
          heading: "There was no treatment today",
          lines: [
            "What you told us can be the sign of an emergency. Please go to an emergency department now, or call the emergency number.",
            "You answered yes to: Numbness around the saddle area (between the legs, the buttocks).",
          ],
        },
        emergency,
      ],
    });
  });

  it("sends to a physician, or to have severe pain checked", () => {
    const physician = begun().act(screened(["cancer"]), clear("physician"), finish);
    expect(composeAftercare(physician.session, sender).blocks[0]).toEqual({
      kind: "doctor",
      heading: "There was no treatment today",
      lines: [
        "Please see a physician first, and tell them what you told us.",
        "You answered yes to: Cancer, now or in the past.",
      ],
    });
    const severe = begun().act(pain("before", 9), finish);
    expect(composeAftercare(severe.session, sender).blocks[0]?.lines).toEqual([
      "You gave your pain a 9 of 10. Please have pain this strong checked by medical staff before a massage.",
    ]);
  });
});
