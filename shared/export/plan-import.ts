// Decides what reading a file in would write: sessions that are new here, entries that continue a session, nothing where it is here already.
// A session that is here with other entries is a conflict: it is told, and nothing at all is written.
import { canonical } from "../canonical.ts";
import { err, ok, type Result } from "../result.ts";
import { fold } from "../session/evolve.ts";
import type { SessionAppend } from "../session/ports.ts";
import type { RecordedEvent } from "../session/record.ts";
import { summarise } from "../session/summary.ts";
import { problem, type Problem } from "./problems.ts";
import type { ReadSession } from "./read-file.ts";

export type ImportPlan = {
  readonly appends: readonly SessionAppend[];
  /** Sessions that were not here, that go on, and that were here already. */
  readonly added: number;
  readonly continued: number;
  readonly known: number;
};

/** `here`: the entries this Steadyhold has of a session, none where it has not. */
export function planImport<E>(
  sessions: readonly ReadSession[],
  here: (sessionId: string) => Result<readonly RecordedEvent[], E>,
): Result<ImportPlan, readonly Problem[] | E> {
  const problems: Problem[] = [];
  const appends: SessionAppend[] = [];
  let known = 0;
  for (const session of sessions) {
    const have = here(session.sessionId);
    if (!have.ok) return have;
    const differs = firstDifference(have.value, session.recorded);
    if (differs !== null) {
      const { number, client } = session;
      problems.push(problem("conflict", { session: number, client, entry: differs }));
    } else if (session.recorded.length <= have.value.length) known += 1;
    else appends.push(appendOf(session, have.value.length));
  }
  const open = appends.filter(({ summary }) => !summary.finished);
  for (const { sessionId } of open.slice(1)) {
    const session = sessions.find((one) => one.sessionId === sessionId);
    problems.push(problem("two-open", { session: session?.number ?? null, client: session?.client ?? null }));
  }
  if (problems.length > 0) return err(problems);
  const added = appends.filter(({ position }) => position === 0).length;
  return ok({ appends, added, continued: appends.length - added, known });
}

/** The first entry that both have and that is not the same, from 1; null: one is the beginning of the other. */
function firstDifference(one: readonly RecordedEvent[], other: readonly RecordedEvent[]): number | null {
  const shared = Math.min(one.length, other.length);
  for (let index = 0; index < shared; index += 1) {
    if (canonical(one[index]) !== canonical(other[index])) return index + 1;
  }
  return null;
}

function appendOf({ sessionId, recorded }: ReadSession, position: number): SessionAppend {
  const state = fold(recorded.map(({ event }) => event));
  if (state.status === "none") throw new Error("A session that was read begins with its start");
  return { sessionId, position, events: recorded.slice(position), summary: summarise(state) };
}
