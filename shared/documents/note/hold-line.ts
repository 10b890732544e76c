// One hold in words: when, how, how long, what came of it, and what the client said in it or just after it.
import { endedAt } from "../../session/hold-view.ts";
import type { EndedHold, Feedback, RunningHold } from "../../session/state.ts";
import { seconds } from "../../words/words.ts";
import { timeOfDay } from "./moments.ts";
import { line, type HoldCells, type NoteLine } from "./note.ts";
import { feedbackFact, holdFact } from "./origin.ts";
import type { Told } from "./told.ts";

export function holdLine(told: Told, hold: EndedHold): NoteLine {
  const { say } = told;
  const response = hold.response === null ? "" : say(`response.${hold.response}`);
  const values = { ...howWords(told, hold), seconds: seconds(hold.heldMs), outcome: outcomeWords(told, hold) };
  const text =
    response === ""
      ? say("note.hold", { hold: hold.number, ...values })
      : say("note.hold.with-response", { hold: hold.number, ...values, response });
  const { heldMs, targetMs, outcome } = hold;
  const cells: HoldCells = { ...values, response, heldMs, targetMs, counted: outcome === "counted" };
  const under = saidOf(told, hold);
  return line("hold", text, told.origins.of(holdFact(hold)), { site: hold.site, hold: hold.number, under, cells });
}

export function runningHoldLine(told: Told, hold: RunningHold): NoteLine {
  const text = told.say("note.hold.running", { hold: hold.number, ...howWords(told, hold) });
  const under = saidOf(told, hold);
  return line("hold", text, told.origins.of(holdFact(hold)), { site: hold.site, hold: hold.number, under });
}

function howWords({ session, say }: Told, { level, applicator, startedAt }: RunningHold) {
  const time = timeOfDay(session, startedAt);
  return { time, level: say(`level.${level}`), applicator: say(`applicator.${applicator}`) };
}

function outcomeWords({ say }: Told, { outcome, end, interruption }: EndedHold): string {
  if (outcome === "interrupted" || end === "interrupted")
    return say(`note.interrupted.${interruption ?? "release-unknown"}`);
  if (outcome === "counted") return say(`note.counted.${end}`);
  // A hold that reached the limit counts, so a short one never did.
  return say(`note.short.${end === "limit" ? "released" : end}`);
}

function saidOf(told: Told, hold: RunningHold | EndedHold): readonly NoteLine[] {
  const { feedback } = told.session.facts;
  return feedback.filter((given) => given.hold === hold.number).map((given) => saidLine(told, given, hold));
}

function saidLine({ say, origins }: Told, given: Feedback, hold: RunningHold | EndedHold): NoteLine {
  const after = "heldMs" in hold ? given.at - endedAt(hold) : 0;
  const when = after > 0 ? "after" : "during";
  const sinceMs = after > 0 ? after : given.at - hold.startedAt;
  const values = { seconds: seconds(sinceMs), feedback: say(`feedback.${given.kind}`) };
  const text = say(given.by === "client" ? `note.said.${when}.by-client` : `note.said.${when}`, values);
  return line("feedback", text, origins.of(feedbackFact(given)), { site: given.site, hold: hold.number });
}
