// Several sessions' entries into one log, in order, up to the first that is refused. Whoever calls makes one transaction of it. Knows no rule.
import { ok, type Result } from "../../../shared/result.ts";
import type { SessionAppend, SessionStore, StoreFailure } from "../streams/ports.ts";

export function appendAll(
  log: Pick<SessionStore, "append">,
  appends: readonly SessionAppend[],
): Result<void, StoreFailure> {
  for (const { sessionId, position, events, summary } of appends) {
    const appended = log.append(sessionId, position, events, summary);
    if (!appended.ok) return appended;
  }
  return ok(undefined);
}
