// What a score is about and on which scale, for the note and FHIR: the same words for every client, and the client's own where it is theirs.
import type { RatingKind } from "../../session/vocabulary.ts";
import { type Say, withoutStop } from "./note-context.ts";

export function formatRating(say: Say, kind: RatingKind, ownMeasure: string | null): string {
  if (kind !== "own-measure") return say(`note.rating.${kind}`);
  return say("note.rating.own-measure", { measure: withoutStop(ownMeasure ?? "") });
}
