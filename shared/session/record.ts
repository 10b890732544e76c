// What is given out of a session: an entry of its log, a row as it lies on the disk, and the line that lists show.
import { z } from "zod";
import { visitSchema } from "./visit.ts";
import { recordedSchema, type Recorded } from "../stream.ts";
import { sessionEventSchema, type SessionEvent } from "./events.ts";

export const recordedEventSchema = recordedSchema(sessionEventSchema);
export type RecordedEvent = Recorded<SessionEvent>;

/** A row of the log as it lies on the disk, not vouched for. */
export type StoredRow = {
  readonly position: number;
  readonly wall: number;
  readonly type: string;
  readonly payload: string;
  /** False: this row is not as it was written. */
  readonly intact: boolean;
};

/** What the home screen shows of a session; kept beside the log and always rebuildable from it. */
export const sessionSummarySchema = z.strictObject({
  sessionId: z.string(),
  client: z.string(),
  startedWall: z.int(),
  timeZone: z.string(),
  /** Session clock in ms when the newest event was recorded. */
  clockMs: z.int().min(0),
  finished: z.boolean(),
  /** A finished session whose note is not signed yet waits on the home screen. */
  signed: z.boolean(),
  sites: z.int().min(0),
  countedHolds: z.int().min(0),
  painBefore: z.int().nullable(),
  painAfter: z.int().nullable(),
  /** What its course needs to know of it. */
  visit: visitSchema,
});
export type SessionSummary = z.infer<typeof sessionSummarySchema>;
