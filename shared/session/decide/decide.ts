// Decides what follows from a command: events, or a refusal the therapist can act on. Pure; `at` is ms since the session began.
// Here: what holds for every command, and which file of decide/ answers which.
import { ok } from "../../result.ts";
import type { Command, StartSession } from "../commands.ts";
import { decideAnswer } from "./answers.ts";
import { refuse, type Decision } from "./decision.ts";
import { decideHold, decideHostEvent, endedAtLimit, overdueHold } from "./holds.ts";
import { decideFinding, type FindingCommand } from "./findings.ts";
import { decideModality } from "./modalities.ts";
import { decideNote } from "./note.ts";
import { decideSite } from "./sites.ts";
import { decideStart, decideLifecycle } from "./lifecycle.ts";
import { fold } from "../evolve.ts";
import type { Session, SessionState } from "../state.ts";

/** `at` before the newest event is taken as that event's time: session time never runs backwards. */
export function decide(command: Command, at: number, state: SessionState): Decision {
  if (command.type === "start-session") return decideStart(command, state);
  if (state.status === "none") return refuse("no-session");
  const now = Math.max(Math.round(at), state.lastAt);
  const overdue = command.type === "interrupt-hold" ? null : overdueHold(state, now);
  if (overdue === null) return decideStarted(command, now, state);
  // The hold reached its limit before this command: it ended there, whoever noticed it first.
  const limit = endedAtLimit(overdue, now);
  const after = fold([limit], state);
  if (after.status === "none") return ok([limit]);
  const rest = decideStarted(command, now, after);
  return rest.ok ? ok([limit, ...rest.value]) : ok([limit]);
}

type StartedCommand = Exclude<Command, StartSession>;

function decideStarted(command: StartedCommand, at: number, session: Session): Decision {
  // A signed note takes nothing but amendments, whoever asks.
  // Whose visit it was may still be filed: the note's own words stand as they were signed.
  const afterSigning = command.type === "amend-note" || command.type === "attach-client";
  if (session.signature !== null && !afterSigning) return refuse("note-signed");
  switch (command.type) {
    case "record-pain":
    case "record-rating":
    case "write-remarks":
    case "write-text":
    case "sign-note":
    case "amend-note":
      return decideNote(command, at, session);
    case "record-tenderness":
    case "record-referred-pain":
      return decideFinding(command, at, session);
    case "undo":
    case "redo":
    case "attach-client":
    case "set-clearance":
    case "set-background":
    case "give-advice":
      return decideLifecycle(command, at, session);
    case "reach-limit":
    case "interrupt-hold":
    case "recover-session":
    case "note-clock-set":
      return decideHostEvent(command, at, session);
    default:
      return session.facts.finishedAt === null ? decideOpen(command, at, session) : refuse("session-finished");
  }
}

/** What is left to ask of a session that is not finished. */
type OpenCommand = Exclude<
  StartedCommand,
  Parameters<typeof decideNote>[0] | FindingCommand | Parameters<typeof decideHostEvent>[0] | { type: "undo" | "redo" }
>;

function decideOpen(command: OpenCommand, at: number, session: Session): Decision {
  switch (command.type) {
    case "start-hold":
    case "end-hold":
    case "lose-release":
    case "set-pressure":
    case "set-applicator":
      return decideHold(command, at, session);
    case "start-modality":
    case "end-modality":
    case "interrupt-modality":
      return decideModality(command, at, session);
    case "mark-site":
    case "bring-in-sites":
    case "move-site":
    case "choose-site":
    case "set-target":
      return decideSite(command, at, session);
    case "give-feedback":
    case "record-response":
    case "suspect-inflammation":
    case "rule-out-inflammation":
    case "lift-block":
    case "answer-severe":
    case "answer-suspicion":
    case "tell-soreness":
    case "tell-relaxed":
      return decideAnswer(command, at, session);
    default:
      return decideLifecycle(command, at, session);
  }
}
