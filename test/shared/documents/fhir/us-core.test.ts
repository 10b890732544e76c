// How far our Patient, CarePlan and Encounter go towards US Core's profiles: what is refused is nothing, and what is left empty is a list that
// must not grow. The guide to the files tells IT the same.
import { describe, expect, it } from "vitest";
import { sessionAsFhir } from "../../../../shared/documents/fhir/document.ts";
import type { Session } from "../../../../shared/session/state.ts";
import type { Bundle } from "../../../support/readers/fhir-invariants.ts";
import { medplumIssues } from "../../../support/readers/fhir-validators.ts";
import { knowing, visitBefore } from "../../../support/samples/known-background.ts";
import { sessionOf, sampleLogs } from "../../../support/samples/sessions.ts";
import { usCore, usCorePatient, type UsCore } from "../../../support/readers/us-core.ts";

const written = { wall: 1_795_600_000_000, version: "1.2.3", practice: "Roy Massage" };

/** A signed visit of a course, with everything known that can be. */
function known(): Session {
  const command = knowing({
    name: "Jane Miller",
    born: "1980-04-12",
    complaint: "Low back pain",
    earlier: [visitBefore("2026-11-10T10:00:00-05:00")],
  });
  if (command.type !== "set-background") throw new Error("no background");
  const session = sessionOf(sampleLogs["signed"] ?? []);
  return { ...session, link: { clientId: "c-1", courseId: "course-1" }, background: command.background };
}

/** With references by type and id, which is all the validator knows. */
function resourceOf(session: Session, type: "Patient" | "CarePlan" | "Encounter"): object {
  const bundle: Bundle = JSON.parse(sessionAsFhir(session, written));
  const found = bundle.entry.find(({ resource }) => resource["resourceType"] === type);
  if (found === undefined) throw new Error(`no ${type}`);
  const text = JSON.stringify(found.resource);
  const typed = text.replaceAll(/"reference":"urn:uuid:([^"]+)","type":"(\w+)"/gu, '"reference":"$2/$1","type":"$2"');
  return JSON.parse(typed.replaceAll(/"reference":"urn:uuid:([^"]+)"/gu, '"reference":"Practitioner/$1"'));
}

/** By names with dots; of a list, any of its rows. */
function has(value: unknown, path: readonly string[]): boolean {
  const [first, ...rest] = path;
  if (first === undefined) return value !== undefined;
  if (Array.isArray(value)) return value.some((one) => has(one, path));
  return typeof value === "object" && value !== null && first in value && has(Object(value)[first], rest);
}

function leftEmpty(resource: object, { mustSupport }: UsCore): readonly string[] {
  return mustSupport.filter((path) => !has(resource, path.split(".")));
}

describe("a document in the United States", () => {
  const patient = resourceOf(known(), "Patient");
  const plan = resourceOf(known(), "CarePlan");
  const encounter = resourceOf(known(), "Encounter");
  const quick = resourceOf(sessionOf(sampleLogs["mirrored"] ?? []), "Patient");

  it("has a Patient that US Core's profile accepts but for the place where it says why the name is in one piece", () => {
    // Since US Core 6 the name itself says why it is not in parts, as ours does; 5.0.1 wants that said of the whole Patient.
    const oldPlace = [
      "Patient: Constraint us-core-6 not met: Either Patient.name.given and/or Patient.name.family SHALL be present or a Data Absent Reason Extension SHALL be present.",
    ];
    expect(medplumIssues(JSON.stringify(patient), usCorePatient().profile)).toEqual(oldPlace);
    expect(medplumIssues(JSON.stringify(quick), usCorePatient().profile)).toEqual(oldPlace);
    expect([patient, quick].map((one) => Object(one).name[0].extension[0].valueCode)).toEqual(["as-text", "unknown"]);
  });

  it("has a CarePlan and an Encounter that US Core's profiles accept", () => {
    expect(medplumIssues(JSON.stringify(plan), usCore("CarePlan").profile)).toEqual([]);
    expect(medplumIssues(JSON.stringify(encounter), usCore("Encounter").profile)).toEqual([]);
  });

  it("is refused by these profiles where they ask for what is missing", () => {
    const without = (resource: object, field: string): string => JSON.stringify({ ...resource, [field]: undefined });
    expect(medplumIssues(without(patient, "gender"), usCorePatient().profile)).not.toEqual([]);
    expect(medplumIssues(without(encounter, "type"), usCore("Encounter").profile)).not.toEqual([]);
    const otherPlan = JSON.stringify({ ...plan, category: [{ text: "Neuromuscular massage" }] });
    expect(medplumIssues(otherPlan, usCore("CarePlan").profile)).not.toEqual([]);
  });

  it("leaves empty what nobody records, and nothing else that the profiles ask to be filled where it is known", () => {
    expect(leftEmpty(patient, usCorePatient())).toEqual([
      "name.family",
      "name.given",
      "telecom.system",
      "telecom.value",
      "telecom.use",
      "address",
      "address.line",
      "address.city",
      "address.state",
      "address.postalCode",
      "address.period",
      "communication.language",
    ]);
    expect(leftEmpty(plan, usCore("CarePlan"))).toEqual([]);
    expect(leftEmpty(encounter, usCore("Encounter"))).toEqual([
      "hospitalization",
      "hospitalization.dischargeDisposition",
      "location",
      "location.location",
    ]);
  });

  it("has no code of CPT or SNOMED for the kind of visit, which is told in words", () => {
    expect(encounter).toMatchObject({ type: [{ text: "Massage session" }] });
    expect(JSON.stringify([patient, plan, encounter])).not.toMatch(/snomed|cpt/iu);
  });
});
