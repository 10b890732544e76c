// The session log in memory: what the database promises, without a disk. Fails when the test says so, and survives the engine it was given to.
import { err, ok, type Result } from "../../../shared/result.ts";
import { clientKey } from "../../../shared/session/last-sites.ts";
import type { SessionStore, StoreFailure } from "../../../electron/host/streams/ports.ts";
import type { RecordedEvent, SessionSummary } from "../../../shared/session/record.ts";

export type MemoryStore = SessionStore & {
  /** From now on every append fails like this; null: works again. */
  failAppends(code: StoreFailure["code"] | null): void;
};

export function memoryStore(): MemoryStore {
  const logs = new Map<string, { readonly rows: readonly RecordedEvent[]; readonly summary: SessionSummary }>();
  const beats = new Map<string, { readonly at: number; readonly wall: number }>();
  let failing: StoreFailure["code"] | null = null;

  const newestFirst = () =>
    [...logs.values()].map((log) => log.summary).toSorted((one, other) => other.startedWall - one.startedWall);

  function together<T>(work: () => Result<T, StoreFailure>): Result<T, StoreFailure> {
    const before = new Map(logs);
    const done = work();
    if (!done.ok) {
      logs.clear();
      for (const [id, log] of before) logs.set(id, log);
    }
    return done;
  }

  return {
    failAppends(code) {
      failing = code;
    },
    append(sessionId, expectedPosition, events, summary) {
      if (failing !== null) return err({ code: failing, detail: "made to fail" });
      const rows = logs.get(sessionId)?.rows ?? [];
      if (rows.length !== expectedPosition)
        return err({ code: "conflict", detail: `at ${rows.length}, not ${expectedPosition}` });
      // What a disk gives back is a copy, never the object that was written.
      logs.set(sessionId, structuredClone({ rows: [...rows, ...events], summary }));
      return ok(undefined);
    },
    together,
    page: (from, limit, client) => {
      const listed = newestFirst().toReversed();
      const wanted = listed.filter((one) => client === null || clientKey(one.client) === clientKey(client));
      return ok(wanted.slice(from, from + limit));
    },
    read: (sessionId) => ok(structuredClone(logs.get(sessionId)?.rows ?? [])),
    between: (from, to, limit) =>
      ok(
        newestFirst()
          .filter((one) => one.startedWall >= from && one.startedWall < to)
          .slice(0, limit),
      ),
    stored: (sessionId) =>
      ok(
        (logs.get(sessionId)?.rows ?? []).map(({ position, wall, event }) => {
          return { position, wall, type: event.type, payload: JSON.stringify(event), intact: true };
        }),
      ),
    unsigned(limit) {
      const all = newestFirst().filter((one) => one.finished && !one.signed);
      return ok({ total: all.length, newest: all.slice(0, limit) });
    },
    recent: (limit) => ok(newestFirst().slice(0, limit)),
    lastOf: ({ sessionId, client, startedWall, link }) => {
      const earlier = newestFirst().filter((one) => one.finished && one.sessionId !== sessionId);
      const ofClient = (one: SessionSummary): boolean =>
        link === null ? clientKey(one.client) === clientKey(client) : one.visit.clientId === link.clientId;
      const same = earlier.find((one) => ofClient(one) && one.startedWall <= startedWall);
      return ok(same?.sessionId ?? null);
    },
    open: () => ok(newestFirst().filter((summary) => !summary.finished)),
    beat: (sessionId, at, wall) => void beats.set(sessionId, { at, wall }),
    lastBeat: (sessionId) => beats.get(sessionId) ?? null,
  };
}
