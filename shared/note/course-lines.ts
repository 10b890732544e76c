// What interrupted the session, told honestly: pauses the therapist made and stops nobody wanted, in the order they came.
import type { Session } from "../session/state.ts";
import { t } from "../words/words.ts";
import { durationWords, endOf, timeOfDay } from "./moments.ts";
import { line, type NoteLine } from "./note.ts";

type Timed = { readonly at: number; readonly line: NoteLine };

export function courseLines(session: Session): readonly NoteLine[] {
  const told: readonly Timed[] = [...pauseLines(session), ...recoveryLines(session)];
  return told.toSorted((one, other) => one.at - other.at).map((timed) => timed.line);
}

function pauseLines(session: Session): readonly Timed[] {
  return session.pauses.map(({ from, to }) => ({ at: from, line: line("pause", pauseWords(session, from, to)) }));
}

function pauseWords(session: Session, pausedAt: number, resumedAt: number | null): string {
  const from = timeOfDay(session, pausedAt);
  if (resumedAt !== null && resumedAt <= endOf(session)) {
    return t("note.pause", { from, to: timeOfDay(session, resumedAt), time: durationWords(resumedAt - pausedAt) });
  }
  return session.facts.finishedAt === null ? t("note.pause.open", { from }) : t("note.pause.to-end", { from });
}

function recoveryLines(session: Session): readonly Timed[] {
  return session.recoveries.map(({ at, gapMs }) => {
    const when = timeOfDay(session, at);
    const text =
      gapMs < 1_000
        ? t("note.recovery.at-once", { at: when })
        : t("note.recovery", { at: when, gap: durationWords(gapMs) });
    return { at, line: line("recovery", text) };
  });
}
