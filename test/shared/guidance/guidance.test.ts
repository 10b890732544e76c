// The rules across visits: each at its thresholds from both sides, each once for one cause, each with its source.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleId } from "../../../shared/course/course.ts";
import { ruleIds } from "../../../shared/course/course.ts";
import { canDismiss, guide, openGuidance } from "../../../shared/guidance/guidance.ts";
import { rules } from "../../../shared/guidance/rules.ts";
import type { CourseView } from "../../../shared/guidance/view.ts";
import { isoDate } from "../../../shared/time/iso-time.ts";
import { questionIds } from "../../../shared/screening/questions.ts";
import { responses } from "../../../shared/session/vocabulary.ts";
import { course, morning, site, toronto, view, visit } from "../../support/samples/courses.ts";

const fired = (shown: CourseView): readonly RuleId[] => openGuidance(shown).map((one) => one.rule);
const textOf = (shown: CourseView, rule: RuleId): string | undefined =>
  guide(shown).find((one) => one.rule === rule)?.text;

describe("the table of rules", () => {
  it("has every rule once, with a source a client can look up", () => {
    expect(rules.map((rule) => rule.id).toSorted()).toEqual([...ruleIds].toSorted());
    for (const one of guide(view([visit(1, { before: 8, after: 8 })]))) expect(one.source).not.toBe("");
  });

  it("lets exactly what does not block be dismissed, inflammation with a reason alone", () => {
    for (const { id, blocks } of rules) {
      expect(canDismiss(id, "Seen by Dr. Roy")).toBe(!blocks);
      expect(canDismiss(id, null)).toBe(!blocks && id !== "inflammation");
    }
  });
});

describe("rule two-visits", () => {
  const silent = { responses: ["not-released"] } as const;
  const two = (before: number | null, after: number | null): CourseView =>
    view([visit(1, { ...silent, before, after: null }), visit(2, { ...silent, before, after })]);

  it.each([
    [5, 5, true],
    [5, 4, true],
    [5, 3, false],
    [10, 9, true],
    [10, 8, false],
    // 30 % is reached before 2 points where the pain was low.
    [4, 3, true],
    [3, 2, false],
    [1, 0, false],
    [1, 1, true],
    [0, 0, false],
    [6, 7, true],
  ] as const)("with pain from %i to %i fires: %s", (before, after, fires) => {
    expect(fired(two(before, after)).includes("two-visits")).toBe(fires);
  });

  it("fires exactly when pain fell by less than 2 points and by less than 30 %", () => {
    const score = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(score, score, (before, after) => {
        const little = before - after < 2 && (before - after) / before < 0.3;
        expect(fired(two(before, after)).includes("two-visits")).toBe(little);
      }),
    );
  });

  it("fires without pain at the second visit where nobody asked at the first: that is no fall", () => {
    const unasked = visit(1, { ...silent, before: null, after: null });
    expect(fired(view([unasked, visit(2, { ...silent, before: 0, after: 0 })]))).toContain("two-visits");
  });

  it("does not fire when any site of either visit was released or easing", () => {
    const response = fc.constantFrom(null, ...responses);
    fc.assert(
      fc.property(fc.array(response, { minLength: 1 }), fc.array(response, { minLength: 1 }), (one, other) => {
        const shown = view([visit(1, { responses: one }), visit(2, { responses: other })]);
        const began = [...one, ...other].some((given) => given === "released" || given === "easing");
        expect(fired(shown).includes("two-visits")).toBe(!began);
      }),
    );
  });

  it("compares with the first visit's score, and takes the score before where none was given after", () => {
    const shown = view([visit(1, { ...silent, before: 6, after: 3 }), visit(2, { ...silent, before: 4, after: null })]);
    expect(fired(shown)).not.toContain("two-visits");
    const worse = view([visit(1, { ...silent, before: 6, after: 3 }), visit(2, { ...silent, before: 5, after: null })]);
    expect(fired(worse)).toContain("two-visits");
  });

  it("fires where no score was given: nothing shows that the pain fell", () => {
    expect(fired(two(null, null))).toContain("two-visits");
  });

  it("waits for two visits that were made, and says no more once a third was", () => {
    const visits = [1, 2, 3].map((number) => visit(number, silent));
    expect(fired(view(visits.slice(0, 1)))).not.toContain("two-visits");
    expect(fired(view([visit(1, silent), visit(2, { ...silent, finished: false })]))).not.toContain("two-visits");
    expect(fired(view([visit(1, silent), visit(2, { sites: [], holds: 0 })]))).not.toContain("two-visits");
    expect(fired(view(visits.slice(0, 2)))).toContain("two-visits");
    expect(fired(view(visits))).not.toContain("two-visits");
  });

  it("stands beside inflammation: both are shown when both fire", () => {
    const suspected = { sites: [{ response: "not-released", suspected: true }] } as const;
    const shown = view([visit(1, { responses: ["not-released"] }), visit(2, suspected)]);
    expect(fired(shown)).toEqual(expect.arrayContaining(["inflammation", "two-visits"]));
  });
});

