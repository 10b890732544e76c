// Who the client is, as the therapist writes it down: the border schema. Only the code must be given.
import { z } from "zod";
import { longest, most } from "../bounds.ts";
import { mergeByField } from "../merge-by-field.ts";
import { clientBornSchema } from "./born.ts";

const line = z.string().trim().max(longest.line);
const sentence = z.string().trim().max(longest.sentence);
/** A visit's background holds as much. */
const paragraph = z.string().trim().max(longest.paragraph);

export const careContactSchema = z.strictObject({
  name: line.min(1),
  /** "physician", "physical therapist", "chiropractor" … in the therapist's words. */
  role: line,
  contact: line,
});
export type CareContact = z.infer<typeof careContactSchema>;

export const clientDetailsSchema = z.strictObject({
  /** What the therapist calls the record by; one a client, told apart by clientKey: without capitals, width and spaces. */
  code: line.min(1),
  name: line,
  /** "1980-04-12", or "1980" where only the year is known. */
  born: clientBornSchema.nullable(),
  contact: sentence,
  careTeam: z.array(careContactSchema).max(most.careTeam),
  complaint: sentence,
  /** What was done for it before, and what the client takes, in their words or the therapist's. */
  earlierCare: paragraph,
  medication: paragraph,
  notes: z.string().max(longest.freeText),
});
export type ClientDetails = z.infer<typeof clientDetailsSchema>;

export const noDetails: ClientDetails = {
  code: "",
  name: "",
  born: null,
  contact: "",
  careTeam: [],
  complaint: "",
  earlierCare: "",
  medication: "",
  notes: "",
};

/**
 * Two codes are one client's, and two sessions are of the same client, when their labels are the same but for capitals, width, spaces and
 * the way an accent is stored. The accent itself counts.
 */
export function clientKey(label: string): string {
  return label.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}

/** Whether a person typed this very code, capitals and accents included, to confirm what cannot be taken back. */
export function isCodeTyped(typed: string, code: string): boolean {
  return typed.normalize("NFC").trim() === code.normalize("NFC").trim();
}

export function sameDetails(one: ClientDetails, other: ClientDetails): boolean {
  return JSON.stringify(clientDetailsSchema.parse(one)) === JSON.stringify(clientDetailsSchema.parse(other));
}

/** What was changed from `seen` to `wanted`, in the record as it `stands` by now; null where both changed one field, each to something else. */
export function mergeDetails(seen: ClientDetails, wanted: ClientDetails, stands: ClientDetails): ClientDetails | null {
  const merged = mergeByField(seen, wanted, stands);
  return merged === null ? null : clientDetailsSchema.parse(merged);
}
