// One row of the session log as it is stored and published: the event with its place in the log and its clocks.
import { z } from "zod";
import { longest } from "../bounds.ts";
import { visitSchema } from "./visit.ts";
import { sessionEventSchema } from "./events.ts";

export const recordedEventSchema = z.strictObject({
  sessionId: z.string(),
  /** 1, 2, 3 … within the session, without gaps. */
  position: z.int().min(1),
  /** Epoch ms when it was recorded, for reading only. */
  wall: z.int(),
  /** The command this event came from; the page matches its own predictions by it. Empty for the host's own commands. */
  commandId: z.string().max(longest.id),
  /** Where the time came from: the press itself, or the host's clock because the press's stamp was too old or missing. */
  stamp: z.enum(["press", "host"]),
  event: sessionEventSchema,
});
export type RecordedEvent = z.infer<typeof recordedEventSchema>;

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