describe("rule inflammation across visits", () => {
  const suspected = { response: "not-released", suspected: true } as const;

  it("warns of the muscle and side until somebody has answered, whatever was held there since", () => {
    const first = visit(1, { sites: [suspected] });
    expect(fired(view([first]))).toContain("inflammation");
    const passedOver = visit(2, { sites: [{ muscle: "piriformis", response: "released" }] });
    expect(fired(view([first, passedOver]))).toContain("inflammation");
    const onlyPlanned = visit(2, { sites: [{ holds: 0, counted: 0, heldMs: 0 }], holds: 1 });
    expect(fired(view([first, onlyPlanned]))).toContain("inflammation");
    expect(fired(view([first, visit(2, { sites: [{ side: "right" }] })]))).toContain("inflammation");
    expect(fired(view([first, visit(2, { sites: [{ response: "easing" }] })]))).toContain("inflammation");
    expect(fired(view([first, visit(2, { sites: [{ cleared: true }] })]))).not.toContain("inflammation");
  });

  it("warns across courses, and of a question that stayed open", () => {
    const elsewhere = visit(1, { sites: [suspected] });
    expect(fired(view([], { history: [elsewhere] }))).toContain("inflammation");
    expect(textOf(view([visit(1, { sites: [{ unanswered: true }] })]), "inflammation")).toBe(
      "On Monday, November 2, 2026 the left quadratus lumborum did not release in three counted holds, and whether inflammation is suspected was not answered.",
    );
    expect(fired(view([visit(1, { sites: [{ unanswered: true }], finished: false })]))).not.toContain("inflammation");
  });

  it("keeps what was suspected where the question only stayed open again", () => {
    const both = view([visit(1, { sites: [suspected] }), visit(2, { sites: [{ unanswered: true }] })]);
    expect(textOf(both, "inflammation")).toContain("Inflammation was suspected on the left quadratus lumborum");
  });

  it("warns of a site once, of its newest suspicion, and of each site", () => {
    const again = view([visit(1, { sites: [suspected] }), visit(2, { sites: [suspected] })]);
    const lines = guide(again).filter((one) => one.rule === "inflammation");
    expect(lines.map((one) => one.cause)).toEqual(["s-2-quadratus-lumborum-left"]);
    const two = view([visit(1, { sites: [suspected, { ...suspected, side: "right" }] })]);
    expect(guide(two).filter((one) => one.rule === "inflammation")).toHaveLength(2);
  });

  it("tells the visit in which it was asked again what came of it", () => {
    const lines = guide(view([visit(1, { sites: [suspected] }), visit(2, { sites: [{ cleared: true }] })]));
    expect(lines.find(({ rule }) => rule === "inflammation")?.settled?.text).toBe(
      "Asked again: inflammation is not suspected any more",
    );
  });

  it("tells an answer of the very moment at which the newest visit began", () => {
    const both = [visit(1, { sites: [suspected] }), visit(2, { sites: [{ side: "right" }] })];
    const answeredAt = (wall: number) => {
      const at = { ...morning(14), wall };
      const dismissed = [
        { rule: "inflammation", cause: "s-1-quadratus-lumborum-left", reason: "Dr. Roy", at },
      ] as const;
      const known = { course: course({ dismissed: [...dismissed] }) };
      return guide(view(both, known)).some(({ rule }) => rule === "inflammation");
    };
    expect(answeredAt(morning(14).wall)).toBe(true);
    expect(answeredAt(morning(14).wall - 1)).toBe(false);
  });

  it("warns again of a new suspicion after the old one was dismissed", () => {
    const at = morning(1);
    const dismissed = [{ rule: "inflammation", cause: "s-1-quadratus-lumborum-left", reason: null, at }] as const;
    const known = { course: course({ dismissed: [...dismissed] }) };
    const first = visit(1, { sites: [suspected] });
    expect(fired(view([first], known))).not.toContain("inflammation");
    expect(fired(view([first, visit(2, { sites: [suspected] })], known))).toContain("inflammation");
  });
});

