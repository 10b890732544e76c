// Folds a session's state into the line the home screen shows.
import { visitOf } from "./visit.ts";
import { sessionClockMs } from "./session-time.ts";
import type { SessionSummary } from "./record.ts";
import type { Session } from "./state.ts";

export function summarise(session: Session): SessionSummary {
  const { facts } = session;
  return {
    sessionId: session.sessionId,
    client: session.client,
    startedWall: session.startedWall,
    timeZone: session.timeZone,
    clockMs: sessionClockMs(session, session.lastAt),
    finished: facts.finishedAt !== null,
    signed: session.signature !== null,
    sites: facts.sites.length,
    countedHolds: facts.holds.filter((hold) => hold.outcome === "counted").length,
    painBefore: facts.painBefore?.score ?? null,
    painAfter: facts.painAfter?.score ?? null,
    visit: visitOf(session),
  };
}
