// Calls that give out what is recorded as a text or a file, in a format of shared/documents/formats.ts. The host composes it.
import { z } from "zod";
import { largestFile } from "../documents/file/file.ts";
import { composed } from "../documents/formats.ts";
import { idSchema } from "../ids.ts";
import { clientLabelSchema } from "../session/commands.ts";

/** More visits than anybody chooses by hand. */
const mostChosen = 5_000;

/** Which sessions. A client's are those of the record, or those that are called so, of whatever record or none. */
export const exportOfSchema = z.union([
  z.strictObject({ scope: z.literal("session"), sessionId: idSchema }),
  z.strictObject({
    scope: z.literal("selection"),
    clientId: idSchema,
    sessionIds: z.array(idSchema).min(1).max(mostChosen).readonly(),
  }),
  z.strictObject({ scope: z.literal("course"), clientId: idSchema, courseId: idSchema }),
  z.strictObject({ scope: z.literal("client"), clientId: idSchema }),
  z.strictObject({ scope: z.literal("client"), label: clientLabelSchema }),
  z.strictObject({ scope: z.literal("practice") }),
]);

const request = z.strictObject({
  format: z.enum(composed.map(({ id }) => id)),
  of: exportOfSchema,
  /** CSV begins with the mark by which Excel knows UTF-8. */
  bom: z.boolean(),
  /** CSV has semicolons and decimal commas. */
  decimalComma: z.boolean().default(false),
});
/** `unread`: whose records are damaged here and so are not in it, a label each. */
const answer = { name: z.string(), unread: z.array(z.string()) };

export const exportCalls = {
  /** The text, to be copied, drawn, or downloaded by an ordinary browser. Of a picture it is the SVG. */
  "export.compose": { request, response: z.strictObject({ ...answer, text: z.string().max(largestFile) }) },
  /** Electron only: asks where to save and writes it there, so that the text never comes to the page. */
  "export.save": { request, response: z.strictObject({ ...answer, saved: z.boolean() }) },
} as const;