describe("rule worse-course", () => {
  const course = (...before: readonly (number | null)[]) =>
    textOf(view(before.map((score, index) => visit(index + 1, { before: score }))), "worse-course");

  it("says that pain is above the first visit's, by 2 points and by 30 %", () => {
    expect(course(5, 8)).toBe(
      "Pain before the session is 8; before the first visit, on Monday, November 2, 2026, it was 5. It has risen noticeably.",
    );
    expect(course(5, 6)).toBeUndefined();
    expect(course(7, 9)).toBeUndefined();
    expect(course(6, 8)).toContain("it was 6");
    expect(course(0, 1)).toBeUndefined();
    expect(course(0, 2)).toContain("it was 0");
  });

  it("says that pain is above the last visit's, though not above the first one's", () => {
    expect(course(8, 6, 9)).toBe(
      "Pain before the session is 9; before the last visit, on Monday, November 16, 2026, it was 6. It has risen noticeably.",
    );
    expect(course(8, 6, 7)).toBeUndefined();
  });

  it("speaks of scores alone: none given is none compared", () => {
    expect(course(5)).toBeUndefined();
    expect(course(null, 8)).toBeUndefined();
    expect(course(5, null)).toBeUndefined();
    expect(course(5, null, 8)).toContain("it was 5");
  });

  it("says it of a visit that goes on or ended at a gate, and compares with visits made alone", () => {
    const open = visit(2, { before: 8, finished: false, holds: 0 });
    expect(fired(view([visit(1, { before: 5 }), open]))).toContain("worse-course");
    const sentAway = visit(1, { before: 3, holds: 0, sites: [] });
    expect(fired(view([sentAway, visit(2, { before: 8 })]))).not.toContain("worse-course");
  });
});

describe("rule beyond-plan", () => {
  const made = (count: number, dismissed: readonly { cause: string }[] = []) => {
    const at = morning(100);
    const all = dismissed.map(({ cause }) => ({ rule: "beyond-plan", cause, reason: null, at }) as const);
    return view(
      Array.from({ length: count }, (_, index) => visit(index + 1)),
      { course: course({ dismissed: all }) },
    );
  };

  it("says so anew at each visit after the planned number, whatever was dismissed before", () => {
    expect(fired(made(4))).not.toContain("beyond-plan");
    expect(textOf(made(5), "beyond-plan")).toBe("This was visit 5; 4 were planned.");
    expect(fired(made(5, [{ cause: "visit-5" }]))).not.toContain("beyond-plan");
    expect(fired(made(6, [{ cause: "visit-5" }]))).toContain("beyond-plan");
  });
});

