// The word that follows a cue where words are spoken: what happened, in as little time as can be.
import type { CueName } from "./sounds.ts";
import { t } from "../../shared/words/words.ts";

/** Null: the tone says it all. */
export function wordAfter(cue: CueName): string | null {
  switch (cue) {
    case "counts":
    case "target":
    case "limit":
    case "too-much":
    case "too-little":
    case "better":
    case "worse":
    case "end-short":
      return t(`spoken.${cue}`);
    default:
      return null;
  }
}
