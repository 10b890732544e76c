// The time of a session: its phase, its clock that stands still in pauses, and its moments on the wall clock. Asked by every layer.
import type { Session } from "./state.ts";

export type SessionPhase = "none" | "open" | "paused" | "finished";

export function isPaused(session: Session): boolean {
  return session.pauses.at(-1)?.to === null;
}

export function sessionPhase(session: Session): SessionPhase {
  if (session.facts.finishedAt !== null) return "finished";
  return isPaused(session) ? "paused" : "open";
}

/** The session clock in ms at `at`: pauses do not count, and it stands still once the session is finished. */
export function sessionClockMs(session: Session, at: number): number {
  const end = session.facts.finishedAt ?? Math.max(at, session.lastAt);
  const paused = session.pauses.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to ?? end, end) - from), 0);
  return Math.max(0, end - paused);
}

/** Epoch ms of a session time. The session clock stood still while nothing ran, so what was lost by then is added again; where the clock was set, by what. */
export function wallAt(session: Session, at: number): number {
  const lost = session.recoveries.reduce((sum, recovery) => sum + (recovery.at <= at ? recovery.gapMs : 0), 0);
  const set = session.clockSets.reduce((sum, { at: setAt, byMs }) => sum + (setAt <= at ? byMs : 0), 0);
  return session.startedWall + at + lost + set;
}

/** When the session ended, or its newest entry while it is open; in session time. */
export function endOfSession(session: Session): number {
  return session.facts.finishedAt ?? session.lastAt;
}
