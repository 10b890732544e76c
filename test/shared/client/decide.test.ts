// What may follow in a client's record: every refusal the record itself gives, and what each command comes to.
import { describe, expect, it } from "vitest";
import { longest, most } from "../../../shared/bounds.ts";
import type { RecordCommand } from "../../../shared/client/commands.ts";
import { decideRecord } from "../../../shared/client/decide.ts";
import { clientDetailsSchema, noDetails, type ClientDetails } from "../../../shared/client/details.ts";
import {
  clientEventFormat,
  clientEventSchema,
  clientEventVersion,
  type ClientEvent,
} from "../../../shared/client/events.ts";
import { upcast } from "../../../shared/stream.ts";
import { foldRecord } from "../../../shared/client/evolve.ts";
import type { QuestionId } from "../../../shared/screening/questions.ts";
import { screeningStatus } from "../../../shared/screening/screening.ts";
import { recordRefusalCodes, type RecordRefusal } from "../../../shared/client/refusals.ts";
import { openCourse, type ClientRecord } from "../../../shared/client/state.ts";
import { t } from "../../../shared/words/words.ts";

const at = { wall: 1_790_000_000_000, timeZone: "America/Toronto" };
const details = { ...noDetails, code: "JM-042" };
const record: RecordCommand = { type: "record-client", clientId: "c-1", details };
const open = (courseId: string): RecordCommand => ({
  type: "open-course",
  courseId,
  complaint: "Low back",
  plan: { visits: 4, weeks: 6 },
});
const plan = { type: "plan-course", courseId: "k-1", complaint: "Low back", plan: { visits: 4, weeks: 6 } } as const;
const close = (courseId: string): RecordCommand => ({ type: "close-course", courseId, outcome: "better", note: "" });
const answer = (...yes: Extract<RecordCommand, { type: "answer-screening" }>["yes"]): RecordCommand => ({
  type: "answer-screening",
  courseId: "k-1",
  yes,
  by: "B. Mueller",
});
const settle: RecordCommand = { type: "settle-screening", courseId: "k-1", kind: "seen-by", text: "Dr. Roy", by: "" };
const correct = (question: QuestionId, to: "yes" | "no"): RecordCommand => ({
  type: "correct-answer",
  courseId: "k-1",
  question,
  to,
  reason: "Wrong line",
  by: "Ada Roy",
});
const dismiss = (rule: Extract<RecordCommand, { type: "dismiss-guidance" }>["rule"]): RecordCommand => ({
  type: "dismiss-guidance",
  courseId: "k-1",
  rule,
  cause: "course",
  reason: null,
});

