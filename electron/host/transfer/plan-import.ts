// Decides what reading a file in would write: sessions that are new here, entries that continue a session, nothing where it is here already.
// A session that is here with other entries is a conflict: it is told, and nothing at all is written.
import { err, ok, type Result } from "../../../shared/result.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { ClientStore, SessionAppend, SessionStore } from "../streams/ports.ts";
import type { RecordedEvent } from "../../../shared/session/record.ts";
import { summarise } from "../../../shared/session/summary.ts";
import { firstDifference, problem, type Problem } from "../../../shared/documents/file/problems.ts";
import type { ReadSession } from "./read-file.ts";
import { type LogPlan, planOf, type Section } from "./section.ts";

/** What this Steadyhold has: the entries of a session, none where it is not here. */
export type SessionsHere<E> = {
  readonly read: (sessionId: string) => Result<readonly RecordedEvent[], E>;
  readonly wasDeleted: (sessionId: string) => Result<boolean, E>;
};

export function planImport<E>(
  sessions: readonly ReadSession[],
  here: SessionsHere<E>,
): Result<LogPlan<SessionAppend>, readonly Problem[] | E> {
  const problems: Problem[] = [];
  const appends: SessionAppend[] = [];
  let known = 0;
  for (const session of sessions) {
    const have = here.read(session.sessionId);
    const deleted = here.wasDeleted(session.sessionId);
    if (!have.ok) return have;
    if (!deleted.ok) return deleted;
    const differs = firstDifference(have.value, session.recorded);
    const { number, client } = session;
    if (deleted.value) problems.push(problem("session-deleted", { session: number, client }));
    else if (differs !== null) {
      problems.push(problem("conflict", { session: number, client, entry: differs }));
    } else if (session.recorded.length <= have.value.length) known += 1;
    else appends.push(appendOf(session, have.value.length));
  }
  const open = appends.filter(({ line }) => !line.finished);
  for (const { id } of open.slice(1)) {
    const session = sessions.find(({ sessionId }) => sessionId === id);
    problems.push(problem("two-open", { session: session?.number ?? null, client: session?.client ?? null }));
  }
  if (problems.length > 0) return err(problems);
  const added = appends.filter(({ position }) => position === 0).length;
  return ok({ appends, added, continued: appends.length - added, known });
}

function appendOf({ sessionId, recorded }: ReadSession, position: number): SessionAppend {
  const state = fold(recorded.map(({ event }) => event));
  if (state.status === "none") throw new Error("A session that was read begins with its start");
  return { id: sessionId, position, rows: recorded.slice(position), line: summarise(state) };
}

/** `adopt`: told which sessions were written. */
export function sessionsSection(
  store: SessionStore,
  records: Pick<ClientStore, "wasDeleted">,
  adopt: (sessionIds: readonly string[]) => void,
): Section<"sessions"> {
  return {
    plan(file) {
      const planned = planImport(file.sessions, {
        read: (sessionId) => store.read(sessionId),
        wasDeleted: (sessionId) => records.wasDeleted({ sessionId }),
      });
      if (!planned.ok) return planned;
      return planOf(planned.value, store, (appends) => adopt(appends.map(({ id }) => id)));
    },
  };
}
