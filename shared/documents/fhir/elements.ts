// The small pieces of FHIR R4 that the document's resources are made of, and the rules every text and id in it obeys. Knows no session.
import { sha256 } from "../../sha256.ts";

export type Reference = { readonly reference: string; readonly type: string };
export type Concept = { readonly text: string };
/** A resource as it stands in a bundle. Its own shape is checked by the validators in the tests, field by field. */
export type Resource = { readonly resourceType: string; readonly id: string; readonly [field: string]: unknown };

/** A UUID (version 8, RFC 9562) that is the same for the same names in every export, so that a second export updates the first. */
export function stableId(...names: readonly string[]): string {
  const hash = sha256(JSON.stringify(names));
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, variant + hash.slice(17, 20)];
  return [...parts, hash.slice(20, 32)].join("-");
}

export function urn(id: string): string {
  return `urn:uuid:${id}`;
}

export function to({ id, resourceType: type }: Pick<Resource, "id" | "resourceType">): Reference {
  return { reference: urn(id), type };
}

/** What XML, and so a narrative, cannot hold: control characters and halves of a character. */
// oxlint-disable-next-line eslint/no-control-regex -- control characters are what is looked for
const notText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(notText, "\ufffd");
}

/** A FHIR string has at least one character and no blanks around it; null where nothing is left. */
export function stringOf(text: string): string | null {
  const plain = cleanText(text).trim();
  return plain === "" ? null : plain;
}

export function concept(text: string): Concept {
  return { text: stringOf(text) ?? "-" };
}

/** LOINC's own names of the codes we use. */
const loincNames = {
  "11506-3": "Progress note",
  "57133-1": "Referral note",
  "61150-9": "Subjective Narrative",
  "61149-1": "Objective Narrative",
  "51848-0": "Evaluation note",
  "18776-5": "Plan of care note",
  "72514-3": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
} as const;
export type LoincCode = keyof typeof loincNames;

/** The code with LOINC's own display; our own words stand in `text`. */
export function loinc(code: LoincCode, text: string): Concept & { readonly coding: readonly object[] } {
  return { coding: [{ system: "http://loinc.org", code, display: loincNames[code] }], ...concept(text) };
}

/** HL7's own codes that we use, each with HL7's display; by their system's name under terminology.hl7.org. */
const hl7Names = {
  "condition-clinical": { active: "Active" },
  "condition-ver-status": { unconfirmed: "Unconfirmed" },
  "data-absent-reason": { "asked-declined": "Asked But Declined" },
  "observation-category": { survey: "Survey", exam: "Exam" },
  "provenance-participant-type": { attester: "Attester" },
  "v2-0495": { L: "Left", R: "Right" },
  "v3-ActCode": { AMB: "ambulatory" },
  "v3-ParticipationType": { PPRF: "primary performer" },
} as const;
type Hl7Names = typeof hl7Names;
export type Coding = { readonly system: string; readonly code: string; readonly display: string };

export function hl7<S extends keyof Hl7Names>(system: S, code: keyof Hl7Names[S] & string): Coding {
  return { system: `http://terminology.hl7.org/CodeSystem/${system}`, code, display: String(hl7Names[system][code]) };
}

/** Systems of our own, where HL7 has no code: what clients are called by, sides of the body and muscles, and seals. */
export const clientCodes = "urn:steadyhold:client-code";
export const sides = "urn:steadyhold:side";
export const muscleCodes = "urn:steadyhold:muscle";
export const seals = "urn:steadyhold:seal";

export function annotation(text: string): readonly { readonly text: string }[] {
  const plain = stringOf(text);
  return plain === null ? [] : [{ text: plain }];
}

/** The fields that are there: FHIR has no null and no empty list. */
export function present(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isThere = (value: unknown): boolean =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isThere(value)));
}
