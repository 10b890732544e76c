// Twelve courses as they happen in a practice, each with what must be open after every visit, written down by hand: expected against got.
import { describe, expect, it } from "vitest";
import type { RuleId } from "../../../shared/course/course.ts";
import { guide, openGuidance } from "../../../shared/guidance/guidance.ts";
import { visitProgress } from "../../../shared/guidance/course-progress.ts";
import { summarise } from "../../../shared/session/summary.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import type { Response } from "../../../shared/session/vocabulary.ts";
import { course, toronto, view } from "../../support/samples/courses.ts";
import { checkedBy, clear, finish, goesOnBecause, pain, suspectInflammation } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

type Story = ReturnType<typeof story>;
type Visit = {
  /** When it began. */
  readonly on: string;
  readonly zone?: string;
  readonly before?: number;
  readonly after?: number;
  /** Of one hold each on the left piriformis. */
  readonly responses?: readonly (Response | null)[];
  readonly tell?: (told: Story) => Story;
  /** Open after it, in the order of the rules, without soreness and relief. */
  readonly open: readonly RuleId[];
  /** "visit k, day d" of the course. */
  readonly place: string;
};

const always: ReadonlySet<RuleId> = new Set(["soreness", "relaxed"]);

function sessionOf({
  on,
  zone = toronto,
  before,
  after,
  responses = [],
  tell = (told) => told,
}: Visit): SessionSummary {
  let told = story({ startedWall: Date.parse(on), timeZone: zone }).at(60_000);
  if (before !== undefined) told = told.act(pain("before", before));
  told = tell(told);
  if (responses.length > 0) told.site("piriformis", "left");
  for (const response of responses) told.hold(20_000, [], response);
  if (after !== undefined) told.act(pain("after", after));
  return { ...summarise(told.wait(1_200_000).act(finish).session), sessionId: on };
}

const suspect = (told: Story): Story =>
  told.site("multifidus", "right").hold(20_000, [], "not-released").act(suspectInflammation);
const week = (day: string, rest: Omit<Visit, "on">): Visit => ({ on: `${day}T10:00:00-05:00`, ...rest });

