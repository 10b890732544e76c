// How notes are worded and printed, and the therapist's own phrases by short code.
import { z } from "zod";
import { longest } from "../bounds.ts";
import { wordingSchema } from "../session/vocabulary.ts";

export const papers = ["a4", "letter"] as const;
const paperSchema = z.enum(papers);

export const mostPhrases = 100;

/** A code is one word; no code stands for two phrases. */
export const phrasesSchema = z
  .array(
    z.strictObject({
      code: z.string().max(20).regex(/^\S+$/u),
      text: z.string().trim().min(1).max(longest.paragraph),
    }),
  )
  .max(mostPhrases)
  .refine((phrases) => new Set(phrases.map(({ code }) => code)).size === phrases.length);

/** What a client can do at home, a sentence each and none twice: one press in the wrap-up writes it into the plan. */
export const homeCareSchema = z
  .array(z.string().trim().min(1).max(longest.sentence))
  .max(50)
  .refine((phrases) => new Set(phrases).size === phrases.length);

export const noteSettingsSchema = z.strictObject({
  wording: wordingSchema,
  paper: paperSchema,
  phrases: phrasesSchema,
  /** Notes, letters, sheets and files name the client by the code alone. Signed notes keep what they were signed with. */
  codeOnly: z.boolean(),
  homeCare: homeCareSchema.default([]),
});

export const noteSettingsDefaults: z.infer<typeof noteSettingsSchema> = {
  wording: "full",
  paper: "a4",
  phrases: [],
  codeOnly: false,
  homeCare: [],
};
