// Who the client is, as the therapist writes it down: the border schema. Only the code must be given.
import { z } from "zod";

const line = z.string().trim().max(120);

export const careContactSchema = z.strictObject({
  name: line.min(1),
  /** "physician", "physical therapist", "chiropractor" … in the therapist's words. */
  role: line,
  contact: line,
});
export type CareContact = z.infer<typeof careContactSchema>;

export const clientDetailsSchema = z.strictObject({
  /** What the therapist calls the record by; one a client, told apart without capitals, spaces and accents' spelling. */
  code: line.min(1),
  name: line,
  birthYear: z.int().min(1900).max(2100).nullable(),
  contact: z.string().trim().max(500),
  careTeam: z.array(careContactSchema).max(20),
  complaint: z.string().trim().max(500),
  notes: z.string().max(20_000),
});
export type ClientDetails = z.infer<typeof clientDetailsSchema>;

export const noDetails: ClientDetails = {
  code: "",
  name: "",
  birthYear: null,
  contact: "",
  careTeam: [],
  complaint: "",
  notes: "",
};

export function sameDetails(one: ClientDetails, other: ClientDetails): boolean {
  return JSON.stringify(clientDetailsSchema.parse(one)) === JSON.stringify(clientDetailsSchema.parse(other));
}
