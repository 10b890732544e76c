// What goes into the note besides the holds: scores, the therapist's own words, the signature and what is added after it.
import { ok, unreachable } from "../../result.ts";
import { ratingLimits } from "../clearance.ts";
import type { Command } from "../commands.ts";
import type { RefusalCode } from "../refusals.ts";
import type { Session } from "../state.ts";
import type { RatingKind } from "../vocabulary.ts";
import { refuse, type Decision } from "./decision.ts";

/** Each refusal names the scale it is about. */
const outOfRange = {
  sleep: "rating-out-of-range",
  stress: "rating-out-of-range",
  bend: "rating-out-of-range",
  "low-mood": "score-out-of-range",
  anxiety: "score-out-of-range",
  "own-measure": "score-out-of-range",
} as const satisfies Record<RatingKind, RefusalCode>;

type NoteCommand = Extract<
  Command,
  { type: "record-pain" | "record-rating" | "write-remarks" | "write-text" | "sign-note" | "amend-note" }
>;

/** The note can still be completed after the session is finished, until it is signed. */
export function decideNote(command: NoteCommand, at: number, { facts, signature }: Session): Decision {
  switch (command.type) {
    case "record-pain":
      return ok([{ type: "pain-recorded", at, moment: command.moment, score: command.score }]);
    case "record-rating": {
      const { moment, rating, value, measure } = command;
      if (value !== null && (value < 0 || value > ratingLimits[rating])) return refuse(outOfRange[rating]);
      if (rating !== "own-measure") return ok([{ type: "rating-recorded", at, moment, rating, value }]);
      // A number alone would say nothing once the course asks for something else.
      if (measure === undefined) return refuse("own-measure-missing");
      return ok([{ type: "rating-recorded", at, moment, rating, value, measure }]);
    }
    case "write-remarks":
      if (command.text === facts.remarks) return refuse("nothing-changes");
      return ok([{ type: "remarks-written", at, text: command.text }]);
    case "write-text":
      if (command.text === facts.texts[command.part]) return refuse("nothing-changes");
      return ok([{ type: "text-written", at, part: command.part, text: command.text }]);
    case "sign-note":
      if (facts.finishedAt === null) return refuse("not-finished");
      return ok([{ ...command, type: "note-signed", at }]);
    case "amend-note":
      if (signature === null) return refuse("note-not-signed");
      return ok([{ ...command, type: "note-amended", at }]);
    default:
      return unreachable(command);
  }
}
