// Calls about one session: begun, read, told what was pressed, signed, amended.
import { z } from "zod";
import { call, positionSchema } from "./call.ts";
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
import { recordedEventSchema } from "../session/record.ts";

export const snapshotSchema = z.strictObject({
  sessionId: idSchema,
  /** Host monotonic ms at which this session's time was 0: session time = host mono - anchor. */
  anchorMono: z.number(),
  events: z.array(recordedEventSchema),
});

export const sessionCalls = {
  "session.start": call({ client: clientLabelSchema, commandId: idSchema }, snapshotSchema),
  "session.read": call({ sessionId: idSchema }, snapshotSchema),
  /** The sites of the same client's last finished session, to be planned in this one; null where there was none. */
  "session.last-sites": call(
    { sessionId: idSchema },
    z.strictObject({
      last: z
        .strictObject({ startedWall: z.int(), timeZone: z.string(), sites: z.array(plannedSiteSchema) })
        .nullable(),
    }),
  ),
  /** How often each muscle was marked in the practice's latest sessions, for the picker. */
  "muscles.used": call(
    {},
    z.strictObject({
      used: z.array(z.strictObject({ muscle: muscleIdSchema, times: z.int().min(1) })),
    }),
  ),
  /**
   * `stamp`: host monotonic ms of the press itself; null where there was no press. `saved`: on the disk. Else it is in memory, and is written as
   * soon as the disk takes it: a push says when.
   */
  "session.command": call(
    {
      sessionId: idSchema,
      commandId: idSchema,
      stamp: z.number().nullable(),
      /** How long after `stamp` it was known what was meant: a long or double press had to be waited for. */
      waitedMs: z.number().min(0).max(3_000).default(0),
      command: sessionCommandSchema,
    },
    positionSchema.extend({ saved: z.boolean() }),
  ),
  /** Seals the note of a finished session; the time is the host's. */
  "session.sign": call(
    {
      sessionId: idSchema,
      commandId: idSchema,
      name: signerNameSchema,
      credentials: credentialsSchema,
      wording: wordingSchema,
    },
    positionSchema,
  ),
  "session.amend": {
    request: amendmentSchema.extend({ sessionId: idSchema, commandId: idSchema }),
    response: positionSchema,
  },
  /** Of a record that was changed: how many rows lie on the disk, and which of them are not as they were written. */
  "session.stored": call({ sessionId: idSchema }, z.strictObject({ rows: z.int().min(0), broken: z.array(z.int()) })),
} as const;
