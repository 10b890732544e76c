// Calls about one session: begun, read, told what was pressed, signed, amended.
import { z } from "zod";
import { idSchema } from "../ids.ts";
import {
  amendmentSchema,
  clientLabelSchema,
  credentialsSchema,
  sessionCommandSchema,
  signerNameSchema,
} from "../session/commands.ts";
import { muscleIdSchema, plannedSiteSchema } from "../session/place.ts";
import { wordingSchema } from "../session/vocabulary.ts";
import { snapshotSchema } from "./snapshot.ts";

export const sessionCalls = {
  "session.start": {
    request: z.strictObject({ client: clientLabelSchema, commandId: idSchema }),
    response: snapshotSchema,
  },
  "session.read": { request: z.strictObject({ sessionId: idSchema }), response: snapshotSchema },
  /** The sites of the same client's last finished session, to be planned in this one; null where there was none. */
  "session.last-sites": {
    request: z.strictObject({ sessionId: idSchema }),
    response: z.strictObject({
      last: z
        .strictObject({ startedWall: z.int(), timeZone: z.string(), sites: z.array(plannedSiteSchema) })
        .nullable(),
    }),
  },
  /** How often each muscle was marked in the practice's latest sessions, for the picker. */
  "muscles.used": {
    request: z.strictObject({}),
    response: z.strictObject({
      used: z.array(z.strictObject({ muscle: muscleIdSchema, times: z.int().min(1) })),
    }),
  },
  /** `stamp`: host monotonic ms of the press itself; null where there was no press. */
  "session.command": {
    request: z.strictObject({
      sessionId: idSchema,
      commandId: idSchema,
      stamp: z.number().nullable(),
      /** How long after `stamp` it was known what was meant: a long or double press had to be waited for. */
      waitedMs: z.number().min(0).max(3_000).default(0),
      command: sessionCommandSchema,
    }),
    /** `saved`: on the disk. Else it is in memory, and is written as soon as the disk takes it: a push says when. */
    response: z.strictObject({ position: z.int().min(0), saved: z.boolean() }),
  },
  /** Seals the note of a finished session; the time is the host's. */
  "session.sign": {
    request: z.strictObject({
      sessionId: idSchema,
      commandId: idSchema,
      name: signerNameSchema,
      credentials: credentialsSchema,
      wording: wordingSchema,
    }),
    response: z.strictObject({ position: z.int().min(0) }),
  },
  "session.amend": {
    request: amendmentSchema.extend({ sessionId: idSchema, commandId: idSchema }),
    response: z.strictObject({ position: z.int().min(0) }),
  },
  /** Of a record that was changed: how many rows lie on the disk, and which of them are not as they were written. */
  "session.stored": {
    request: z.strictObject({ sessionId: idSchema }),
    response: z.strictObject({ rows: z.int().min(0), broken: z.array(z.int()) }),
  },
} as const;
