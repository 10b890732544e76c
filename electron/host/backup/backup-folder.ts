// Which folder the backups go to: beside the data, or any folder the person chose. Kept in a file of its own, because it must be readable
// when the data file is not.
import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { err, ok, type Result } from "../../../shared/result.ts";
import { writeFileAtomicSync } from "../system/atomic-file.ts";
import { problemOf, type CopyProblem } from "./copy-data.ts";

const schema = z.strictObject({ folder: z.string().refine(isAbsolute).nullable() });

export function usualBackupFolder(dataFolder: string): string {
  return join(dataFolder, "backups");
}

/** The folder the person chose, or null for the usual one. */
export function readBackupFolder(dataFolder: string): string | null {
  try {
    const found = schema.safeParse(JSON.parse(readFileSync(join(dataFolder, "backup-folder.json"), "utf8")));
    return found.success ? found.data.folder : null;
  } catch {
    return null;
  }
}

export function writeBackupFolder(dataFolder: string, folder: string | null): Result<void, CopyProblem> {
  try {
    writeFileAtomicSync(join(dataFolder, "backup-folder.json"), JSON.stringify({ folder }));
    return ok(undefined);
  } catch (error) {
    return err(problemOf(error));
  }
}
