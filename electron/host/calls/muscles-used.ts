// How often each muscle was marked of late, read from the log itself, so that what was undone does not count. Knows no picker.
import type { MuscleId } from "../../../shared/body/muscles.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { SessionStore, StoreFailure } from "../streams/ports.ts";

/** Enough to know a practice by, few enough to read in an instant. */
const latestSessions = 20;

export type MuscleUsed = { readonly muscle: MuscleId; readonly times: number };

/** Over the latest sessions, open ones included; the most used first. */
export function musclesUsed(store: Pick<SessionStore, "recent" | "read">): Result<readonly MuscleUsed[], StoreFailure> {
  const recent = store.recent(latestSessions);
  if (!recent.ok) return recent;
  const times = new Map<MuscleId, number>();
  for (const { sessionId } of recent.value) {
    const read = store.read(sessionId);
    if (!read.ok) return read;
    const state = fold(read.value.map((row) => row.event));
    if (state.status === "none") continue;
    for (const { muscle } of state.facts.sites) times.set(muscle, (times.get(muscle) ?? 0) + 1);
  }
  return ok([...times].map(([muscle, count]) => ({ muscle, times: count })).toSorted((a, b) => b.times - a.times));
}
