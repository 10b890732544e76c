// The rules across visits, fed by sessions that were told act by act and kept as the home screen keeps them: no summary here is made by hand.
import { describe, expect, it } from "vitest";
import type { RuleId } from "../../../shared/course/course.ts";
import { guide, openGuidance } from "../../../shared/guidance/guidance.ts";
import { suspicions } from "../../../shared/guidance/suspected.ts";
import type { CourseView } from "../../../shared/guidance/view.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import { summarise } from "../../../shared/session/summary.ts";
import type { Response } from "../../../shared/session/vocabulary.ts";
import { course, morning, toronto, view } from "../../support/samples/courses.ts";
import {
  checkedBy,
  choose,
  finish,
  goesOnBecause,
  lift,
  pain,
  suspectInflammation,
  undo,
} from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

type Told = ReturnType<typeof story>;

/** A visit on a day of the course, ten in the morning, told by what happens in it. */
function visitOn(day: number, tell: (told: Told) => Told): SessionSummary {
  const { wall } = morning(day);
  const told = tell(story({ startedWall: wall, timeZone: toronto }).at(60_000));
  return { ...summarise(told.session), sessionId: `s-${day}` };
}
const done = (told: Told): Told => told.wait(1_200_000).act(finish);
/** One site held once for each response, with the pain before and after. */
const treated =
  (before: number, after: number, ...given: readonly Response[]) =>
  (told: Told) => {
    told.act(pain("before", before)).site("quadratus-lumborum", "left");
    for (const response of given) told.hold(20_000, [], response);
    return done(told.act(pain("after", after)));
  };
const fired = (visits: readonly SessionSummary[], more: Partial<CourseView> = {}): readonly RuleId[] =>
  openGuidance(view(visits, more)).map(({ rule }) => rule);
const textOf = (visits: readonly SessionSummary[], rule: RuleId, more: Partial<CourseView> = {}) =>
  guide(view(visits, more)).find((one) => one.rule === rule)?.text;

describe("rule two-visits", () => {
  it("says that this therapy may not be the best option after two visits in which nothing released and pain stayed", () => {
    const visits = [visitOn(0, treated(6, 6, "not-released")), visitOn(14, treated(6, 5, "not-released"))];
    expect(fired(visits)).toContain("two-visits");
    expect(fired(visits.slice(0, 1))).not.toContain("two-visits");
  });

  it("does not say so where a site released in the end, though it did not at first", () => {
    const visits = [visitOn(0, treated(6, 6, "not-released")), visitOn(14, treated(6, 6, "not-released", "easing"))];
    expect(fired(visits)).not.toContain("two-visits");
    expect(fired([visitOn(0, treated(6, 6, "not-released", "released")), ...visits.slice(0, 1)])).not.toContain(
      "two-visits",
    );
  });

  it("says so where a site released at first and did not in the end", () => {
    const visits = [
      visitOn(0, treated(6, 6, "released", "not-released")),
      visitOn(14, treated(6, 6, "easing", "not-released")),
    ];
    expect(fired(visits)).toContain("two-visits");
  });

  it("follows the pain from the first visit's before to the second one's after", () => {
    const second = (after: number) => visitOn(14, treated(6, after, "not-released"));
    const first = visitOn(0, treated(6, 2, "not-released"));
    expect(fired([first, second(5)])).toContain("two-visits");
    expect(fired([first, second(4)])).not.toContain("two-visits");
  });

  it("takes no session for a visit in which nothing was held, or that is not finished", () => {
    const first = visitOn(0, treated(6, 6, "not-released"));
    const onlyMarked = visitOn(7, (told) => done(told.act(pain("before", 6)).site("multifidus", "left")));
    const takenBack = visitOn(7, (told) => done(told.site("multifidus", "left").hold(20_000).act(undo)));
    const open = visitOn(7, (told) => told.site("multifidus", "left").hold(20_000, [], "not-released"));
    for (const second of [onlyMarked, takenBack, open]) expect(fired([first, second])).not.toContain("two-visits");
  });

  it("says what is missing where it cannot know, and accuses nobody", () => {
    const first = visitOn(0, treated(6, 6, "not-released"));
    const short = visitOn(7, (told) => done(told.act(pain("before", 6)).site("multifidus", "left").hold(4_000)));
    expect(textOf([first, short], "two-visits")).toBe(
      "Whether the muscles have begun to respond within two visits cannot be said. Not recorded: the response of a site at the second visit.",
    );
    const bare = (day: number) => visitOn(day, (told) => done(told.site("multifidus", "left").hold(20_000)));
    expect(textOf([bare(0), bare(7)], "two-visits")).toBe(
      "Whether the muscles have begun to respond within two visits cannot be said. Not recorded: pain before the first visit; the response of a site at the first visit; pain at the second visit; the response of a site at the second visit.",
    );
  });

  it("is silent where pain fell or a site responded, whatever else is missing", () => {
    const fell = visitOn(7, (told) => done(told.act(pain("before", 2)).site("multifidus", "left").hold(20_000)));
    expect(fired([visitOn(0, treated(6, 6, "not-released")), fell])).not.toContain("two-visits");
    const eased = visitOn(0, (told) => done(told.site("multifidus", "left").hold(20_000, [], "easing")));
    const bare = visitOn(7, (told) => done(told.site("multifidus", "left").hold(20_000)));
    expect(fired([eased, bare])).not.toContain("two-visits");
  });
});

