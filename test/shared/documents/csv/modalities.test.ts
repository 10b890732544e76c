// The rest of a session (warm-up, stretching, heat, other massage) in every form a file or a paper has it in.
import { describe, expect, it } from "vitest";
import { fileAsJson } from "../../../../shared/documents/file/as-json.ts";
import { csvGuide } from "../../../../shared/documents/csv/csv-guide.ts";
import { sessionsAsCsv } from "../../../../shared/documents/csv/csv-sessions.ts";
import { logOf } from "../../../../shared/documents/file/file.ts";
import { readFile } from "../../../../electron/host/transfer/read-file.ts";
import { sessionAsFhir } from "../../../../shared/documents/fhir/document.ts";
import { composeAftercare } from "../../../../shared/documents/aftercare/aftercare.ts";
import { noteAsMarkdown } from "../../../../shared/documents/note/as-markdown.ts";
import { noteAsText } from "../../../../shared/documents/note/as-text.ts";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import { traceLog } from "../../../../shared/documents/note/origin.ts";
import type { Session } from "../../../../shared/session/state.ts";
import { wordings } from "../../../../shared/session/vocabulary.ts";
import { begin, clear, endModality, finish, pain, startHold } from "../../../support/samples/given.ts";
import { brokenInvariants, type Bundle } from "../../../support/readers/fhir-invariants.ts";
import { parseCsv } from "../../../support/readers/parse-csv.ts";
import { story } from "../../../support/drivers/session-story.ts";
import { recordedOf, sampleEvents, sampleSession } from "../../../support/samples/sessions.ts";

const filled = sampleSession("filled");
const written = { wall: 1_795_600_000_000, version: "1.2.3" };
const sums =
  "Rest of the session: warm-up 6 min 10 s, stretching 1 min 35 s, heat 9 min 54 s (22 s of it during holds), other massage 11 min 40 s";
const oneLine = (text: string) => text.replaceAll(/\s+/gu, " ");
const note = (session: Session) => oneLine(noteAsText(composeNote({ session })));

function cells(session: Session): Readonly<Record<string, string>> {
  const [names = [], row = []] = parseCsv(sessionsAsCsv([session]));
  return Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""]));
}

function resources(session: Session): Bundle["entry"] {
  const bundle: Bundle = JSON.parse(sessionAsFhir(session, written));
  return bundle.entry;
}

/** What was done beside holds, by its words. */
function procedures(session: Session) {
  return resources(session)
    .map(({ resource }) => resource)
    .filter(({ resourceType, code }) => resourceType === "Procedure" && !String(Object(code).text).startsWith("Hold"))
    .map(({ code, status, performedPeriod }) => [Object(code).text, status, performedPeriod]);
}

describe("the rest of a session in the note", () => {
  it.each(wordings)("is added up by kind under the hold times, %s", (wording) => {
    expect(oneLine(noteAsText(composeNote({ session: filled, wording })))).toContain(sums);
  });

  it("stands in Markdown, too", () => {
    expect(oneLine(noteAsMarkdown(composeNote({ session: filled })))).toContain("warm-up 6 min 10 s, stretching");
  });

  it("leaves the session time as it is", () => {
    expect(note(filled)).toContain("Session time: 30 min 45 s, not counting one pause");
  });

  it("knows the events it was made from", () => {
    const log = sampleEvents["filled"] ?? [];
    const { state, origins } = traceLog(log);
    if (state.status === "none") throw new Error("the log starts no session");
    const lines = composeNote({ session: state, origins }).sections.flatMap(({ groups }) =>
      groups.flatMap((group) => group.lines),
    );
    const from = lines.find(({ label }) => label === "Rest of the session")?.from ?? [];
    expect(new Set(from.map((position) => log[position - 1]?.type))).toEqual(
      new Set(["modality-started", "modality-ended"]),
    );
  });

  it("stands alone where no hold was made, and then nobody says that there was no treatment", () => {
    const { session } = story().at(1_000, begin("massage")).wait(600_000).act(pain("before", 8), finish);
    expect(note(session)).toContain("No spasm site was marked. Rest of the session: other massage 10 min");
    expect(note(session)).toContain("No hold was made: pain of 8 had not been checked by medical staff.");
    expect(note(session).toLowerCase()).not.toContain("no treatment");
    expect(
      JSON.stringify(composeAftercare(session, { practice: "", therapist: "", credentials: "", phone: "" })),
    ).toContain("There were no holds today");
    expect(resources(session).find(({ resource }) => resource["resourceType"] === "Encounter")?.resource).toMatchObject(
      {
        status: "finished",
      },
    );
  });

  it("says so where all of a kind fell into holds", () => {
    const { session } = story()
      .at(1_000)
      .site("piriformis", "left")
      .act(startHold)
      .wait(2_000)
      .act(begin("heat"))
      .wait(9_000)
      .act(endModality, { type: "end-hold" });
    expect(note(session)).toContain("Rest of the session: heat 9 s (all of it during holds)");
  });

  it("is not spoken of where none was recorded", () => {
    expect(note(sampleSession("typical"))).not.toContain("Rest of the session");
    expect(note(story().at(1_000, clear("emergency")).wait(1_000).act(finish).session)).toContain("No treatment");
  });
});

