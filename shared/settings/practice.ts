// Who works here: what a signed note, a letter and an aftercare sheet are headed with. Every line may be empty.
import { z } from "zod";
import { longest } from "../bounds.ts";

const line = z.string().trim().max(longest.line);

export const practiceSchema = z.strictObject({
  /** The therapist's name as it stands under a note. */
  therapist: line,
  /** "RMT", "LMT", a registration number. */
  credentials: line,
  practice: line,
  phone: line,
});

export const practiceDefaults: z.infer<typeof practiceSchema> = {
  therapist: "",
  credentials: "",
  practice: "",
  phone: "",
};
