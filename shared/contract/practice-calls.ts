// Calls about what the practice keeps: its settings, its file to move by, its backups.
import { z } from "zod";
import { longest } from "../bounds.ts";
import { backupStateSchema } from "./backup-state.ts";
import { largestFile } from "../documents/file/file.ts";
import { mostProblems, problemSchema } from "../documents/file/problems.ts";
import { sectionNames as settingsSections, settingsSchema, writtenSectionSchema } from "../settings/settings.ts";

/** What was not here, what was here and went on in the file, and what was here already. */
const importCountsSchema = z.strictObject({
  added: z.int().min(0),
  continued: z.int().min(0),
  known: z.int().min(0),
});

export const practiceCalls = {
  "settings.read": { request: z.strictObject({}), response: settingsSchema },
  /** One whole section, merged by field with what another window changed meanwhile; every window is told of it by a push. */
  "settings.write": { request: writtenSectionSchema, response: z.strictObject({}) },
  /** Reads a JSON file in: all of it, or nothing and a list of what is wrong (the first of `total` problems). */
  "practice.import": {
    request: z.strictObject({ text: z.string().max(largestFile) }),
    response: z.discriminatedUnion("outcome", [
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
  },
  "backup.read": { request: z.strictObject({}), response: backupStateSchema },
  /** Now, besides the one a day and the one after every session. */
  "backup.make": { request: z.strictObject({}), response: backupStateSchema },
  /** Reads one backup through from its first entry to its last. */
  "backup.check": {
    request: z.strictObject({ name: z.string().min(1).max(longest.backupName) }),
    response: z.strictObject({ whole: z.boolean() }),
  },
  /** Takes what was deleted here for good out of the backups too, and out of data files that were set aside. */
  "backup.forget": { request: z.strictObject({}), response: backupStateSchema },
  /** Puts this backup in the data's place; the data as it was is kept beside it. Refused while a healthy session is open. */
  "backup.restore": {
    request: z.strictObject({ name: z.string().min(1).max(longest.backupName) }),
    response: z.strictObject({}),
  },
  /** Where backups go from now on; null: beside the data. */
  "backup.move": {
    request: z.strictObject({ folder: z.string().trim().min(1).max(longest.path).nullable() }),
    response: backupStateSchema,
  },
} as const;