describe("rule inflammation", () => {
  const marked = (told: Told): Told => told.site("piriformis", "left").hold(20_000, [], "not-released");

  it("warns at the next visit of the muscle and side, with the day it was suspected", () => {
    const visits = [visitOn(0, (told) => done(marked(told).act(suspectInflammation)))];
    expect(textOf(visits, "inflammation")).toBe(
      "Inflammation was suspected on the left piriformis on Monday, November 2, 2026, and the client was advised to see a doctor. Massage is usually not the best option there.",
    );
  });

  it("does not warn of what was lifted in the visit, and warns of what was suspected again", () => {
    const lifted = (told: Told): Told => marked(told).act(suspectInflammation, lift(1, "Seen by Dr. Roy"));
    expect(fired([visitOn(0, (told) => done(lifted(told)))])).not.toContain("inflammation");
    expect(fired([visitOn(0, (told) => done(lifted(told).act(suspectInflammation)))])).toContain("inflammation");
  });

  it("warns where one of two marks on the muscle and side was suspected and the other was held, in both orders", () => {
    const first = visitOn(0, (told) =>
      done(marked(told).site("piriformis", "left").hold(20_000).act(choose(1), suspectInflammation)),
    );
    const second = visitOn(0, (told) =>
      done(marked(told).site("piriformis", "left").hold(20_000).act(suspectInflammation)),
    );
    for (const visit of [first, second]) expect(fired([visit])).toContain("inflammation");
  });

  it("stands whatever a later visit held or marked, until somebody answered", () => {
    const suspected = visitOn(0, (told) => done(marked(told).act(suspectInflammation)));
    const later = (tell: (told: Told) => Told) => [suspected, visitOn(14, (told) => done(tell(told)))];
    expect(fired(later((told) => told.site("piriformis", "left").hold(20_000)))).toContain("inflammation");
    const seen = {
      type: "answer-suspicion",
      muscle: "piriformis",
      side: "left",
      kind: "seen-by",
      text: "Dr. Roy",
    } as const;
    const answered = later((told) => told.site("piriformis", "left").act(seen));
    expect(fired(answered)).not.toContain("inflammation");
    expect(guide(view(answered)).find(({ rule }) => rule === "inflammation")?.settled?.text).toBe(
      "Already seen by Dr. Roy",
    );
    expect(guide(view([...answered, visitOn(28, done)])).map(({ rule }) => rule)).not.toContain("inflammation");
    const no = (told: Told) => {
      const three = [1, 2, 3].reduce((one) => one.hold(20_000, [], "not-released"), told.site("piriformis", "left"));
      return three.act({ type: "rule-out-inflammation" });
    };
    expect(fired(later(no))).not.toContain("inflammation");
    expect(fired(later((told) => told.site("piriformis", "right").hold(20_000)))).toContain("inflammation");
    expect(fired(later((told) => told.site("multifidus", "left").hold(20_000)))).toContain("inflammation");
    expect(fired(later((told) => told.site("piriformis", "left").site("multifidus", "left").hold(20_000)))).toContain(
      "inflammation",
    );
    expect(fired(later((told) => told.site("piriformis", "left").hold(20_000).act(undo)))).toContain("inflammation");
  });

  it("keeps its first answer where somebody answers again", () => {
    const suspected = visitOn(0, (told) => done(marked(told).act(suspectInflammation)));
    const answer = (text: string) =>
      ({ type: "answer-suspicion", muscle: "piriformis", side: "left", kind: "seen-by", text }) as const;
    const again = [
      suspected,
      visitOn(14, (told) => done(told.site("piriformis", "left").act(answer("Dr. Roy")))),
      visitOn(14.1, (told) => done(told.site("piriformis", "left").act(answer("Dr. Weiss")))),
    ];
    const [line] = suspicions(again, []);
    expect(line?.answered?.text).toBe("Already seen by Dr. Roy");
  });

  it("is not answered by a no for one mark where another of the same muscle and side is suspected", () => {
    const suspected = visitOn(0, (told) => done(marked(told).act(suspectInflammation)));
    const both = visitOn(14, (told) => {
      const asked = [1, 2, 3].reduce((one) => one.hold(20_000, [], "not-released"), told.site("piriformis", "left"));
      return done(asked.act({ type: "rule-out-inflammation" }).site("piriformis", "left").act(suspectInflammation));
    });
    const found = suspicions([suspected, both], []);
    expect(found.map(({ cause, answered }) => [cause, answered])).toEqual([["s-14-piriformis-left", null]]);
    expect(suspicions([both], []).map(({ answered }) => answered)).toEqual([null]);
  });

  it("is told of the newest visit that suspected it", () => {
    const suspected = (day: number) => visitOn(day, (told) => done(marked(told).act(suspectInflammation)));
    const lines = guide(view([suspected(0), suspected(14)])).filter(({ rule }) => rule === "inflammation");
    expect(lines.map(({ cause }) => cause)).toEqual(["s-14-piriformis-left"]);
  });

  it("is told of a question that was left open when the session was finished", () => {
    const open = (told: Told) =>
      [1, 2, 3].reduce((one) => one.hold(20_000, [], "not-released"), told.site("piriformis", "left"));
    expect(fired([visitOn(0, (told) => done(open(told)))])).toContain("inflammation");
    expect(fired([visitOn(0, open)])).not.toContain("inflammation");
  });

  it("names each site once where two were suspected", () => {
    const visits = [
      visitOn(0, (told) =>
        done(marked(told).act(suspectInflammation).site("multifidus", "right").act(suspectInflammation, choose(1))),
      ),
    ];
    expect(
      guide(view(visits))
        .filter(({ rule }) => rule === "inflammation")
        .map(({ cause }) => cause),
    ).toEqual(["s-0-piriformis-left", "s-0-multifidus-right"]);
  });
});

