// Whole files, read by eye once and kept: a change of any cell or field shows here. `vitest -u` writes them anew.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileAsJson } from "../../../../shared/documents/file/as-json.ts";
import { csvGuide } from "../../../../shared/documents/csv/csv-guide.ts";
import { holdsAsCsv } from "../../../../shared/documents/csv/csv-holds.ts";
import { sessionsAsCsv } from "../../../../shared/documents/csv/csv-sessions.ts";
import { jsonSchemaText, logOf } from "../../../../shared/documents/file/file.ts";
import { readFile } from "../../../../electron/host/transfer/read-file.ts";
import { sessionAsFhir } from "../../../../shared/documents/fhir/document.ts";
import { sampleLogs, sessionOf } from "../../../support/samples/sessions.ts";

const written = { wall: Date.UTC(2026, 10, 24, 20, 0), version: "1.2.3" };
const all = Object.values(sampleLogs);

/** A seal covers the drawing of the chart, and a document's name what was sealed: the golden files do not hang on either. */
function withoutSeals(text: string): string {
  const document = /"resourceType": "Bundle",\n  "id": "([^"]*)"/.exec(text)?.[1];
  const plain = text.replaceAll(/\b[0-9a-f]{64}\b/g, "(seal)").replaceAll(/(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/g, "(seal)");
  return document === undefined ? plain : plain.replaceAll(document, "(document)");
}

describe("the files of the sample sessions", () => {
  it("have their holds and sessions in CSV as it was approved", async () => {
    await expect(holdsAsCsv(all.map(sessionOf))).toMatchFileSnapshot("golden/holds.csv");
    await expect(withoutSeals(sessionsAsCsv(all.map(sessionOf)))).toMatchFileSnapshot("golden/sessions.csv");
  });

  // One of each kind of entry and of text. What a signed note says and shows is in its log: such files are kept as they once were, and read in below.
  it.each(["short", "mirrored", "corrected", "warned", "stopped", "midnight", "every-writing"])(
    "are JSON as it was approved: %s",
    async (name) => {
      const json = fileAsJson({ sessions: [logOf(name, sampleLogs[name] ?? [])] }, written);
      await expect(json).toMatchFileSnapshot(`golden/${name}.json.txt`);
    },
  );

  // The others say nothing in FHIR that these do not; all of them are held to its validators in test/shared/documents/fhir.
  it.each(["short", "mirrored", "front", "warned", "stopped", "midnight", "scripts", "every-writing", "amended"])(
    "are FHIR as it was approved: %s",
    async (name) => {
      const fhir = withoutSeals(sessionAsFhir(sessionOf(sampleLogs[name] ?? []), written));
      await expect(fhir).toMatchFileSnapshot(`golden/${name}.fhir.json.txt`);
    },
  );
});

describe("a file that was saved once", () => {
  it.each(["signed-1", "amended-1"])("is still read in: %s", (name) => {
    const read = readFile(readFileSync(join(import.meta.dirname, "kept", `${name}.json`), "utf8"));
    expect(read).toMatchObject({ ok: true, value: { sessions: [{ number: 1 }] } });
  });

  it.each([
    ["clients-1", { born: "1980", earlierCare: "", medication: "" }],
    ["clients-2", { born: "1980-04-12", earlierCare: "Physical therapy in 2024", medication: "Ibuprofen" }],
  ])("is still read in, with clients' records of its version: %s", (name, details) => {
    const read = readFile(readFileSync(join(import.meta.dirname, "kept", `${name}.json`), "utf8"));
    const clients = [
      { clientId: "client-1", record: { details: { code: "JM-042", ...details }, mergedInto: null } },
      { clientId: "client-2", record: { details: { code: "JULIA" }, mergedInto: "client-1" } },
    ];
    expect(read).toMatchObject({ ok: true, value: { clients } });
  });

  it("tells of an old record what is wrong where it stands, and nothing of what has changed since", () => {
    const text = readFileSync(join(import.meta.dirname, "kept", "clients-1.json"), "utf8");
    const read = readFile(text.replace(/"birthYear": *1980/u, '"birthYear":1850'));
    expect(read).toMatchObject({ ok: false, error: [{ code: "not-allowed", record: 1, entry: 1, detail: '"1850"' }] });
  });
});

describe("what is published beside them", () => {
  it("is the JSON Schema that follows from today's definitions", async () => {
    await expect(jsonSchemaText()).toMatchFileSnapshot("golden/schema.json.txt");
  });

  it("is the guide to the columns", async () => {
    await expect(csvGuide()).toMatchFileSnapshot("golden/columns.txt");
  });
});
