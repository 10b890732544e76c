// One hold in words: when, how, how long, what came of it, and what the client said in the middle of it.
import type { EndedHold, Feedback, RunningHold, Session } from "../session/state.ts";
import { seconds, t } from "../words/words.ts";
import { timeOfDay } from "./moments.ts";
import { line, type NoteLine } from "./note.ts";

export function holdLine(session: Session, hold: EndedHold): NoteLine {
  const values = { ...howWords(session, hold), seconds: seconds(hold.heldMs), outcome: outcomeWords(hold) };
  const text =
    hold.response === null
      ? t("note.hold", values)
      : t("note.hold.with-response", { ...values, response: t(`response.${hold.response}`) });
  return line("hold", text, { site: hold.site, hold: hold.number, under: saidDuring(session, hold) });
}

export function runningHoldLine(session: Session, hold: RunningHold): NoteLine {
  const text = t("note.hold.running", howWords(session, hold));
  return line("hold", text, { site: hold.site, hold: hold.number, under: saidDuring(session, hold) });
}

function howWords(session: Session, { number, level, applicator, startedAt }: RunningHold) {
  return {
    hold: number,
    time: timeOfDay(session, startedAt),
    level: t(`level.${level}`),
    applicator: t(`applicator.${applicator}`),
  };
}

function outcomeWords({ outcome, end, interruption }: EndedHold): string {
  if (outcome === "interrupted" || end === "interrupted")
    return t(`note.interrupted.${interruption ?? "release-unknown"}`);
  if (outcome === "counted") return t(`note.counted.${end}`);
  // A hold that reached the limit counts, so a short one never did.
  return t(`note.short.${end === "limit" ? "released" : end}`);
}

function saidDuring(session: Session, hold: RunningHold): readonly NoteLine[] {
  return session.facts.feedback.filter((given) => given.hold === hold.number).map((given) => saidLine(given, hold));
}

function saidLine({ kind, by, at, site, hold: number }: Feedback, hold: RunningHold): NoteLine {
  const values = { seconds: seconds(at - hold.startedAt), feedback: t(`feedback.${kind}`) };
  const text = by === "client" ? t("note.said.during.by-client", values) : t("note.said.during", values);
  return line("feedback", text, { site, hold: number });
}
