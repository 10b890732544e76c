// Events of clients' records as older versions wrote them, kept as they were: each is read today, and nothing that was written is lost.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { clientEventFormat, clientEventVersion, type ClientEvent } from "../../../shared/client/events.ts";
import { upcast } from "../../../shared/stream.ts";
import { foldRecord } from "../../../shared/client/evolve.ts";

const versions = [1, 2, 3];

function kept(version: number): readonly unknown[] {
  const file = join(import.meta.dirname, "kept", `events-${version}.json`);
  return z.array(z.unknown()).parse(JSON.parse(readFileSync(file, "utf8")));
}

function read(version: number): readonly ClientEvent[] {
  return kept(version).map((event) => {
    const lifted = upcast(clientEventFormat, version, event);
    if (!lifted.ok) throw new Error(lifted.error);
    return lifted.value;
  });
}

const at = { wall: 1_790_000_000_000, timeZone: "America/Toronto" };
/** What version 1 asked of a client. */
const first = { code: "JM", name: "", birthYear: 1980, contact: "", careTeam: [], complaint: "", notes: "" };
const recorded = (details: object) => ({ type: "client-recorded", at, clientId: "c-1", details });

describe("an event of an older version", () => {
  it("has a golden file for every version there was", () => {
    expect(versions.at(-1)).toBe(clientEventVersion);
  });

  it.each(versions)("is read, each of version %i", (version) => {
    expect(read(version).map(({ type }) => type)).toEqual([
      "client-recorded",
      "details-changed",
      "course-opened",
      "course-planned",
      "screening-answered",
      "screening-settled",
      ...(version < 3 ? [] : ["answer-corrected"]),
      "guidance-dismissed",
      "course-closed",
      "course-reopened",
      "client-archived",
      "client-restored",
      "record-absorbed",
      "merged-into",
    ]);
  });

  it("of version 1 comes to the record it told of, with the year of birth as the birth date that is known", () => {
    const record = foldRecord(read(1).slice(0, -1));
    expect(record).toMatchObject({
      details: {
        code: "JM-042",
        name: "Julia Moor",
        born: "1980",
        contact: "555 0100",
        careTeam: [{ name: "Dr. Roy", role: "physician", contact: "" }],
        complaint: "Low back",
        earlierCare: "",
        medication: "",
        notes: "Left-handed\n\nSleeps badly.",
      },
      courses: [
        { courseId: "k-1", goal: "Tie my shoes", plan: { visits: 6, weeks: 8 } },
        { courseId: "k-2", goal: "Walk" },
      ],
    });
    expect(record).not.toHaveProperty("courses.0.referral");
  });

  it("of version 2 is read as it was written", () => {
    expect(read(2)).toEqual(kept(2));
    expect(foldRecord(read(2).slice(0, -1))).toMatchObject({
      details: { born: "1980-04-12", earlierCare: "Physical therapy in 2024", medication: "Ibuprofen" },
      courses: [{ referral: { by: "Dr. Roy", until: "2027-05-17", visits: 6 } }, { courseId: "k-2" }],
    });
  });

  it("of version 3 is read as it was written, with the answer that was corrected", () => {
    expect(read(3)).toEqual(kept(3));
    expect(foldRecord(read(3).slice(0, -1))).toMatchObject({
      courses: [{ screening: { yes: [], corrections: [{ question: "cancer", to: "no" }] } }, { courseId: "k-2" }],
    });
  });

  it.each([
    [1980, "1980"],
    [1900, "1900"],
    [2100, "2100"],
    [null, null],
  ])("of version 1 with %j for the year says %j", (birthYear, born) => {
    expect(upcast(clientEventFormat, 1, recorded({ ...first, birthYear }))).toMatchObject({
      value: { details: { born } },
    });
  });

  it.each([
    ["a year no version allowed", { ...first, birthYear: 1899 }],
    ["part of a year", { ...first, birthYear: 1980.5 }],
    ["a year that is text", { ...first, birthYear: "1980" }],
    ["no year at all", { ...first, birthYear: undefined }],
    ["a field that came later", { ...first, medication: "Ibuprofen" }],
    ["a birth date beside the year", { ...first, born: "1981" }],
  ])("of version 1 is refused with %s", (_, details) => {
    expect(upcast(clientEventFormat, 1, recorded(details)).ok).toBe(false);
  });

  it("is not taken for one of today: what version 1 wrote is no event of version 2, nor the other way round", () => {
    const { birthYear: _, ...rest } = first;
    const today = recorded({ ...rest, born: "1980", earlierCare: "", medication: "" });
    expect(upcast(clientEventFormat, 2, recorded(first)).ok).toBe(false);
    expect(upcast(clientEventFormat, 2, today).ok).toBe(true);
    expect(upcast(clientEventFormat, 1, today).ok).toBe(false);
  });
});
