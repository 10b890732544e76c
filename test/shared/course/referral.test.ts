// The referral of a course: what can be recorded, how it is read from a form, and what it comes to in words, at both ends of what it allows.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openGuidance } from "../../../shared/guidance/guidance.ts";
import {
  readReferral,
  referralSchema,
  referralProgress,
  formatReferral,
  typedReferral,
  type Referral,
} from "../../../shared/course/referral.ts";
import { isoDate } from "../../../shared/time/iso-time.ts";
import { course, morning, toronto, view, visit } from "../../support/samples/courses.ts";

const roy: Referral = { by: "Dr. Roy", until: "2027-05-17", visits: 6 };
const nobody: Referral = { by: "", until: null, visits: null };

describe("a referral", () => {
  it.each([
    roy,
    { ...nobody, by: "Dr. Roy" },
    { ...nobody, until: "2028-02-29" },
    { ...nobody, until: "2000-01-01" },
    { ...nobody, until: "2100-12-31" },
    { ...nobody, visits: 1 },
    { ...nobody, visits: 365 },
  ])("says at least one of who, until when and how many (%#)", (referral) => {
    expect(referralSchema.parse(referral)).toEqual(referral);
    expect(readReferral(typedReferral(referral))).toEqual({ ok: true, value: referral });
    expect(typedReferral(null)).toEqual({ by: "", visits: "", until: "" });
    expect(readReferral({ ...typedReferral(referral), visits: "  " })).toEqual(
      readReferral({ ...typedReferral(referral), visits: "" }),
    );
  });

  it.each([
    nobody,
    { ...nobody, by: "  " },
    { ...roy, until: "2027-02-29" },
    { ...roy, until: "1999-12-31" },
    { ...roy, until: "2101-01-01" },
    { ...roy, until: "" },
    { ...roy, visits: 0 },
    { ...roy, visits: 366 },
    { ...roy, visits: 1.5 },
    { ...roy, by: "x".repeat(121) },
  ])("is not recorded where it is none (%#)", (referral) => {
    expect(referralSchema.safeParse(referral).success).toBe(false);
  });

  it.each([
    [
      { by: "", visits: "", until: "" },
      { ok: true, value: null },
    ],
    [
      { by: " ", visits: " ", until: " " },
      { ok: true, value: null },
    ],
    [
      { by: " Dr. Roy ", visits: " 6 ", until: " 2027/5/17 " },
      { ok: true, value: roy },
    ],
    [
      { by: "Dr. Roy", visits: "six", until: "" },
      { ok: false, error: "visits" },
    ],
    [
      { by: "Dr. Roy", visits: "0", until: "" },
      { ok: false, error: "visits" },
    ],
    [
      { by: "Dr. Roy", visits: "2.5", until: "" },
      { ok: false, error: "visits" },
    ],
    [
      { by: "Dr. Roy", visits: "6", until: "17.5.2027" },
      { ok: false, error: "until" },
    ],
    [
      { by: "Dr. Roy", visits: "6", until: "2027-02-29" },
      { ok: false, error: "until" },
    ],
    [
      { by: "Dr. Roy", visits: "6", until: "1927-05-17" },
      { ok: false, error: "until" },
    ],
  ])("is read from what was typed, or what cannot be is named (%#)", (typed, read) => {
    expect(readReferral(typed)).toEqual(read);
  });
});

describe("on the client's page a referral", () => {
  it.each([
    [roy, 3, "Referred by Dr. Roy: visit 3 of 6 made, until May 17, 2027"],
    [roy, 0, "Referred by Dr. Roy: no visit of 6 made yet, until May 17, 2027"],
    [roy, 6, "Referred by Dr. Roy: visit 6 of 6 made, until May 17, 2027"],
    [roy, 7, "Referred by Dr. Roy: 7 visits made, 6 allowed, until May 17, 2027"],
    [{ ...nobody, by: "Dr. Roy" }, 3, "Referred by Dr. Roy"],
    [{ ...nobody, visits: 6 }, 3, "Referral: visit 3 of 6 made"],
    [{ ...nobody, until: "2027-05-17" }, 3, "Referral: until May 17, 2027"],
  ])("says who, which visit, and until when (%#)", (referral, made, words) => {
    expect(referralProgress(referral, made)).toBe(words);
  });
});

describe("on paper a referral", () => {
  it.each([
    [roy, 3, "Dr. Roy, visit 3 of 6 allowed, until May 17, 2027"],
    [roy, 6, "Dr. Roy, visit 6 of 6 allowed, until May 17, 2027"],
    [roy, 7, "Dr. Roy, visit 7, 6 allowed, until May 17, 2027"],
    [roy, null, "Dr. Roy, 6 visits allowed, until May 17, 2027"],
    [{ ...nobody, visits: 1 }, null, "1 visit allowed"],
    [{ ...nobody, by: "Dr. Roy" }, 3, "Dr. Roy"],
    [{ ...nobody, until: "2027-05-17" }, 3, "until May 17, 2027"],
  ])("says who, which visit it was, and until when (%#)", (referral, number, words) => {
    expect(formatReferral(referral, number)).toBe(words);
  });
});