describe("rule severe in a course", () => {
  it("fires from the threshold on, while the session is open and nobody has settled it", () => {
    const open = (before: number) => view([visit(1, { before, finished: false, holds: 0 })]);
    expect(fired(open(6))).not.toContain("severe");
    expect(fired(open(7))).toContain("severe");
  });

  it("is settled with who checked it, and stays told", () => {
    const shown = view([visit(1, { before: 8, severe: { kind: "checked-by", score: 8 } })]);
    expect(guide(shown).find((one) => one.rule === "severe")?.settled?.text).toBe("Checked by Dr. Roy");
    expect(fired(shown)).not.toContain("severe");
  });

  it("does not fire again for what was checked, and does for worse pain; a mere reason counts for its visit only", () => {
    const next = (before: number) => visit(2, { before, finished: false, holds: 0 });
    const checked = visit(1, { before: 8, severe: { kind: "checked-by", score: 8 } });
    expect(fired(view([checked, next(8)]))).not.toContain("severe");
    expect(fired(view([checked, next(9)]))).toContain("severe");
    const reasoned = visit(1, { before: 8, severe: { kind: "reason", score: 8 } });
    expect(fired(view([reasoned, next(8)]))).toContain("severe");
  });
});

describe("rule four-in-six", () => {
  it("says the window of the next visit, then that it has passed, then that all were made", () => {
    const first = view([visit(1)]);
    expect(textOf(first, "four-in-six")).toBe(
      "Visit 2 of 4 is due between Friday, November 13, 2026 and Thursday, November 19, 2026.",
    );
    expect(textOf({ ...first, today: morning(17) }, "four-in-six")).toMatch(/^Visit 2 of 4 is due between/);
    expect(textOf({ ...first, today: morning(18) }, "four-in-six")).toMatch(/was due between/);
    expect(textOf(view([1, 2, 3, 4].map((number) => visit(number))), "four-in-six")).toMatch(/All 4 planned visits/);
  });

  it("counts visits that were made: a session without a hold uses none up", () => {
    expect(textOf(view([visit(1), visit(2, { sites: [], holds: 0 })]), "four-in-six")).toMatch(/^Visit 2 of 4/);
  });

  it("counts days on the calendar of each visit's own place", () => {
    const late = { wall: Date.parse("2026-11-02T23:30:00-05:00"), timeZone: toronto };
    const there = { wall: Date.parse("2026-11-03T05:30:00+01:00"), timeZone: "Europe/Berlin" };
    expect(textOf(view([visit(1, { at: late })]), "four-in-six")).toMatch(/Friday, November 13/);
    expect(textOf(view([visit(1, { at: there })]), "four-in-six")).toMatch(/Saturday, November 14/);
  });

  it("is silent before the first visit and once the course is closed", () => {
    const closed = { outcome: "better", note: "", at: morning(1) } as const;
    expect(fired(view([]))).not.toContain("four-in-six");
    expect(fired(view([visit(1)], { course: course({ closed }) }))).not.toContain("four-in-six");
  });
});

describe("soreness and relaxation", () => {
  /** A visit that ends at this moment. */
  const ending = (iso: string) => visit(1, { at: { wall: Date.parse(iso) - 1_800_000, timeZone: toronto } });

  it("are told with real times, an hour moved over the night the clocks change", () => {
    const shown = view([ending("2026-10-31T10:00:00-04:00")]);
    expect(textOf(shown, "soreness")).toBe(
      "Some soreness is usual. It fades within 24 to 36 hours and should be gone by Sunday, November 1, 2026, 9:00 p.m. (36 hours).",
    );
  });

  it("stop being told when their time has passed: 36 hours, and the fourteenth day", () => {
    const last = visit(1, { responses: ["easing"] });
    const end = last.visit.endedWall;
    const later = (ms: number): CourseView => view([last], { today: { wall: end + ms, timeZone: toronto } });
    expect(fired(later(36 * 3_600_000))).toContain("soreness");
    expect(fired(later(36 * 3_600_000 + 1))).not.toContain("soreness");
    expect(fired(view([last], { today: morning(14) }))).toContain("relaxed");
    expect(fired(view([last], { today: morning(15) }))).not.toContain("relaxed");
  });
});

