// The sheet the client takes home, word for word: the four signs of an emergency, the dates, the places for a doctor, whom to ask.
import { describe, expect, it } from "vitest";
import { composeAftercare, type AftercareBlock } from "../../../shared/note/aftercare.ts";
import type { Sender } from "../../../shared/note/letter.ts";
import type { Session } from "../../../shared/session/state.ts";
import { finish, lift, startHold, suspectInflammation, undo } from "../../support/given.ts";
import { story, type Opening } from "../../support/session-story.ts";

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
    const { session } = begun().hold(20_000).wait(1_698_000).act(finish);
    expect(composeAftercare(session, sender, { from: 20_800, to: 20_806 })).toEqual({
      title: "After your session",
      client: "JM-042",
      when: "Session of Tuesday, November 24, 2026",
      blocks: [
        {
          kind: "usual",
          heading: "You may be sore",
          lines: [
            "That is usual. It should fade on Wednesday, November 25, 2026 between 9:44 a.m. and 9:44 p.m., which is 24 to 36 hours after the session.",
          ],
        },
        {
          kind: "usual",
          heading: "How long it lasts",
          lines: [
            "The muscles usually stay more relaxed for 4 to 14 days: until some day between Saturday, November 28, 2026 and Tuesday, December 8, 2026. Stress, activity and how strong the pain was make the difference.",
          ],
        },
        {
          kind: "usual",
          heading: "Your next visit",
          lines: ["Between Sunday, December 13, 2026 and Saturday, December 19, 2026."],
        },
        emergency,
      ],
      contact: ["Ada Roy, RMT", "Roy Massage", "555 0100"],
      source: 'Source of the rule: Beth Mueller, "Massage Therapy for Lower Back Pain"',
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
    const next = { from: 20_800, to: 20_806 };
    expect(composeAftercare(begun().act(finish).session, sender, next).blocks.map(({ heading }) => heading)).toEqual([
      "Your next visit",
      "Seek emergency care at once for",
    ]);
    expect(composeAftercare(begun().hold(4_000).act(finish).session, sender).blocks).toHaveLength(3);
  });

  it("counts its dates from the end of the session, by the clock that never jumps", () => {
    // Ends at 1:30 in the night in which the clocks of Toronto go back at 2.
    const startedWall = Date.parse("2026-11-01T01:00:00-04:00");
    const { session } = begun({ startedWall }).hold(20_000).wait(1_698_000).act(finish);
    const lines = composeAftercare(session, sender).blocks.flatMap((block) => block.lines);
    expect(lines[0]).toContain("on Monday, November 2, 2026 between 12:29 a.m. and 12:29 p.m.");
    expect(lines[1]).toContain("between Thursday, November 5, 2026 and Sunday, November 15, 2026");
  });

  it("names both days where the soreness of an afternoon fades in the morning after next", () => {
    const { session } = begun({ startedWall: Date.parse("2026-11-24T14:00:00-05:00") })
      .hold(20_000)
      .act(finish);
    expect(composeAftercare(session, sender).blocks[0]?.lines[0]).toContain(
      "between Wednesday, November 25, 2026 at 2:01 p.m. and Thursday, November 26, 2026 at 2:01 a.m.",
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
    "A muscle that does not relax under pressure is usually inflamed, and massage is then not the best help. Please have a doctor look at:";

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