describe("rule severe", () => {
  const open = (before: number) => visitOn(14, (told) => told.act(pain("before", before)));
  const first = (tell: (told: Told) => Told) =>
    visitOn(0, (told) =>
      done(
        tell(told.act(pain("before", 8)))
          .site("multifidus", "left")
          .hold(20_000),
      ),
    );

  it("asks from 7 on, is settled by the check in the session, and the check covers the next visit up to its score", () => {
    expect(fired([open(6)])).not.toContain("severe");
    expect(fired([open(7)])).toContain("severe");
    const checked = first((told) => told.act(checkedBy("Dr. Roy")));
    expect(fired([checked, open(8)])).not.toContain("severe");
    expect(fired([checked, open(9)])).toContain("severe");
    expect(guide(view([checked])).find(({ rule }) => rule === "severe")).toMatchObject({
      text: "Pain of 8 counts as severe here and should be checked by medical staff first.",
      settled: { text: "Checked by Dr. Roy", at: { wall: morning(0).wall, timeZone: toronto } },
    });
  });

  it("asks again at the next visit where there was only a reason", () => {
    const reasoned = first((told) => told.act(goesOnBecause("Known for years")));
    expect(guide(view([reasoned])).find(({ rule }) => rule === "severe")?.settled?.text).toBe(
      "Goes on for this reason: Known for years",
    );
    expect(fired([reasoned, open(8)])).toContain("severe");
  });

  it("is open again within the session where the score turned out higher than the one that was checked", () => {
    const rose = visitOn(0, (told) => told.act(pain("before", 8), checkedBy("Dr. Roy"), pain("before", 9)));
    expect(fired([rose])).toContain("severe");
  });
});

