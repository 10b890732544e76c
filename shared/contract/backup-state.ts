// What a window is told of the backups: where they go, which there are, and whether the data is damaged and waits for one.
import { z } from "zod";
import { storageProblems } from "./failures.ts";

/** Why a copy could not be made, checked or put back: no copy is written by two, and it is looked for where it should lie. */
const copyProblemSchema = z.enum(storageProblems).exclude(["gone", "conflict"]);
export type CopyProblemCode = z.infer<typeof copyProblemSchema>;

export const backupStateSchema = z.strictObject({
  folder: z.string(),
  /** False: the usual folder, beside the data. */
  chosen: z.boolean(),
  /** Newest first. */
  copies: z.array(z.strictObject({ name: z.string(), wall: z.int(), bytes: z.int().min(0) })),
  /** Why the newest attempt failed; null when it did not. */
  problem: copyProblemSchema.nullable(),
  /** Files out of which a deleted client could not be taken. */
  uncleaned: z.array(z.string()),
  /** The data cannot be read: nothing can be recorded until a backup is put back. */
  damaged: z.boolean(),
});
export type BackupsNow = z.infer<typeof backupStateSchema>;
