// What is saved of a session, of chosen ones, of a course, a client or the practice: the name of the file and what is in it.
import { describe, expect, it } from "vitest";
import type { Course } from "../../../shared/course/course.ts";
import { logOf } from "../../../shared/export/file.ts";
import { fileOf, type FormId, type Scope } from "../../../shared/export/forms.ts";
import { readFile } from "../../../shared/export/read-file.ts";
import { toldLogs } from "../../support/told-logs.ts";

const written = { wall: Date.UTC(2026, 10, 24, 20, 0), version: "1.2.3" };
const sessions = ["mirrored", "signed"].map((name) => logOf(name, toldLogs[name] ?? []));
const at = { wall: 1_795_000_000_000, timeZone: "America/Toronto" };
const course: Course = {
  courseId: "course-1",
  complaint: "Low back pain",
  plan: { visits: 4, weeks: 6 },
  opened: at,
  closed: null,
  screening: { yes: [], by: "", at, settled: null },
  dismissed: [],
};

function saved(form: FormId, scope: Scope, some = sessions, of: Course | null = null) {
  return fileOf({ form, scope, sections: { sessions: some }, bom: false, written, course: of });
}

describe("a file", () => {
  it("is named by what is in it", () => {
    const names = (["session", "selection", "course", "client", "practice"] as const).map(
      (scope) => saved("holds", scope)?.name,
    );
    expect(names).toEqual([
      expect.stringMatching(/^\S.* 2026-\d\d-\d\d \d\d\.\d\d holds\.csv$/u),
      expect.stringMatching(/ chosen sessions holds\.csv$/u),
      expect.stringMatching(/ course 2026-\d\d-\d\d holds\.csv$/u),
      expect.stringMatching(/ all sessions holds\.csv$/u),
      "Steadyhold 2026-11-24 holds.csv",
    ]);
  });

  it("of a course or of chosen visits holds all of them, and is read in again", () => {
    for (const scope of ["course", "selection"] as const) {
      const read = readFile(saved("json", scope)?.text ?? "");
      expect(read.ok && read.value.sessions.map(({ sessionId }) => sessionId)).toEqual(["mirrored", "signed"]);
      expect(saved("sessions", scope)?.text.trim().split("\r\n")).toHaveLength(3);
    }
  });

  it("is none where there is nothing to put into it", () => {
    expect(saved("json", "course", [])).toBeNull();
    expect(saved("holds", "selection", [])).toBeNull();
    expect(saved("fhir", "session", [])).toBeNull();
    expect(saved("json", "practice", [])?.name).toBe("Steadyhold 2026-11-24.json");
    expect(saved("guide", "practice", [])?.name).toBe("Steadyhold CSV columns.txt");
  });

  it("for other programs tells of the course the session belongs to", () => {
    expect(saved("fhir", "session", sessions, course)?.text).toContain('"resourceType": "QuestionnaireResponse"');
    expect(saved("fhir", "session", sessions, course)?.text).toContain('"resourceType": "CarePlan"');
    expect(saved("fhir", "session")?.text).not.toContain('"resourceType": "CarePlan"');
  });
});
