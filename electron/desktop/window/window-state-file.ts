// Remembers where the window was, in one small file. A file that cannot be read or written means the usual place, nothing worse.
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { placeSchema, type Place } from "./window-state.ts";
import { writeFileAtomicSync } from "../../host/system/atomic-file.ts";

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
    writeFileAtomicSync(file, JSON.stringify(place));
  } catch {
    // The window opens in its usual place next time.
  }
}