describe("the dates after a visit", () => {
  const visit = visitOn(0, treated(6, 3, "released"));

  it("are counted from its real end, what was lost to a crash included", () => {
    // 10:00, a minute, a hold of 20 s and 2 s, 20 minutes; and an hour in which nothing ran.
    const crashed = visitOn(0, (told) => done(told.site("multifidus", "left").hold(20_000).recover(3_600_000)));
    expect(textOf([visit], "soreness")).toBe(
      "Some soreness is usual. It fades within 24 to 36 hours and should be gone by Tuesday, November 3, 2026, 10:21 p.m. (36 hours).",
    );
    expect(textOf([crashed], "soreness")).toContain("gone by Tuesday, November 3, 2026, 11:21 p.m.");
    expect(textOf([visit], "relaxed")).toContain(
      "at least until Friday, November 6, 2026, at most until Monday, November 16, 2026",
    );
  });

  it("say when the next visit is due, that it is overdue, and that it has passed, for months on", () => {
    const on = (day: number) => textOf([visit], "four-in-six", { today: morning(day) });
    const due = "Visit 2 of 4 is due between Friday, November 13, 2026 and Thursday, November 19, 2026.";
    const passed = "Visit 2 of 4 was due between Friday, November 13, 2026 and Thursday, November 19, 2026.";
    // Its window ends on day 17; it lapses 28 days later.
    expect([0, 11, 17].map(on)).toEqual([due, due, due]);
    expect([18, 45, 46, 47, 200].map(on)).toEqual([passed, passed, passed, passed, passed]);
  });

  it("say that the planned weeks do not hold the visits that are left", () => {
    const late = [visit, visitOn(41, treated(6, 3, "released"))];
    expect(textOf(late, "four-in-six")).toBe(
      "The 6 planned weeks end on Sunday, December 13, 2026 with 2 visits still to make. Visit 3 of 4 is due between Monday, December 14, 2026 and Sunday, December 20, 2026.",
    );
    expect(textOf(late, "four-in-six", { today: morning(200) })).toBe(
      "Visit 3 of 4 was due between Monday, December 14, 2026 and Sunday, December 20, 2026.",
    );
  });

  it("say that all planned visits were made, from the planned number on", () => {
    const made = [0, 14, 28, 41].map((day) => visitOn(day, treated(6, 3, "released")));
    const all = "All 4 planned visits were made.";
    expect(textOf(made, "four-in-six")).toBe(all);
    expect(textOf([visit], "four-in-six", { course: course({ plan: { visits: 1, weeks: 6 } }) })).toBe(
      "The planned visit was made.",
    );
  });
});
