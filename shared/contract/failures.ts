// Why a call may fail, as values: `refused` is a clinical or session rule, the others are the machine's.
import { z } from "zod";
import { recordRefusalCodes } from "../client/refusals.ts";
import { idSchema } from "../ids.ts";
import { refusalCodes } from "../session/refusals.ts";

export const failureSchema = z.discriminatedUnion("code", [
  z.strictObject({ code: z.literal("refused"), refusal: z.enum(refusalCodes), site: z.int().nullable() }),
  z.strictObject({ code: z.literal("record-refused"), refusal: z.enum(recordRefusalCodes) }),
  z.strictObject({ code: z.literal("unknown-client") }),
  z.strictObject({ code: z.literal("session-open"), sessionId: idSchema, client: z.string() }),
  z.strictObject({ code: z.literal("unknown-session") }),
  /** The record is not as Steadyhold wrote it: `row` is the first entry that shows it. */
  z.strictObject({
    code: z.literal("changed"),
    what: z.enum(["row", "seal", "amendment", "after-signing"]),
    row: z.int(),
  }),
  z.strictObject({
    code: z.literal("not-saved"),
    why: z.enum(["disk-full", "not-writable", "gone", "damaged", "conflict", "failed"]),
  }),
  /** An export of no session, or of more than one file may hold. */
  z.strictObject({ code: z.literal("nothing-to-export") }),
  z.strictObject({ code: z.literal("export-too-large") }),
  z.strictObject({ code: z.literal("bad-request"), detail: z.string() }),
  z.strictObject({ code: z.literal("host-gone") }),
  /** The window holds no key to this host: it was opened by hand, or Steadyhold was started anew since. */
  z.strictObject({ code: z.literal("not-entered") }),
  z.strictObject({ code: z.literal("host-failed") }),
]);
