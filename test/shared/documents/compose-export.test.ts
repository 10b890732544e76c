// What is saved of a session, of chosen ones, of a course, a client or the practice: the name of the file and what is in it.
import { describe, expect, it } from "vitest";
import type { Background } from "../../../shared/session/background.ts";
import { composeExport, type ExportSource, type LoggedSession } from "../../../shared/documents/compose-export.ts";
import { exportName } from "../../../shared/documents/export-words.ts";
import { composed, type Composed, type Scope } from "../../../shared/documents/formats.ts";
import { holdsAsCsv } from "../../../shared/documents/csv/csv-holds.ts";
import { sessionsAsCsv } from "../../../shared/documents/csv/csv-sessions.ts";
import { chartPicture } from "../../../shared/documents/picture/picture.ts";
import type { RecordedEvent } from "../../../shared/session/record.ts";
import { readFile } from "../../../electron/host/transfer/read-file.ts";
import { recordedOf, sessionOf, sampleLogs } from "../../support/samples/sessions.ts";

const written = { wall: Date.UTC(2026, 10, 24, 20, 0), version: "1.2.3" };
const logged = (rows: readonly RecordedEvent[]): LoggedSession => ({ rows, state: sessionOf(rows) });
const sessions = ["mirrored", "signed"].map((name) => logged(sampleLogs[name] ?? []));
const background: Background = {
  name: "",
  born: null,
  complaint: "Low back",
  plan: { visits: 4, weeks: 6 },
  screening: { yes: [], by: "", at: { wall: 1_795_000_000_000, timeZone: "America/Toronto" }, settled: null },
  earlier: [],
  suspicions: [],
};

function saved(id: Composed["id"], scope: Scope, some = sessions, more: Partial<ExportSource> = {}) {
  const sender = { therapist: "", credentials: "", practice: "", phone: "" };
  const letter = { sender, courseOf: () => null };
  const rest = { practice: {}, bom: false, decimalComma: false, written, wording: "full", unread: [], letter } as const;
  const format = composed.find((one) => one.id === id);
  if (format === undefined || format.content === "stored") throw new Error(`no format ${id}`);
  const text = [...composeExport(format.content, { sessions: some, ...rest, ...more })].join("");
  return { name: exportName(format, scope, some[0]?.state ?? null, written.wall), text };
}

