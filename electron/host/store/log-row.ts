// One row of the log as it lies in the data file, and whether it follows on the row before it. Knows columns, not what they mean.
import { z } from "zod";
import { chainHash } from "./hash-chain.ts";

export const logRowSchema = z.object({
  stream: z.string(),
  position: z.int(),
  device: z.string(),
  device_sequence: z.int(),
  wall: z.int(),
  mono: z.int(),
  type: z.string(),
  version: z.int(),
  command_id: z.string(),
  stamp: z.enum(["press", "host"]),
  payload: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
});
export type LogRow = z.infer<typeof logRowSchema>;

/** Whether the row is the one that was written at this place after the row whose hash was `previous`, with nothing changed since. */
export function follows(row: LogRow, position: number, previous: string): boolean {
  return row.position === position && row.previous_hash === previous && row.hash === chainHash(row, previous);
}
