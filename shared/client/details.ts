// Who the client is, as the therapist writes it down: the border schema. Only the code must be given.
import { z } from "zod";
import { clientBornSchema } from "./born.ts";

const line = z.string().trim().max(120);
/** Of earlier care, and of medication; a visit's background holds as much. */
export const mostLongText = 2_000;
const longText = z.string().trim().max(mostLongText);

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
  contact: z.string().trim().max(500),
  careTeam: z.array(careContactSchema).max(20),
  complaint: z.string().trim().max(500),
  /** What was done for it before, and what the client takes, in their words or the therapist's. */
  earlierCare: longText,
  medication: longText,
  notes: z.string().max(20_000),
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
