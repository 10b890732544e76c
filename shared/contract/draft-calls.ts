// Calls about drafts: what is typed into a form of a client or a session and not saved yet.
import { z } from "zod";
import { longest } from "../bounds.ts";
import { idSchema } from "../ids.ts";

export const draftKeySchema = z.strictObject({
  of: z.enum(["client", "session"]),
  /** Of the client or the session. */
  id: idSchema,
  /** Which of its forms; where there are several of a kind, with what tells them apart. */
  form: z.string().min(1).max(longest.sentence),
});
export type DraftKey = z.infer<typeof draftKeySchema>;

export const draftCalls = {
  "draft.read": {
    request: z.strictObject({ key: draftKeySchema }),
    response: z.strictObject({ text: z.string().nullable() }),
  },
  /** Null: it was saved, or thrown away on purpose. */
  "draft.write": {
    request: z.strictObject({ key: draftKeySchema, text: z.string().max(longest.draft).nullable() }),
    response: z.strictObject({}),
  },
} as const;
