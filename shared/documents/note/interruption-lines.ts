// What interrupted the session, told honestly: pauses the therapist made and stops nobody wanted, in the order they came.
import { formatDuration, timeOfDay } from "./moments.ts";
import { endOfSession } from "../../session/session-time.ts";
import { line, type NoteLine } from "./note.ts";
import type { NoteContext } from "./note-context.ts";

type Timed = { readonly at: number; readonly line: NoteLine };

export function interruptionLines(context: NoteContext): readonly NoteLine[] {
  const lines: readonly Timed[] = [...pauseLines(context), ...recoveryLines(context)];
  return lines.toSorted((one, other) => one.at - other.at).map((timed) => timed.line);
}

function pauseLines(context: NoteContext): readonly Timed[] {
  return context.session.pauses.map((pause, index) => {
    return {
      at: pause.from,
      line: line("pause", formatPause(context, pause.from, pause.to), context.origins.of(`pause ${index}`)),
    };
  });
}

function formatPause({ session, say }: NoteContext, pausedAt: number, resumedAt: number | null): string {
  const from = timeOfDay(session, pausedAt);
  if (resumedAt !== null && resumedAt <= endOfSession(session)) {
    const time = formatDuration(resumedAt - pausedAt, say);
    return say("note.pause", { from, to: timeOfDay(session, resumedAt), time });
  }
  return session.facts.finishedAt === null ? say("note.pause.open", { from }) : say("note.pause.to-end", { from });
}

function recoveryLines({ session, say, origins }: NoteContext): readonly Timed[] {
  return session.recoveries.map(({ at, gapMs }, index) => {
    const when = timeOfDay(session, at);
    const text =
      gapMs < 1_000
        ? say("note.recovery.at-once", { at: when })
        : say("note.recovery", { at: when, gap: formatDuration(gapMs, say) });
    return { at, line: line("recovery", text, origins.of(`recovery ${index}`)) };
  });
}
