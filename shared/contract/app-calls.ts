// Calls about the program itself: who answers, its clock, the first screen, files and paper.
import { z } from "zod";
import { call } from "./call.ts";
import { longest } from "../bounds.ts";
import { momentSchema } from "../course/course.ts";
import { sessionSummarySchema } from "../session/record.ts";
import { foundClientsSchema } from "./client-calls.ts";
import { storageStateSchema } from "./failures.ts";

export const largestPicture = 8_000_000;
/** What the page itself makes: a profile of keys is some ten kilobytes of text, a picture of thirty sites under 1 MB as base64. */
export const fileContentSchema = z.union([
  z.strictObject({ text: z.string().max(1_000_000) }),
  z.strictObject({ base64: z.base64().max(largestPicture) }),
]);
const unsignedSchema = z.strictObject({ total: z.int().min(0), newest: z.array(sessionSummarySchema) });

export const closeAnswers = ["asked", "stay", "leave"] as const;

export const appCalls = {
  /** Who answers, for the about line; which host decides how files are saved. */
  "app.info": call({}, z.strictObject({ version: z.string(), host: z.enum(["electron", "browser"]) })),
  /** What helps to find out why something failed, to be sent to whoever can: versions, sizes, the log. No client data. */
  "app.diagnostics": call({}, z.strictObject({ text: z.string() })),
  /** One round trip of the clock handshake: the host's monotonic ms now. */
  "clock.read": call({}, z.strictObject({ mono: z.number() })),
  /** For a page that was not there when it was pushed. */
  "storage.read": call({}, storageStateSchema),
  "home.read": call(
    {},
    z.strictObject({
      open: z.array(sessionSummarySchema),
      recent: z.array(sessionSummarySchema),
      /** Finished and waiting to be signed, the newest few first; `notes.unsigned` gives the others. */
      unsigned: unsignedSchema,
      /** Begun today in the place where the host stands, newest first. */
      today: z.array(sessionSummarySchema),
      /** Clients in the window for their next visit, and past it, by their course. The longest waiting first; `total` counts all. */
      due: foundClientsSchema,
      overdue: foundClientsSchema,
      now: momentSchema,
    }),
  ),
  /** Every note that waits for a signature, newest first, as far as anybody scrolls. */
  "notes.unsigned": call({}, unsignedSchema),
  /** Electron asks where to save; in an ordinary browser the page downloads instead and never calls this. */
  "file.save": call(
    { name: z.string().min(1).max(longest.fileName), content: fileContentSchema },
    z.strictObject({ saved: z.boolean() }),
  ),
  /** Electron only: the page as it would be printed, as a PDF. In an ordinary browser the print dialog makes one. */
  "page.save-pdf": call({ name: z.string().min(1).max(longest.fileName) }, z.strictObject({ saved: z.boolean() })),
  /** Electron only: the page's part in the question before the window closes. `asked`: the person sees it; `stay`, `leave`: their answer. */
  "window.answer": call({ answer: z.enum(closeAnswers) }, z.strictObject({})),
} as const;
