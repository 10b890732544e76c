// Calls about what the practice keeps: its settings, its file to move by, its backups.
import { z } from "zod";
import { call } from "./call.ts";
import { longest } from "../bounds.ts";
import { largestFile } from "../documents/file/file.ts";
import { mostProblems, problemSchema } from "../documents/file/problems.ts";
import { sectionNames as settingsSections, settingsSchema, writtenSectionSchema } from "../settings/settings.ts";
import { storageProblems } from "./failures.ts";

/** Why a copy could not be made, checked or put back: no copy is written by two, and it is looked for where it should lie. */
const copyProblemSchema = z.enum(storageProblems).exclude(["gone", "conflict"]);
export type CopyProblemCode = z.infer<typeof copyProblemSchema>;

const backupStateSchema = z.strictObject({
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

/** What was not here, what was here and went on in the file, and what was here already. */
const importCountsSchema = z.strictObject({
  added: z.int().min(0),
  continued: z.int().min(0),
  known: z.int().min(0),
});

export const practiceCalls = {
  "settings.read": call({}, settingsSchema),
  /** One whole section, merged by field with what another window changed meanwhile; every window is told of it by a push. */
  "settings.write": { request: writtenSectionSchema, response: z.strictObject({}) },
  /** Reads a JSON file in: all of it, or nothing and a list of what is wrong (the first of `total` problems). */
  "practice.import": call(
    { text: z.string().max(largestFile) },
    z.discriminatedUnion("outcome", [
      z.strictObject({
        outcome: z.literal("imported"),
        sessions: importCountsSchema,
        clients: importCountsSchema,
        /** Sections taken over, and those that were changed here and so were left as they are. */
        settings: z.strictObject({
          taken: z.array(z.enum(settingsSections)),
          left: z.array(z.enum(settingsSections)),
        }),
      }),
      z.strictObject({
        outcome: z.literal("refused"),
        problems: z.array(problemSchema).max(mostProblems),
        total: z.int().min(1),
      }),
    ]),
  ),
  "backup.read": call({}, backupStateSchema),
  /** Now, besides the one a day and the one after every session. */
  "backup.make": call({}, backupStateSchema),
  /** Reads one backup through from its first entry to its last. */
  "backup.check": call({ name: z.string().min(1).max(longest.backupName) }, z.strictObject({ whole: z.boolean() })),
  /** Takes what was deleted here for good out of the backups too, and out of data files that were set aside. */
  "backup.forget": call({}, backupStateSchema),
  /** Puts this backup in the data's place; the data as it was is kept beside it. Refused while a healthy session is open. */
  "backup.restore": call({ name: z.string().min(1).max(longest.backupName) }, z.strictObject({})),
  /** Where backups go from now on; null: beside the data. */
  "backup.move": call({ folder: z.string().trim().min(1).max(longest.path).nullable() }, backupStateSchema),
} as const;