describe("the rest of a session in the tables", () => {
  it("has a column of seconds for each kind, and one for what of heat fell into holds", () => {
    expect(cells(filled)).toMatchObject({
      time_warm_up: "370",
      time_stretching: "95",
      time_heat: "594",
      time_heat_in_holds: "22",
      time_massage: "700",
    });
  });

  it("is empty and not nought where none was recorded", () => {
    const { time_warm_up, time_stretching, time_heat, time_heat_in_holds, time_massage } = cells(
      sampleSession("typical"),
    );
    expect([time_warm_up, time_stretching, time_heat, time_heat_in_holds, time_massage]).toEqual(["", "", "", "", ""]);
    expect(cells(story().at(1_000, begin("heat")).wait(5_000).act(finish).session)).toMatchObject({
      time_heat: "5",
      time_heat_in_holds: "0",
      time_massage: "",
    });
  });

  it("is explained in the guide, each with its unit", () => {
    expect(csvGuide()).toContain("time_warm_up [s]: Time of warm-up, in whole seconds; empty where none was recorded.");
    expect(csvGuide()).toContain("time_heat_in_holds [s]: How much of the time of heat fell into holds");
  });
});

describe("the rest of a session in JSON", () => {
  it("comes back press for press", () => {
    const log = recordedOf("filled", sampleEvents["filled"] ?? []);
    const read = readFile(fileAsJson({ sessions: [logOf("filled", log)] }, written));
    expect(read).toMatchObject({ ok: true });
    expect(read.ok ? read.value.sessions[0]?.recorded.map(({ event }) => event) : []).toEqual(
      log.map(({ event }) => event),
    );
  });
});

describe("the rest of a session in FHIR", () => {
  it("is a Procedure for each stretch, by the clock on the wall, without pauses and stops", () => {
    expect(procedures(filled)).toEqual([
      ["Warm-up", "completed", { start: "2026-11-24T09:16:00.000-05:00", end: "2026-11-24T09:22:10.400-05:00" }],
      ["Stretching", "completed", { start: "2026-11-24T09:22:10.400-05:00", end: "2026-11-24T09:23:45.400-05:00" }],
      ["Other massage", "completed", { start: "2026-11-24T09:23:45.400-05:00", end: "2026-11-24T09:27:05.400-05:00" }],
      ["Heat", "completed", { start: "2026-11-24T09:27:27.440-05:00", end: "2026-11-24T09:33:22.200-05:00" }],
      ["Heat", "completed", { start: "2026-11-24T09:35:22.200-05:00", end: "2026-11-24T09:39:22.200-05:00" }],
      ["Other massage", "completed", { start: "2026-11-24T09:49:25.200-05:00", end: "2026-11-24T09:57:45.200-05:00" }],
    ]);
  });

  it("is in the section of what was done, with a sentence of its own", () => {
    const warmUp = resources(filled).find(({ resource }) => Object(resource["code"]).text === "Warm-up");
    expect(warmUp?.resource).toMatchObject({ note: [{ text: "Warm-up, 6 min 10 s; recorded beside the holds." }] });
    expect(JSON.stringify(warmUp?.resource["text"])).toContain("Warm-up, 6 min 10 s; recorded beside the holds.");
    const objective = JSON.stringify(Object(resources(filled)[0]?.resource["section"])[1]);
    expect(objective).toContain(warmUp?.fullUrl);
  });

  it("breaks no rule of FHIR", () => {
    expect(brokenInvariants(JSON.parse(sessionAsFhir(filled, written)))).toEqual([]);
  });

  it("is still going on where it runs", () => {
    const { session } = story().at(1_000, begin("heat")).wait(5_000).act(pain("before", 3));
    expect(procedures(session)).toEqual([["Heat", "in-progress", { start: "2026-11-24T09:15:01.000-05:00" }]]);
  });
});