describe("rule relaxed", () => {
  it("is silent where nothing relaxed", () => {
    expect(fired(view([visit(1, { responses: ["released"] })]))).toContain("relaxed");
    expect(fired(view([visit(1, { responses: ["not-released", null] })]))).not.toContain("relaxed");
  });
});

describe("rule together", () => {
  it("is said once in a course, while nobody is named in the care team", () => {
    expect(fired(view([visit(1)], { careTeam: 0 }))).toContain("together");
    expect(fired(view([visit(1)], { careTeam: 1 }))).not.toContain("together");
    expect(fired(view([], { careTeam: 0 }))).not.toContain("together");
    const causes = guide(view([visit(1), visit(2)], { careTeam: 0 })).filter((one) => one.rule === "together");
    expect(causes).toHaveLength(1);
  });
});

describe("every rule", () => {
  const score = fc.option(fc.integer({ min: 0, max: 10 }));
  const anyVisit = fc.record({
    before: score,
    after: score,
    finished: fc.boolean(),
    sites: fc.array(
      fc.record({
        muscle: fc.constantFrom("piriformis" as const, "multifidus" as const),
        side: fc.constantFrom("left" as const, "right" as const),
        holds: fc.integer({ min: 0, max: 2 }),
        response: fc.constantFrom(null, ...responses),
        suspected: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  });
  const anyView = fc
    .record({
      visits: fc.array(anyVisit, { maxLength: 6 }),
      careTeam: fc.integer({ min: 0, max: 1 }),
      yes: fc.subarray([...questionIds]),
      severeFrom: fc.integer({ min: 1, max: 11 }),
      later: fc.integer({ min: 0, max: 90 }),
      referral: fc.option(
        fc.record({ allowed: fc.integer({ min: 1, max: 6 }), last: fc.integer({ min: 0, max: 90 }) }),
      ),
    })
    .map(({ visits, careTeam, yes, severeFrom, later, referral: given }) => {
      const until = isoDate(morning(given?.last ?? 0).wall, toronto);
      const referral = given === null ? null : { by: "Dr. Roy", until, visits: given.allowed };
      const screening = { yes, by: "", at: morning(0), settled: null };
      const told = visits.map((one, index) => visit(index + 1, { ...one, sites: one.sites.map(site) }));
      return view(told, { careTeam, severeFrom, course: course({ screening, referral }), today: morning(later) });
    });

  it("fires once for one cause", () => {
    fc.assert(
      fc.property(anyView, (shown) => {
        const names = guide(shown).map((one) => `${one.rule} ${one.cause}`);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it("says nothing more of a cause that was dismissed, and goes on with everything else", () => {
    fc.assert(
      fc.property(anyView, fc.nat(), (shown, pick) => {
        const open = openGuidance(shown).filter((one) => one.settledBy === "press");
        const gone = open[pick % Math.max(1, open.length)];
        if (gone === undefined) return;
        const dismissed = [{ rule: gone.rule, cause: gone.cause, reason: null, at: shown.today }];
        const after = openGuidance({ ...shown, course: { ...shown.course, dismissed } });
        const rest = openGuidance(shown).filter((one) => one.rule !== gone.rule || one.cause !== gone.cause);
        expect(after).toEqual(rest);
      }),
    );
  });

  it("that blocks is dismissed by no press", () => {
    fc.assert(
      fc.property(anyView, (shown) => {
        const blocking = guide(shown).filter((one) => one.blocks);
        const dismissed = blocking.map(({ rule, cause }) => ({ rule, cause, reason: "why not", at: shown.today }));
        const after = guide({ ...shown, course: { ...shown.course, dismissed } }).filter((one) => one.blocks);
        expect(after).toEqual(blocking);
      }),
    );
  });
});
