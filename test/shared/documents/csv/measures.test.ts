// What a practice measures beside pain, in every form a file has it in: the tables, the guide to them, and FHIR.
import { describe, expect, it } from "vitest";
import { csvGuide } from "../../../../shared/documents/csv/csv-guide.ts";
import { holdsAsCsv } from "../../../../shared/documents/csv/csv-holds.ts";
import { sessionsAsCsv } from "../../../../shared/documents/csv/csv-sessions.ts";
import { sessionAsFhir } from "../../../../shared/documents/fhir/document.ts";
import type { Session } from "../../../../shared/session/state.ts";
import type { Bundle } from "../../../support/readers/fhir-invariants.ts";
import { parseCsv } from "../../../support/readers/parse-csv.ts";
import { sampleSession } from "../../../support/samples/sessions.ts";

const measured = sampleSession("measured");

function cells(csv: string): Readonly<Record<string, string>> {
  const [names = [], row = []] = parseCsv(csv);
  return Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""]));
}

/** Observations by the words of their code. */
function observed(session: Session): Readonly<Record<string, object>> {
  const bundle: Bundle = JSON.parse(sessionAsFhir(session, { wall: 1_795_600_000_000, version: "1.2.3" }));
  const found = bundle.entry.filter(({ resource }) => resource["resourceType"] === "Observation");
  return Object.fromEntries(found.map(({ resource }) => [Object(resource["code"]).text, resource]));
}

describe("the scores", () => {
  it("have a column each, before and after, empty where none was given", () => {
    expect(cells(sessionsAsCsv([measured]))).toMatchObject({
      sleep_before: "4",
      sleep_after: "",
      stress_before: "8",
      stress_after: "3",
      bend_before: "23",
      bend_after: "12",
      low_mood_before: "6",
      low_mood_after: "0",
      anxiety_before: "5",
      anxiety_after: "",
      own_measure: "tie my shoes",
      own_measure_before: "3",
      own_measure_after: "",
    });
  });

  it("are explained in the guide, each with its unit", () => {
    expect(csvGuide()).toContain(
      "low_mood_after [0-10]: Low mood after the session, 0 none to 10 most; empty where no score was given.",
    );
    expect(csvGuide()).toContain(
      "bend_before [cm]: Forward bend before the session, fingertips to floor; empty where it was not measured.",
    );
  });

  it("are observations of the visit's beginning and of its end", () => {
    const all = observed(measured);
    expect(all["Low mood, from 0 (none) to 10 (most), before the session"]).toMatchObject({
      effectiveDateTime: "2026-11-24T09:15:00.000-05:00",
      valueInteger: 6,
    });
    expect(all["Low mood, from 0 (none) to 10 (most), after the session"]).toMatchObject({
      effectiveDateTime: "2026-11-24T09:25:52.000-05:00",
      valueInteger: 0,
    });
    expect(all["Forward bend, fingertips to floor in cm, after the session"]).toMatchObject({
      valueQuantity: { value: 12, unit: "cm", system: "http://unitsofmeasure.org", code: "cm" },
    });
    expect(all['Own measure, "tie my shoes", from 0 (not at all) to 10 (as before), before the session']).toMatchObject(
      {
        valueInteger: 3,
      },
    );
    expect(Object.keys(all)).not.toContain("Anxiety, from 0 (none) to 10 (most), after the session");
  });
});

describe("the tenderness of a site", () => {
  it("stands beside each of its holds, and in the session's row for every site", () => {
    expect(cells(holdsAsCsv([measured]))).toMatchObject({ tenderness_before: "8", tenderness_after: "4" });
    expect(cells(sessionsAsCsv([measured]))["tenderness"]).toBe("site 1, left quadratus lumborum: 8 before, 4 after");
    expect(cells(sessionsAsCsv([sampleSession("typical")]))["tenderness"]).toBe("");
  });

  it("is an observation of that place on the body", () => {
    const all = observed(measured);
    expect(all["Tenderness to pressure before the holds, 0 to 10"]).toMatchObject({
      valueInteger: 8,
      bodySite: { text: "left quadratus lumborum, above the iliac crest (back view)" },
    });
    expect(all["Tenderness to pressure after the holds, 0 to 10"]).toMatchObject({ valueInteger: 4 });
  });
});

describe("where a site is felt", () => {
  it("stands beside each of its holds, and in the session's row for every site", () => {
    expect(cells(holdsAsCsv([measured]))["referred_pain"]).toBe("buttock, back of the thigh");
    expect(cells(sessionsAsCsv([measured]))["referred_pain"]).toBe(
      "site 1, left quadratus lumborum: buttock, back of the thigh",
    );
    expect(cells(holdsAsCsv([sampleSession("typical")]))["referred_pain"]).toBe("");
  });

  it("is an observation a place", () => {
    const bundle: Bundle = JSON.parse(sessionAsFhir(measured, { wall: 1_795_600_000_000, version: "1.2.3" }));
    const felt = bundle.entry.filter(
      ({ resource }) => Object(resource["code"]).text === "Where pressure on the site is felt",
    );
    expect(felt.map(({ resource }) => resource)).toMatchObject([
      {
        valueCodeableConcept: { text: "buttock" },
        bodySite: { text: "left quadratus lumborum, above the iliac crest (back view)" },
      },
      { valueCodeableConcept: { text: "back of the thigh" } },
    ]);
  });
});

describe("the answers about the last visit", () => {
  it("have a column each", () => {
    expect(cells(sessionsAsCsv([measured]))).toMatchObject({
      last_visit_soreness: "gone within 24 hours",
      last_visit_relaxed: "8 to 14 days",
    });
    expect(cells(sessionsAsCsv([sampleSession("typical")]))).toMatchObject({
      last_visit_soreness: "",
      last_visit_relaxed: "",
    });
  });

  it("are observations", () => {
    const all = observed(measured);
    expect(all["Soreness after the last visit"]).toMatchObject({
      valueCodeableConcept: { text: "gone within 24 hours" },
    });
    expect(all["More relaxed after the last visit"]).toMatchObject({ valueCodeableConcept: { text: "8 to 14 days" } });
  });
});
