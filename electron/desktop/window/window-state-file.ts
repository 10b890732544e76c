// Remembers where the window was, in one small file. A file that cannot be read or written means the usual place, nothing worse.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { placeSchema, type Place } from "./window-state.ts";

export function readPlace(file: string): Place | null {
  try {
    const found = placeSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}

export function writePlace(file: string, place: Place): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, JSON.stringify(place));
    renameSync(`${file}.part`, file);
  } catch {
    // The window opens in its usual place next time.
  }
}