function given(...commands: readonly RecordCommand[]) {
  const events: ClientEvent[] = [];
  for (const command of commands) {
    const decision = decideRecord(command, at, foldRecord(events));
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.error}`);
    events.push(...decision.value);
  }
  return {
    get record(): ClientRecord {
      const state = foldRecord(events);
      if (state.status === "none") throw new Error("no record in this story");
      return state;
    },
    events,
    when: (command: RecordCommand) => decideRecord(command, at, foldRecord(events)),
  };
}

const course = [record, open("k-1")];
const refused: readonly (readonly [RecordRefusal, readonly RecordCommand[], RecordCommand])[] = [
  ["code-taken", [record], record],
  ["unknown-course", [], { type: "archive-client" }],
  ["unknown-course", [record], close("k-1")],
  ["archived", [record, { type: "archive-client" }], { type: "archive-client" }],
  ["archived", [record, { type: "archive-client" }], open("k-1")],
  ["not-archived", [record], { type: "restore-client" }],
  ["merged", [record, { type: "merge-into", into: "c-2" }], { type: "archive-client" }],
  ["same-client", [record], { type: "merge-into", into: "c-1" }],
  ["same-client", [record], { type: "absorb-record", from: "c-1", details, courses: [] }],
  [
    "notes-too-long",
    [{ type: "record-client", clientId: "c-1", details: { ...details, notes: "a".repeat(10_000) } }],
    { type: "absorb-record", from: "c-2", details: { ...details, notes: "b".repeat(9_999) }, courses: [] },
  ],
  ["course-open", course, open("k-2")],
  ["course-open", [...course, close("k-1"), open("k-2")], { type: "reopen-course", courseId: "k-1" }],
  ["course-closed", [...course, close("k-1")], close("k-1")],
  ["course-closed", [...course, close("k-1")], answer()],
  ["course-not-closed", course, { type: "reopen-course", courseId: "k-1" }],
  ["not-screened", course, settle],
  ["not-screened", course, correct("cancer", "no")],
  ["nothing-changes", [...course, answer("cancer")], correct("cancer", "yes")],
  ["nothing-changes", [...course, answer("cancer")], correct("trauma", "no")],
  ["course-closed", [...course, answer("cancer"), close("k-1")], correct("cancer", "no")],
  ["unknown-course", [record], correct("cancer", "no")],
  ["nothing-to-settle", [...course, answer()], settle],
  ["nothing-to-settle", [...course, answer("cancer"), settle], settle],
  ["emergency-stands", [...course, answer("cancer", "bladder-bowel")], settle],
  ["not-dismissable", course, dismiss("severe")],
  ["not-dismissable", course, dismiss("emergency")],
  ["not-dismissable", course, dismiss("physician-first")],
  ["already-dismissed", [...course, dismiss("two-visits")], dismiss("two-visits")],
  ["born-in-future", [], { type: "record-client", clientId: "c-1", details: { ...details, born: "2026-09-22" } }],
  ["born-in-future", [record], { type: "change-details", details: { ...details, born: "2027" } }],
  ["nothing-changes", [record], { type: "change-details", details }],
  ["nothing-changes", course, plan],
];

describe("a client's record", () => {
  it.each(refused)("refuses with %s what cannot be (%#)", (code, past, asked) => {
    expect(given(...past).when(asked)).toEqual({ ok: false, error: code });
  });

  it.each(recordRefusalCodes)("has words for %s that say what to do or what is the case", (code) => {
    expect(t(`record-refusal.${code}`)).toMatch(/\.$/);
  });

  it("has one open course, the one opened last that is not closed", () => {
    expect(openCourse(given(...course, close("k-1"), open("k-2")).record)?.courseId).toBe("k-2");
    expect(openCourse(given(...course, close("k-1")).record)).toBeNull();
    const reopened = given(...course, close("k-1"), { type: "reopen-course", courseId: "k-1" });
    expect(openCourse(reopened.record)?.courseId).toBe("k-1");
  });

  it("has what the client wants to be able to do again as its plan says last, and keeps it where a plan says nothing", () => {
    expect(given(...course).record.courses[0]?.goal).toBeUndefined();
    const wants = (goal: string): RecordCommand => ({ ...plan, goal });
    const named = given(...course, wants("Tie my shoes"));
    expect(named.record.courses[0]?.goal).toBe("Tie my shoes");
    const replanned = given(...course, wants("Tie my shoes"), { ...plan, plan: { visits: 6, weeks: 8 } });
    expect(replanned.record.courses[0]).toMatchObject({ goal: "Tie my shoes", plan: { visits: 6, weeks: 8 } });
    expect(given(...course, wants("Tie my shoes"), wants("")).record.courses[0]?.goal).toBe("");
    const opened: RecordCommand = {
      type: "open-course",
      courseId: "k-1",
      complaint: "",
      plan: plan.plan,
      goal: "Walk",
    };
    expect(given(record, opened).record.courses[0]?.goal).toBe("Walk");
    expect(given(record, opened).when({ ...plan, complaint: "", goal: "Walk" })).toEqual({
      ok: false,
      error: "nothing-changes",
    });
  });

  it("takes a birth date until the day it is written on, and is not kept from other changes by one that stands", () => {
    const born = (on: string): RecordCommand => ({ type: "change-details", details: { ...details, born: on } });
    for (const on of ["2026", "2026-09-21", "1980", "1980-04-12"]) {
      expect(given(record, born(on)).record.details.born).toBe(on);
    }
    // Version 1 of the record allowed any year up to 2100.
    const old: ClientEvent = { type: "client-recorded", at, clientId: "c-1", details: { ...details, born: "2100" } };
    const named: RecordCommand = { type: "change-details", details: { ...details, born: "2100", name: "Julia" } };
    expect(decideRecord(named, at, foldRecord([old])).ok).toBe(true);
  });

  it("has the referral its plan says last, keeps it where a plan says nothing, and has none once it is taken away", () => {
    const roy = { by: "Dr. Roy", until: "2027-05-17", visits: 6 };
    const refers = (referral: typeof roy | null): RecordCommand => ({ ...plan, referral });
    expect(given(...course).record.courses[0]?.referral).toBeUndefined();
    expect(given(...course, refers(roy)).record.courses[0]?.referral).toEqual(roy);
    const replanned = given(...course, refers(roy), { ...plan, plan: { visits: 6, weeks: 8 } });
    expect(replanned.record.courses[0]).toMatchObject({ referral: roy, plan: { visits: 6, weeks: 8 } });
    expect(given(...course, refers(roy), refers(null)).record.courses[0]?.referral).toBeNull();
    const nothing = { ok: false, error: "nothing-changes" };
    expect(given(...course, refers(roy)).when(refers({ ...roy }))).toEqual(nothing);
    expect(given(...course).when(refers(null))).toEqual(nothing);
    for (const other of [{ by: "Dr. Ng" }, { until: "2027-05-18" }, { visits: 7 }]) {
      expect(given(...course, refers(roy)).when(refers({ ...roy, ...other }))).toMatchObject({ ok: true });
    }
    const opened: RecordCommand = {
      ...refers(roy),
      type: "open-course",
      courseId: "k-1",
      complaint: "",
      plan: plan.plan,
    };
    expect(given(record, opened).record.courses[0]?.referral).toEqual(roy);
  });

  it("starts a screening anew with new answers: what was settled before is settled no more", () => {
    const again = given(...course, answer("cancer"), settle, answer("cancer"));
    expect(again.record.courses[0]?.screening).toMatchObject({ yes: ["cancer"], settled: null });
  });

  it("keeps everything of both when it takes in another record, and its own where both speak", () => {
    const ours = { ...details, name: "Julia", notes: "Ours.", careTeam: [{ name: "Dr. Roy", role: "", contact: "" }] };
    const theirs = {
      ...details,
      code: "J",
      name: "Jules",
      born: "1980",
      notes: "Theirs.",
      careTeam: [
        { name: "Dr. Roy", role: "", contact: "1" },
        { name: "P. Ng", role: "PT", contact: "" },
      ],
    };
    const one = given(
      { type: "record-client", clientId: "c-1", details: ours },
      {
        type: "absorb-record",
        from: "c-2",
        details: theirs,
        courses: [],
      },
    );
    expect(one.record.details).toMatchObject({
      code: "JM-042",
      name: "Julia",
      born: "1980",
      notes: "Ours.\n\nTheirs.",
    });
    expect(one.record.details.careTeam.map((person) => person.name)).toEqual(["Dr. Roy", "P. Ng"]);
  });

  it("keeps earlier care and medication of both beside each other, and what is too long for a visit in the notes", () => {
    const absorbed = (ours: object, theirs: object) =>
      given(
        { type: "record-client", clientId: "c-1", details: { ...details, ...ours } },
        { type: "absorb-record", from: "c-2", details: { ...details, ...theirs }, courses: [] },
      ).record.details;
    expect(
      absorbed({ earlierCare: "PT 2024" }, { earlierCare: "Chiropractor", medication: "Ibuprofen" }),
    ).toMatchObject({
      earlierCare: "PT 2024\nChiropractor",
      medication: "Ibuprofen",
      notes: "",
    });
    expect(absorbed({ medication: "a".repeat(1_000) }, { medication: "b".repeat(999) })).toMatchObject({
      medication: `${"a".repeat(1_000)}\n${"b".repeat(999)}`,
      notes: "",
    });
    expect(
      absorbed({ medication: "a".repeat(1_000) }, { medication: "b".repeat(1_000), notes: "Theirs." }),
    ).toMatchObject({
      medication: "a".repeat(1_000),
      notes: `Theirs.\n\nMedication: ${"b".repeat(1_000)}`,
    });
  });

  it("stays a record that can be read, however much the two records held of anything", () => {
    const full: ClientDetails = {
      ...details,
      name: "n".repeat(longest.line),
      contact: "c".repeat(longest.sentence),
      complaint: "x".repeat(longest.sentence),
      earlierCare: "e".repeat(longest.paragraph),
      medication: "m".repeat(longest.paragraph),
      notes: "o".repeat(7_000),
      careTeam: Array.from({ length: most.careTeam }, (_, index) => ({ name: `P. ${index}`, role: "PT", contact: "" })),
    };
    const theirs = {
      ...full,
      contact: "d".repeat(300),
      complaint: "Since spring".padEnd(400, "."),
      medication: "Ibuprofen",
    };
    const { record: one } = given(
      { type: "record-client", clientId: "c-1", details: full },
      { type: "absorb-record", from: "c-2", details: theirs, courses: [] },
    );
    expect(clientDetailsSchema.parse(one.details)).toEqual(one.details);
    for (const written of [theirs.contact, theirs.complaint, theirs.medication]) {
      expect(one.details.notes).toContain(written);
    }
    expect(one.details).toMatchObject({ contact: full.contact, complaint: full.complaint });
  });

  it("takes the more exact of two birth dates that agree, and its own of two that do not", () => {
    const born = (ours: string | null, theirs: string | null) =>
      given(
        { type: "record-client", clientId: "c-1", details: { ...details, born: ours } },
        { type: "absorb-record", from: "c-2", details: { ...details, born: theirs }, courses: [] },
      ).record.details.born;
    expect(born("1980", "1980-04-12")).toBe("1980-04-12");
    expect(born("1980-04-12", "1980")).toBe("1980-04-12");
    expect(born("1980", "1981-04-12")).toBe("1980");
    expect(born(null, "1981")).toBe("1981");
    expect(born("1980", null)).toBe("1980");
  });

  it("reads back every event it writes, and refuses what no version wrote", () => {
    const told = given(...course, answer("cancer"), settle, dismiss("two-visits"), close("k-1"), {
      type: "merge-into",
      into: "c-2",
    });
    for (const event of told.events) {
      expect(clientEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      expect(upcast(clientEventFormat, clientEventVersion, event)).toEqual({ ok: true, value: event });
    }
    expect(upcast(clientEventFormat, clientEventVersion + 1, told.events[0]).ok).toBe(false);
    expect(upcast(clientEventFormat, 0, told.events[0]).ok).toBe(false);
    expect(upcast(clientEventFormat, clientEventVersion, { type: "from-the-future" }).ok).toBe(false);
  });
});

describe("A18: an answer that was recorded by a slip", () => {
  const screeningOf = (...commands: readonly RecordCommand[]) =>
    given(...course, ...commands).record.courses[0]?.screening ?? null;

  it("an emergency no longer stands, and the record says what was corrected, by whom and why", () => {
    const screening = screeningOf(answer("bladder-bowel"), correct("bladder-bowel", "no"));
    expect(screeningStatus(screening)).toBe("clear");
    expect(screening).toEqual({
      yes: [],
      by: "B. Mueller",
      at,
      settled: null,
      corrections: [{ question: "bladder-bowel", to: "no", reason: "Wrong line", by: "Ada Roy", at }],
    });
  });

  it("the other answers stand: a physician is still asked for, and an emergency beside it too", () => {
    expect(screeningStatus(screeningOf(answer("bladder-bowel", "cancer"), correct("bladder-bowel", "no")))).toBe(
      "physician",
    );
    expect(
      screeningStatus(screeningOf(answer("bladder-bowel", "saddle-numbness"), correct("bladder-bowel", "no"))),
    ).toBe("emergency");
  });

  it("a no that was a yes opens what was settled before", () => {
    const screening = screeningOf(answer("cancer"), settle, correct("trauma", "yes"));
    expect(screening).toMatchObject({ yes: ["cancer", "trauma"], settled: null });
    expect(screeningStatus(screening)).toBe("physician");
    expect(screeningStatus(screeningOf(answer(), correct("saddle-numbness", "yes")))).toBe("emergency");
  });

  it("what was settled stays settled where a yes is taken back", () => {
    expect(screeningStatus(screeningOf(answer("cancer", "trauma"), settle, correct("trauma", "no")))).toBe("clear");
  });

  it("can be corrected again, and each correction stands", () => {
    const screening = screeningOf(answer("cancer"), correct("cancer", "no"), correct("cancer", "yes"));
    expect(screening?.yes).toEqual(["cancer"]);
    expect(screening?.corrections?.map(({ to }) => to)).toEqual(["no", "yes"]);
  });

  it("asking again begins with no corrections, and keeps those of before", () => {
    const [asked] = given(...course, answer("cancer"), correct("cancer", "no"), answer()).record.courses;
    expect(asked?.screening).toEqual({ yes: [], by: "B. Mueller", at, settled: null });
    expect(asked?.earlierScreenings[0]?.corrections).toHaveLength(1);
  });
});