const courses: Readonly<Record<string, readonly Visit[]>> = {
  improving: [
    week("2026-11-02", { before: 6, after: 4, responses: ["easing"], open: ["four-in-six"], place: "1, 1" }),
    week("2026-11-16", { before: 4, after: 3, responses: ["released"], open: ["four-in-six"], place: "2, 15" }),
    week("2026-11-30", { before: 3, after: 1, responses: ["released"], open: ["four-in-six"], place: "3, 29" }),
    week("2026-12-13", { before: 1, after: 0, responses: ["released"], open: ["four-in-six"], place: "4, 42" }),
  ],
  "not responding": [
    week("2026-11-02", { before: 6, after: 6, responses: ["not-released"], open: ["four-in-six"], place: "1, 1" }),
    week("2026-11-16", {
      before: 6,
      after: 5,
      responses: ["not-released"],
      open: ["two-visits", "four-in-six"],
      place: "2, 15",
    }),
    week("2026-11-30", { before: 6, after: 5, responses: ["easing"], open: ["four-in-six"], place: "3, 29" }),
  ],
  "inflammation that nobody answers": [
    week("2026-11-02", {
      before: 6,
      after: 5,
      responses: ["easing"],
      tell: suspect,
      open: ["inflammation", "four-in-six"],
      place: "1, 1",
    }),
    week("2026-11-16", {
      before: 5,
      after: 4,
      responses: ["released"],
      open: ["inflammation", "four-in-six"],
      place: "2, 15",
    }),
    week("2026-11-30", {
      before: 4,
      after: 2,
      tell: (told) =>
        told
          .site("multifidus", "right")
          .act({ type: "answer-suspicion", muscle: "multifidus", side: "right", kind: "seen-by", text: "Dr. Roy" })
          .hold(20_000, [], "released"),
      open: ["four-in-six"],
      place: "3, 29",
    }),
  ],
  "severe, checked once and covered until it is worse": [
    week("2026-11-02", {
      before: 8,
      after: 6,
      tell: (told) => told.act(checkedBy("Dr. Roy")),
      responses: ["easing"],
      open: ["four-in-six"],
      place: "1, 1",
    }),
    week("2026-11-16", {
      before: 8,
      after: 6,
      tell: (told) => told.act(clear("clear", 9)),
      responses: ["easing"],
      open: ["four-in-six"],
      place: "2, 15",
    }),
    week("2026-11-30", {
      before: 9,
      after: 7,
      tell: (told) => told.act(clear("clear", 9), goesOnBecause("Seeing Dr. Roy tomorrow")),
      responses: ["easing"],
      open: ["four-in-six"],
      place: "3, 29",
    }),
  ],
  "stopped at a gate, then begun": [
    week("2026-11-02", { before: 9, open: [], place: "1, 1" }),
    week("2026-11-09", { before: 6, after: 4, responses: ["easing"], open: ["four-in-six"], place: "1, 1" }),
  ],
  late: [
    week("2026-11-02", { before: 6, after: 4, responses: ["easing"], open: ["four-in-six"], place: "1, 1" }),
    week("2027-01-11", { before: 4, after: 3, responses: ["easing"], open: ["four-in-six"], place: "2, 71" }),
  ],
  "beyond the plan": [
    ...["2026-11-02", "2026-11-09", "2026-11-16"].map((day, index) =>
      week(day, {
        before: 5,
        after: 4,
        responses: ["easing"],
        open: ["four-in-six"],
        place: `${index + 1}, ${index * 7 + 1}`,
      }),
    ),
    week("2026-11-23", { before: 5, after: 4, responses: ["easing"], open: ["four-in-six"], place: "4, 22" }),
    week("2026-11-30", { before: 5, after: 4, responses: ["easing"], open: ["beyond-plan"], place: "5, 29" }),
    week("2026-12-07", { before: 5, after: 4, responses: ["easing"], open: ["beyond-plan"], place: "6, 36" }),
  ],
  "getting worse": [
    week("2026-11-02", {
      before: 8,
      after: 5,
      tell: (told) => told.act(checkedBy("Dr. Roy")),
      responses: ["easing"],
      open: ["four-in-six"],
      place: "1, 1",
    }),
    week("2026-11-16", { before: 6, after: 5, responses: ["easing"], open: ["four-in-six"], place: "2, 15" }),
    week("2026-11-30", {
      before: 9,
      after: 8,
      tell: (told) => told.act(goesOnBecause("Known")),
      responses: ["easing"],
      open: ["worse-course", "four-in-six"],
      place: "3, 29",
    }),
  ],
  "over midnight, and both changes of the clocks": [
    {
      on: "2026-10-18T23:50:00-04:00",
      before: 6,
      after: 4,
      responses: ["easing"],
      open: ["four-in-six"],
      place: "1, 1",
    },
    {
      on: "2026-11-01T23:50:00-05:00",
      before: 4,
      after: 3,
      responses: ["easing"],
      open: ["four-in-six"],
      place: "2, 15",
    },
    {
      on: "2027-03-14T23:50:00-04:00",
      before: 3,
      after: 3,
      responses: ["easing"],
      open: ["four-in-six"],
      place: "3, 148",
    },
  ],
  "on a journey": [
    week("2026-11-02", { before: 6, after: 4, responses: ["easing"], open: ["four-in-six"], place: "1, 1" }),
    {
      on: "2026-11-16T00:30:00+09:00",
      zone: "Asia/Tokyo",
      before: 4,
      after: 3,
      responses: ["easing"],
      open: ["four-in-six"],
      place: "2, 15",
    },
  ],
  "no data at all": [
    week("2026-11-02", { responses: [null], open: ["four-in-six"], place: "1, 1" }),
    week("2026-11-16", { responses: [null], open: ["two-visits", "four-in-six"], place: "2, 15" }),
    week("2026-11-30", { responses: [null], open: ["four-in-six"], place: "3, 29" }),
  ],
  "nothing but presses too short to count": [
    week("2026-11-02", {
      before: 5,
      tell: (told) => told.site("piriformis", "left").hold(3_000),
      open: ["four-in-six"],
      place: "1, 1",
    }),
    week("2026-11-16", {
      before: 5,
      tell: (told) => told.site("piriformis", "left").hold(3_000),
      open: ["two-visits", "four-in-six"],
      place: "2, 15",
    }),
  ],
};

describe.each(Object.entries(courses))("the course: %s", (name, visits) => {
  it.each(visits.map((visit, index) => [visit.on, index] as const))("%s says what it must", (_on, index) => {
    const held = visits.slice(0, index + 1).map(sessionOf);
    const visit = visits[index];
    const session = held[index];
    if (visit === undefined || session === undefined) throw new Error("no visit");
    const open = openGuidance(view(held)).flatMap(({ rule }) => (always.has(rule) ? [] : [rule]));
    expect(open).toEqual(visit.open);
    const { number, day } = visitProgress(course(), held, session);
    expect(`${number}, ${day}`).toBe(visit.place);
  });

  // Read once, line by line: since when, what is asked, where it comes from, what settles it. `vitest -u` writes it anew.
  it("is told whole as it was approved", async () => {
    const held = visits.map(sessionOf);
    const told = held.map((session, index) => ({
      after: session.sessionId,
      guidance: guide(view(held.slice(0, index + 1))),
    }));
    await expect(`${JSON.stringify(told, null, 1)}\n`).toMatchFileSnapshot(
      `golden/${name.replaceAll(/[^a-z]+/giu, "-")}.json.txt`,
    );
  });
});
