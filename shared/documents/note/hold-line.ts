// One hold in words: when, how, how long, what came of it, and what the client said in it or just after it.
import { endedAt } from "../../session/hold-view.ts";
import type { EndedHold, Feedback, RunningHold } from "../../session/state.ts";
import { seconds } from "../../words/words.ts";
import { timeOfDay } from "./moments.ts";
import { line, type HoldCells, type NoteLine } from "./note.ts";
import { feedbackFact, holdFact } from "./origin.ts";
import type { NoteContext } from "./note-context.ts";

export function holdLine(context: NoteContext, hold: EndedHold): NoteLine {
  const { say } = context;
  const response = hold.response === null ? "" : say(`response.${hold.response}`);
  const values = { ...formatHow(context, hold), seconds: seconds(hold.heldMs), outcome: formatOutcome(context, hold) };
  const text =
    response === ""
      ? say("note.hold", { hold: hold.number, ...values })
      : say("note.hold.with-response", { hold: hold.number, ...values, response });
  const { heldMs, targetMs, outcome } = hold;
  const cells: HoldCells = { ...values, response, heldMs, targetMs, counted: outcome === "counted" };
  const under = saidOf(context, hold);
  return line("hold", text, context.origins.of(holdFact(hold)), { site: hold.site, hold: hold.number, under, cells });
}

export function runningHoldLine(context: NoteContext, hold: RunningHold): NoteLine {
  const text = context.say("note.hold.running", { hold: hold.number, ...formatHow(context, hold) });
  const under = saidOf(context, hold);
  return line("hold", text, context.origins.of(holdFact(hold)), { site: hold.site, hold: hold.number, under });
}

function formatHow({ session, say }: NoteContext, { level, applicator, startedAt }: RunningHold) {
  const time = timeOfDay(session, startedAt);
  return { time, level: say(`level.${level}`), applicator: say(`applicator.${applicator}`) };
}

function formatOutcome({ say }: NoteContext, { outcome, end, interruption }: EndedHold): string {
  if (outcome === "interrupted" || end === "interrupted")
    return say(`note.interrupted.${interruption ?? "release-unknown"}`);
  if (outcome === "counted") return say(`note.counted.${end}`);
  // A hold that reached the limit counts, so a short one never did.
  return say(`note.short.${end === "limit" ? "released" : end}`);
}

function saidOf(context: NoteContext, hold: RunningHold | EndedHold): readonly NoteLine[] {
  const { feedback } = context.session.facts;
  return feedback.filter((given) => given.hold === hold.number).map((given) => saidLine(context, given, hold));
}

function saidLine({ say, origins }: NoteContext, given: Feedback, hold: RunningHold | EndedHold): NoteLine {
  const after = "heldMs" in hold ? given.at - endedAt(hold) : 0;
  const when = after > 0 ? "after" : "during";
  const sinceMs = after > 0 ? after : given.at - hold.startedAt;
  const values = { seconds: seconds(sinceMs), feedback: say(`feedback.${given.kind}`) };
  const text = say(given.by === "client" ? `note.said.${when}.by-client` : `note.said.${when}`, values);
  return line("feedback", text, origins.of(feedbackFact(given)), { site: given.site, hold: hold.number });
}