describe("a file", () => {
  it("is named by what is in it", () => {
    const names = (["session", "selection", "course", "client", "practice"] as const).map(
      (scope) => saved("holds", scope).name,
    );
    expect(names).toEqual([
      expect.stringMatching(/^\S.* 2026-\d\d-\d\d \d\d\.\d\d holds\.csv$/u),
      expect.stringMatching(/ chosen sessions holds\.csv$/u),
      expect.stringMatching(/ course 2026-\d\d-\d\d holds\.csv$/u),
      expect.stringMatching(/ all sessions holds\.csv$/u),
      "Steadyhold 2026-11-24 holds.csv",
    ]);
  });

  it("of a table has one head, with the mark by which Excel knows UTF-8 where it is asked for", () => {
    for (const [id, asCsv] of [
      ["holds", holdsAsCsv],
      ["sessions", sessionsAsCsv],
    ] as const) {
      const states = sessions.map(({ state }) => state);
      expect(saved(id, "course").text).toBe(asCsv(states));
      expect(saved(id, "course", sessions, { bom: true }).text).toBe(asCsv(states, { bom: true, forExcel: true }));
    }
  });

  it("of a session's picture is the SVG of its chart, named as its note is", () => {
    const { name, text } = saved("svg", "session", sessions.slice(0, 1));
    expect(name).toMatch(/^\S.* 2026-\d\d-\d\d \d\d\.\d\d\.svg$/u);
    expect(text).toBe(chartPicture(sessions[0]?.state ?? sessionOf([])));
    expect(saved("png", "session", sessions.slice(0, 1)).name).toBe(name.replace(/svg$/u, "png"));
  });

  it("of a course or of chosen visits holds all of them, and is read in again", () => {
    for (const scope of ["course", "selection"] as const) {
      const read = readFile(saved("json", scope).text);
      expect(read.ok && read.value.sessions.map(({ sessionId }) => sessionId)).toEqual(["mirrored", "signed"]);
      expect(saved("sessions", scope).text.trim().split("\r\n")).toHaveLength(3);
    }
  });

  it("of no session has a name all the same, and no document", () => {
    expect(saved("fhir", "session", []).text).toBe("");
    expect(saved("json", "practice", []).name).toBe("Steadyhold 2026-11-24.json");
    expect(saved("guide", "practice", []).name).toBe("Steadyhold CSV columns.txt");
  });

  it("for other programs tells of the course the session belongs to", () => {
    const recorded = recordedOf("linked", [
      ...(sampleLogs["front"] ?? []).map(({ event }) => event),
      { type: "client-attached", at: 60_000, client: "Front", link: { clientId: "c-1", courseId: "course-1" } },
      { type: "background-set", at: 60_000, background },
    ]);
    const linked = [logged(recorded)];
    const text = saved("fhir", "session", linked).text;
    expect(text).toContain('"resourceType": "QuestionnaireResponse"');
    expect(text).toContain('"resourceType": "CarePlan"');
    expect(saved("fhir", "session", sessions).text).not.toContain('"CarePlan"');
  });

  it("of several sessions in FHIR is each document whole, and of one its document alone", () => {
    const collection = JSON.parse(saved("fhir", "course").text);
    expect(collection).toMatchObject({ resourceType: "Bundle", type: "collection" });
    const documents: readonly { fullUrl: string; resource: unknown }[] = collection.entry;
    const alone = sessions.map((one) => JSON.parse(saved("fhir", "session", [one]).text));
    expect(documents.map(({ resource }) => resource)).toEqual(alone);
    expect(new Set(documents.map(({ fullUrl }) => fullUrl)).size).toBe(2);
    expect(JSON.parse(saved("fhir", "course", sessions.slice(0, 1)).text).type).toBe("document");
  });

  it("of letters in FHIR is a letter each, addressed by the record, and named by what is in it", () => {
    const sender = { therapist: "Ada Roy", credentials: "RMT", practice: "", phone: "" };
    const careTeam = [{ name: "Dr. Meier", role: "physician", contact: "" }];
    const letter = { sender, courseOf: () => ({ careTeam, closed: null }) };
    const one = saved("fhir-letter", "session", sessions.slice(0, 1), { letter });
    expect(one.name).toMatch(/^\S.* 2026-\d\d-\d\d \d\d\.\d\d letter FHIR\.json$/u);
    expect(JSON.parse(one.text)).toMatchObject({ resourceType: "Bundle", type: "document" });
    expect(one.text).toContain("Dr. Meier, physician");
    const all = JSON.parse(saved("fhir-letter", "course", sessions, { letter }).text);
    expect(all).toMatchObject({ type: "collection", entry: [{}, {}] });
  });

  it("of notes has one note after the other in the wording asked for, and says which are missing", () => {
    expect(saved("text", "session").name).toMatch(/^\S.* 2026-\d\d-\d\d \d\d\.\d\d\.txt$/u);
    expect(saved("markdown", "selection").name).toMatch(/ chosen sessions notes\.md$/u);
    const text = saved("text", "course", sessions, { unread: ["JM-042"] }).text;
    expect(text.match(/^SESSION NOTE$/gmu)).toHaveLength(2);
    expect(text).toMatch(/One record is not in this file, because it was changed or damaged .*: JM-042\.\n$/u);
    expect(saved("text", "course").text).not.toContain("not in this file");
    const short = saved("text", "course", sessions.slice(0, 1), { wording: "short" }).text;
    expect(short).toContain("Pain before: 6 of 10.");
    expect(saved("markdown", "course").text.match(/^# Session note$/gmu)).toHaveLength(2);
  });
});
