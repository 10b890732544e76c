// A client's record as its log says it, and how something is added to it: load, decide, append, publish. What the records and the visits share.
import type { Failure, Push } from "../../../shared/contract/contract.ts";
import type { Moment } from "../../../shared/time/calendar.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { notSaved, saved } from "./not-saved.ts";
import type { Clock } from "./ports.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import type { RecordCommand } from "../../../shared/client/commands.ts";
import { decideRecord } from "../../../shared/client/decide.ts";
import { foldRecord } from "../../../shared/client/evolve.ts";
import type { RecordAppend, RecordStore } from "./record-ports.ts";
import type { RecordRefusal } from "../../../shared/client/refusals.ts";
import type { ClientRecord } from "../../../shared/client/state.ts";

export type RecordLogPorts = {
  readonly store: RecordStore;
  readonly clock: Clock;
  readonly publish: (push: Push) => void;
};

export type Loaded = { readonly record: ClientRecord; readonly position: number; readonly done: ReadonlySet<string> };

export type RecordLog = ReturnType<typeof createRecordLog>;

export function createRecordLog({ store, clock, publish }: RecordLogPorts) {
  const now = (): Moment => ({ wall: Math.round(clock.wall()), timeZone: clock.timeZone() });

  /** A record that was merged is the one it ended in. */
  function load(clientId: string): Result<Loaded, Failure> {
    const read = store.read(clientId);
    if (!read.ok) return err(notSaved(read.error));
    const record = foldRecord(read.value.map((row) => row.event));
    if (record.status === "none") return err({ code: "unknown-client" });
    if (record.mergedInto !== null) return load(record.mergedInto);
    return ok({ record, position: read.value.length, done: new Set(read.value.map((row) => row.commandId)) });
  }

  /** What the command adds to this record; nothing is written yet. */
  function appendOf(loaded: Loaded, commandId: string, command: RecordCommand): Result<RecordAppend, Failure> {
    const decision = decideRecord(command, now(), loaded.record);
    if (!decision.ok) return refused(decision.error);
    const record = foldRecord(decision.value, loaded.record);
    if (record.status === "none") return err({ code: "host-failed" });
    const { clientId } = loaded.record;
    return ok({ clientId, expectedPosition: loaded.position, commandId, events: decision.value, record });
  }

  /** All of them or none, then published. */
  function write(appends: readonly RecordAppend[]): Result<void, Failure> {
    const written = store.append(appends, clock.wall());
    if (!written.ok) return err(notSaved(written.error));
    for (const { clientId } of appends) publish({ type: "client", clientId });
    return ok(undefined);
  }

  const sessionsOf = (clientId: string): Result<readonly SessionSummary[], Failure> => saved(store.sessions(clientId));

  return { now, load, appendOf, write, sessionsOf };
}

export function refused(refusal: RecordRefusal): { readonly ok: false; readonly error: Failure } {
  return err({ code: "record-refused", refusal });
}