describe("rule referral", () => {
  const said = (shown: ReturnType<typeof view>) =>
    openGuidance(shown).flatMap(({ rule, text }) => (rule === "referral" ? [text] : []));
  const made = (count: number, told: Parameters<typeof course>[0]) => {
    const visits = Array.from({ length: count }, (_, index) => visit(index + 1, { day: index }));
    return view(visits, { course: course(told) });
  };
  const allows = { ...nobody, visits: 3 };

  it("speaks once the visits it allows are made, and of each one beyond anew", () => {
    expect(said(made(0, { referral: allows }))).toEqual([]);
    expect(said(made(2, { referral: allows }))).toEqual([]);
    expect(said(made(3, { referral: allows }))).toEqual([
      "Visit 3 of 3 that the referral allows was made: it is used up.",
    ]);
    expect(said(made(4, { referral: { ...allows, by: "Dr. Roy" } }))).toEqual([
      "Visit 4 was made; the referral by Dr. Roy allows 3.",
    ]);
  });

  it("counts visits that were made alone: not one that ended before its first hold, nor one that goes on", () => {
    const last = [visit(1), visit(2), visit(3, { holds: 0, sites: [] })];
    expect(said(view(last, { course: course({ referral: allows }) }))).toEqual([]);
    const open = [visit(1), visit(2), visit(3, { finished: false })];
    expect(said(view(open, { course: course({ referral: allows }) }))).toEqual([]);
    expect(said(view([visit(1), visit(2), visit(3)], { course: course({ referral: allows }) }))).toHaveLength(1);
  });

  it("is silent on its last day and speaks on the day after, by the calendar of the place", () => {
    const until = (day: string) => ({ course: course({ referral: { ...nobody, until: day } }) });
    const at = (iso: string) => ({ today: { wall: Date.parse(iso), timeZone: toronto } });
    expect(said(view([], { ...until("2026-11-24"), ...at("2026-11-24T23:59:59.999-05:00") }))).toEqual([]);
    expect(said(view([], { ...until("2026-11-24"), ...at("2026-11-25T00:00:00-05:00") }))).toEqual([
      "The last day of the referral was Tuesday, November 24, 2026.",
    ]);
    const berlin = { today: { wall: Date.parse("2026-11-24T23:59:59.999-05:00"), timeZone: "Europe/Berlin" } };
    expect(said(view([], { ...until("2026-11-24"), ...berlin }))).toHaveLength(1);
  });

  it("says both where both are so, asks for a new one, and names the practice's record as its source", () => {
    const shown = { ...made(3, { referral: { ...allows, until: "2026-11-03" } }), today: morning(9) };
    const both = openGuidance(shown).filter(({ rule }) => rule === "referral");
    expect(both.map(({ cause }) => cause)).toEqual(["visits-3-of-3", "until-2026-11-03"]);
    for (const one of both) {
      expect(one).toMatchObject({
        ask: "A new referral may be needed before the next visit.",
        source: "What this referral allows, as recorded by this practice",
        blocks: false,
      });
    }
    expect(both[1]?.firedAt).toEqual({ wall: Date.parse("2026-11-04T00:00:00-05:00"), timeZone: toronto });
  });

  it("is dismissed with a press for this visit and day, and speaks again of the next visit and of another referral", () => {
    const dismissed = [{ rule: "referral", cause: "visits-3-of-3", reason: null, at: morning(3) }] as const;
    expect(said(made(3, { referral: allows, dismissed: [...dismissed] }))).toEqual([]);
    expect(said(made(4, { referral: allows, dismissed: [...dismissed] }))).toHaveLength(1);
    expect(said(made(3, { referral: { ...allows, visits: 2 }, dismissed: [...dismissed] }))).toHaveLength(1);
  });

  it("is silent without a referral, once it was taken away, and when the course is closed", () => {
    const closed = { outcome: "better", note: "", at: morning(9) } as const;
    expect(said(made(4, {}))).toEqual([]);
    expect(said(made(4, { referral: null }))).toEqual([]);
    expect(said(made(4, { referral: allows, closed }))).toEqual([]);
    expect(said(made(40, { referral: { ...nobody, by: "Dr. Roy" } }))).toEqual([]);
  });

  it("speaks exactly of what is used up and of what has passed", () => {
    const number = fc.integer({ min: 0, max: 6 });
    const allowed = fc.integer({ min: 1, max: 6 });
    const day = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(number, allowed, day, day, (count, visits, last, now) => {
        const until = isoDate(morning(last).wall, toronto);
        const shown = { ...made(count, { referral: { by: "", until, visits } }), today: morning(now) };
        expect(said(shown)).toHaveLength(Number(count >= visits) + Number(now > last));
      }),
    );
  });
});
