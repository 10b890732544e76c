// Calls about clients: found, recorded, merged, deleted, and which session is a visit of whom.
import { z } from "zod";
import { call, positionSchema } from "./call.ts";
import { longest } from "../bounds.ts";
import { clientCommandSchema } from "../client/commands.ts";
import { clientDetailsSchema } from "../client/details.ts";
import { clientLineSchema } from "../client/line.ts";
import { courseSchema, momentSchema } from "../course/course.ts";
import { idSchema } from "../ids.ts";
import { sessionSummarySchema } from "../session/record.ts";
import { snapshotSchema } from "./session-calls.ts";

export const foundClientsSchema = z.strictObject({ lines: z.array(clientLineSchema), total: z.int().min(0) });

export const clientCalls = {
  /** Clients whose code, name, birth date or complaint hold every word of `query`, best first; everybody for an empty one. `archived`: archived ones too. */
  "client.search": call(
    { query: z.string().max(longest.query), archived: z.boolean(), limit: z.int().min(1).max(200) },
    foundClientsSchema,
  ),
  "client.create": call({ details: clientDetailsSchema, commandId: idSchema }, z.strictObject({ clientId: idSchema })),
  /** The whole record with all its sessions, oldest first; what guidance says of it is computed from this by shared/guidance. */
  "client.read": call(
    { clientId: idSchema },
    z.strictObject({
      /** Another id than asked for where the record was merged into that one. */
      clientId: idSchema,
      details: clientDetailsSchema,
      archived: z.boolean(),
      courses: z.array(courseSchema),
      sessions: z.array(sessionSummarySchema),
      now: momentSchema,
    }),
  ),
  "client.command": call({ clientId: idSchema, commandId: idSchema, command: clientCommandSchema }, positionSchema),
  /** `from` ends in `clientId`. */
  "client.merge": call(
    { clientId: idSchema, from: idSchema, commandId: idSchema },
    z.strictObject({ clientId: idSchema }),
  ),
  /** For good, with every session. `typed`: the client's very code, typed by the person who deletes. */
  "client.delete": call(
    { clientId: idSchema, typed: z.string().max(200) },
    z.strictObject({ sessions: z.int().min(0) }),
  ),
  /** A visit of the course asked for; null: of the open course, or of a new one with the practice's usual plan. */
  "client.start-session": call(
    { clientId: idSchema, courseId: idSchema.nullable(), commandId: idSchema },
    snapshotSchema,
  ),
  /** A quick session becomes a client's visit afterwards; a visit of the wrong client changes hands. */
  "session.attach": call(
    { sessionId: idSchema, clientId: idSchema, courseId: idSchema.nullable(), commandId: idSchema },
    positionSchema,
  ),
} as const;
